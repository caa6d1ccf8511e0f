// A page's script can write into whatever field has the focus, one in a closed root too: `execCommand` inserts, deletes
// and undoes there. What a reader types is announced by `beforeinput`; what `execCommand` does is not (Input Events 2).

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Takes back what scripts of the page write into the fields of a root, before anything of ours hears of it. */
export function guardFields(root: ShadowRoot, { signal }: { readonly signal: AbortSignal }): void {
  const known = new WeakMap<Field, string>();
  let announced: EventTarget | null = null;
  const keep = ({ target }: Event) => {
    if (!isField(target)) return;
    known.set(target, target.value);
  };
  const announce = (event: Event) => {
    if (!event.isTrusted) return;
    announced = event.target;
    keep(event);
  };
  const check = (event: Event) => {
    const { target } = event;
    // What a test sets comes without trust; in a closed root no page can send that.
    if (!event.isTrusted || !isField(target)) return;
    const isReaders = announced === target || (event instanceof InputEvent && event.isComposing);
    announced = null;
    if (isReaders) return keep(event);
    event.stopImmediatePropagation();
    target.value = known.get(target) ?? '';
  };
  const options = { signal, capture: true };
  for (const type of ['focusin', 'keydown', 'keyup', 'pointerdown', 'pointerup'])
    root.addEventListener(type, keep, options);
  root.addEventListener('beforeinput', announce, options);
  root.addEventListener('input', check, options);
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
