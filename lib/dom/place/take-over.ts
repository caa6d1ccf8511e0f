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

/** One element of an earlier script of this extension. */
interface Trace {
  readonly root: ShadowRoot;
  readonly field: HTMLTextAreaElement | null;
  readonly isFocused: boolean;
}

/** Takes the elements of earlier scripts off the page and ends these scripts. Returns what they had not saved. */
export function takeOver(document: Document, options: TakeOverOptions): LeftWords {
  const traces = [...document.documentElement.children].flatMap((element) => takeOff(element, options) ?? []);
  // Where the earlier scripts still run, they hear this and go.
  document.dispatchEvent(new Event(options.token));
  const left = traces.flatMap(({ root }) => root.querySelector('[data-left]')?.getAttribute('data-left') ?? []).at(-1);
  const words = left === undefined ? NOTHING_LEFT : parseLeft(left);
  const written = traces.filter(({ field }) => field !== null);
  const whole = written[0]?.field ? withTyped(words, written[0].field.value) : words;
  // A reader who was somewhere else is left there.
  return written.at(-1)?.isFocused ? whole : { ...whole, writing: null };
}

/** Removes an element that a script of ours has made; `null` for elements of others, and of earlier installations. */
function takeOff(element: Element, { token, rootOf }: TakeOverOptions): Trace | null {
  const root = rootOf(element);
  const mark = root?.firstElementChild?.getAttribute('data-token') ?? null;
  if (root === null || mark === null) return null;
  const isFocused = element.ownerDocument.activeElement === element;
  const field = mark === token ? findField(root, rootOf) : null;
  element.remove();
  // Words of an earlier installation belong to rows that went with it.
  return mark === token ? { root, field, isFocused } : null;
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
