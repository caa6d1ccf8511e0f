// A page whose extension was updated still has the elements of the last version's scripts, and in Chromium those scripts.
// The new script takes them off and takes over what was not saved.
import { type LeftWords, NOTHING_LEFT, parseLeft } from '../../core/highlight/left-words.ts';

interface TakeOverOptions {
  /**
   * Known to the scripts of this extension alone, of all its versions: no page can make an element whose words are taken
   * for the reader's, listen for the event of this name, or send it.
   */
  readonly token: string;
  /** The root of an element of this document, a closed one too. */
  readonly rootOf: (element: Element) => ShadowRoot | null;
}

/** Takes the elements of earlier scripts off the page and ends these scripts. What they had not saved. */
export function takeOver(document: Document, { token, rootOf }: TakeOverOptions): LeftWords {
  let left = NOTHING_LEFT;
  let field: HTMLTextAreaElement | null = null;
  let isFocused = false;
  for (const element of [...document.documentElement.children]) {
    const root = rootOf(element);
    const mark = root?.firstElementChild?.getAttribute('data-token') ?? null;
    if (root === null || mark === null) continue;
    const own = mark === token ? findField(root, rootOf) : null;
    if (own !== null) isFocused = document.activeElement === element;
    field ??= own;
    element.remove();
    // One of an earlier installation goes as well; its words belong to rows that went with it.
    if (mark !== token) continue;
    const note = root.querySelector('[data-left]')?.getAttribute('data-left') ?? null;
    if (note !== null) left = parseLeft(note);
  }
  // Where the earlier scripts still run, they hear this and go.
  document.dispatchEvent(new Event(token));
  const whole = field === null ? left : withTyped(left, field.value);
  // A reader who was somewhere else is left there.
  return isFocused ? whole : { ...whole, writing: null };
}

/** What was typed after the script had ended stands in the field alone. */
function withTyped(left: LeftWords, note: string): LeftWords {
  const { writing } = left;
  if (writing === null) return left;
  const { id } = writing;
  const known = left.drafts.find((draft) => draft.id === id);
  const { base } = known ?? writing;
  if (note === (known?.note ?? base)) return left;
  return { ...left, drafts: [...left.drafts.filter((draft) => draft !== known), { id, note, base }] };
}

/** The field of the open note, which has a root of its own inside the margin's. */
function findField(root: ShadowRoot, rootOf: TakeOverOptions['rootOf']): HTMLTextAreaElement | null {
  for (const element of root.querySelectorAll('*')) {
    const field = rootOf(element)?.querySelector('textarea') ?? null;
    if (field !== null) return field;
  }
  return null;
}
