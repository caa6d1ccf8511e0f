// Whether something of the page lies over an element of ours. A cover without pointer events is not hit by a press and
// not found by `elementFromPoint`: the reader presses what they see, and something else hears it.

interface Options {
  readonly signal: AbortSignal;
}

/** Milliseconds. The shortest that browsers allow between two looks at what is visible (Intersection Observer 2). */
const LOOK_MS = 100;
/** Where no look has come after this long, none will. */
const PATIENCE_MS = 500;

export interface Cover {
  /** The element has been shown, over all else: looks at it begin. */
  readonly shown: () => void;
  readonly hidden: () => void;
  /** True where it is not known to be seen. */
  readonly isCovered: () => boolean;
}

/** Watches an element in the top layer, by Intersection Observer 2 where there is one, else by what is open beside it. */
export function watchCover(element: HTMLElement, { signal }: Options): Cover {
  const view = element.ownerDocument.defaultView;
  const hasVisibility = view !== null && 'isVisible' in view.IntersectionObserverEntry.prototype;
  let isVisible: boolean | null = null;
  let shownMs = 0;
  let below = new Set<Element>();
  const take = (entries: readonly IntersectionObserverEntry[]) => {
    const last = entries.at(-1);
    if (last !== undefined && 'isVisible' in last) isVisible = last.isVisible === true;
  };
  const observer = hasVisibility
    ? new IntersectionObserver(take, { trackVisibility: true, delay: LOOK_MS } as IntersectionObserverInit)
    : null;
  signal.addEventListener('abort', () => observer?.disconnect());
  // What is closed and opened again lies over what was opened meanwhile.
  const onToggle = ({ target }: Event) => target instanceof Element && target !== element && below.delete(target);
  view?.addEventListener('beforetoggle', onToggle, { signal, capture: true });
  return {
    shown() {
      observer?.unobserve(element);
      observer?.observe(element);
      [isVisible, shownMs] = [null, performance.now()];
      if (observer === null) below = new Set(listOpen(element.ownerDocument));
    },
    hidden: () => observer?.unobserve(element),
    isCovered() {
      if (observer === null) return listOpen(element.ownerDocument).some((open) => !below.has(open));
      take(observer.takeRecords());
      return isVisible === null ? performance.now() - shownMs < PATIENCE_MS : !isVisible;
    },
  };
}

/** A root that a page keeps closed is open to content scripts, in Firefox by this property. */
interface Openable extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Everything of the page in the top layer, shadow trees included. */
function listOpen(root: Document | ShadowRoot): Element[] {
  const open = [...root.querySelectorAll(':popover-open, :modal, :fullscreen')];
  for (const element of root.querySelectorAll<Openable>('*')) {
    const inner = element.openOrClosedShadowRoot ?? element.shadowRoot;
    // A control of a form may be called like this property.
    if (inner instanceof ShadowRoot) open.push(...listOpen(inner));
  }
  return open;
}
