// A page's script can write into whatever field has the focus, one in a closed root too: `execCommand` inserts, deletes
// and undoes there. What a reader types is announced by `beforeinput`; what `execCommand` does is not (Input Events 2).

type Field = HTMLInputElement | HTMLTextAreaElement;

interface Kept {
  readonly value: string;
  /** `null` in both for fields without a cursor. */
  readonly start: number | null;
  readonly end: number | null;
}

interface Announced {
  readonly event: InputEvent;
  readonly field: Field;
  readonly before: Kept;
}

/** Takes back what scripts of the page write into the fields of a root, before anything of ours hears of it. */
export function guardFields(root: ShadowRoot, { signal }: { readonly signal: AbortSignal }): void {
  const known = new WeakMap<Field, Kept>();
  let announced: Announced | null = null;
  const keep = ({ target }: Event) => {
    if (isField(target)) known.set(target, readField(target));
  };
  const renew = (event: Event) => {
    // What was announced and has not come by the next key does not come.
    announced = null;
    keep(event);
  };
  const announce = (event: Event) => {
    if (!event.isTrusted || !isField(event.target) || !(event instanceof InputEvent)) return;
    announced = { event, field: event.target, before: readField(event.target) };
    keep(event);
  };
  const check = (event: Event) => {
    const { target } = event;
    // What a test sets comes without trust; in a closed root no page can send that.
    if (!event.isTrusted || !isField(target)) return;
    const expected = announced?.field === target ? announced : null;
    const isReaders = expected !== null && event instanceof InputEvent && isExplained(expected, event, target.value);
    if (isReaders || (event instanceof InputEvent && event.isComposing)) {
      announced = null;
      return keep(event);
    }
    event.stopImmediatePropagation();
    // The page heard of the reader's input first, and wrote before we could hear of it.
    restore(target, expected === null ? known.get(target) : withInput(expected));
  };
  const options = { signal, capture: true };
  for (const type of ['focusin', 'keydown', 'keyup', 'pointerdown', 'pointerup'])
    root.addEventListener(type, renew, options);
  root.addEventListener('beforeinput', announce, options);
  root.addEventListener('input', check, options);
}

/** The longest letter that one key deletes, in UTF-16 units: families and flags are of many. */
const MAX_LETTER = 40;

/**
 * Whether this came of what was announced: of the same kind, at the cursor. A page hears the announcement too: it can
 * prevent it, and do something of the same kind elsewhere.
 */
function isExplained(announced: Announced, { inputType, data }: InputEvent, value: string): boolean {
  const { event, before } = announced;
  if (event.inputType !== inputType || (event.data !== null && data !== null && event.data !== data)) return false;
  if (before.start === null || before.end === null) return true;
  if (inputType === 'insertText' && event.data !== null) return value === withInput(announced).value;
  return !inputType.startsWith('delete') || isDeleted(before.value, value, { ...before, inputType });
}

interface Deletion {
  readonly start: number | null;
  readonly end: number | null;
  readonly inputType: string;
}

function isDeleted(before: string, after: string, { start, end, inputType }: Deletion): boolean {
  const [from, to] = [start ?? 0, end ?? 0];
  if (from !== to) return after === before.slice(0, from) + before.slice(to);
  const count = before.length - after.length;
  if (count < 0 || (inputType.startsWith('deleteContent') && count > MAX_LETTER)) return false;
  const isBack = count <= from && after === before.slice(0, from - count) + before.slice(from);
  return isBack || after === before.slice(0, from) + before.slice(from + count);
}

/** The field with the letters that were announced; without them where these are not told. */
function withInput({ before, event: { inputType, data } }: Announced): Kept {
  const { value, start, end } = before;
  if (inputType !== 'insertText' || data === null || start === null || end === null) return before;
  const at = start + data.length;
  return { value: value.slice(0, start) + data + value.slice(end), start: at, end: at };
}

function readField({ value, selectionStart: start, selectionEnd: end }: Field): Kept {
  return { value, start, end };
}

function restore(field: Field, { value, start, end }: Kept = { value: '', start: null, end: null }): void {
  field.value = value;
  if (start !== null) field.setSelectionRange(start, end);
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
