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
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = ({ target }: Event) => {
    if (isField(target)) known.set(target, readField(target));
  };
  const announce = (event: Event) => {
    if (!event.isTrusted || !isField(event.target) || !(event instanceof InputEvent)) return;
    announced = { event, field: event.target, before: readField(event.target) };
    keep(event);
    clearTimeout(timer);
    // What is announced need not come: Backspace in an empty field. What comes does so in the same task.
    timer = setTimeout(() => {
      announced = null;
    });
  };
  const check = (event: Event) => {
    const { target } = event;
    // What a test sets comes without trust; in a closed root no page can send that.
    if (!event.isTrusted || !isField(target)) return;
    const expected = announced?.field === target && isOver(announced.event) ? announced : null;
    const isReaders = expected !== null && event instanceof InputEvent && isSameInput(expected.event, event);
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
    root.addEventListener(type, keep, options);
  root.addEventListener('beforeinput', announce, options);
  root.addEventListener('input', check, options);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** A page hears the announcement too: it can prevent it, or write while it is being told. */
function isOver({ eventPhase, defaultPrevented }: Event): boolean {
  return eventPhase === Event.NONE && !defaultPrevented;
}

function isSameInput(announced: InputEvent, event: InputEvent): boolean {
  const isSameText = announced.data === null || event.data === null || announced.data === event.data;
  return announced.inputType === event.inputType && isSameText;
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
