// Whether something of the page lies over an element of ours. A cover without pointer events is not hit by a press and
// not found by `elementFromPoint`: the reader presses what they see, and something else hears it.

interface Options {
  readonly signal: AbortSignal;
  /** The shadow root of an element, also of one that the page keeps closed. */
  readonly rootOf: (element: Element) => ShadowRoot | null;
}

/** Milliseconds. The shortest that browsers allow between two looks at what is visible (Intersection Observer 2). */
const LOOK_MS = 100;
/** Where no look has come after this long, none will. */
const PATIENCE_MS = 500;
/** A page can take its cover away while the button is down: what was covered this long ago was not read since. */
const UNREAD_MS = 800;
/** Of a large page the looks take this share of the time at most. */
const MAX_SHARE = 0.05;

export interface Cover {
  /** The element has been shown, over all else: looks at it begin. */
  readonly shown: () => void;
  readonly hidden: () => void;
  /** True where it is not known to be seen, or was not a moment ago. */
  readonly isCovered: () => boolean;
}

/** Watches an element in the top layer: what is opened there after it, and what hides it by Intersection Observer 2. */
export function watchCover(element: HTMLElement, { signal, rootOf }: Options): Cover {
  const document = element.ownerDocument;
  const sight = watchSight(element, signal);
  const layer = watchLayer(element, { signal, rootOf });
  let coveredMs = Number.NEGATIVE_INFINITY;
  let nextLookMs = 0;
  const isCoveredNow = () => sight.isHidden() || layer.isAbove();
  const look = () => {
    const beganMs = performance.now();
    if (beganMs < nextLookMs) return;
    if (isCoveredNow()) coveredMs = beganMs;
    nextLookMs = beganMs + Math.max(LOOK_MS, (performance.now() - beganMs) / MAX_SHARE);
  };
  for (const type of ['pointermove', 'pointerover', 'pointerdown'])
    element.addEventListener(type, look, { signal, capture: true, passive: true });
  return {
    shown() {
      sight.begin();
      layer.begin(document);
      [coveredMs, nextLookMs] = [Number.NEGATIVE_INFINITY, 0];
    },
    hidden: sight.end,
    isCovered: () => isCoveredNow() || performance.now() - Math.max(coveredMs, sight.hiddenMs()) < UNREAD_MS,
  };
}

/** By what is painted, where the browser tells: shadows too, and whatever has no pointer events; some frames late. */
function watchSight(element: HTMLElement, signal: AbortSignal) {
  const view = element.ownerDocument.defaultView;
  const hasVisibility = view !== null && 'isVisible' in view.IntersectionObserverEntry.prototype;
  let isVisible: boolean | null = null;
  let shownMs = 0;
  let hiddenMs = Number.NEGATIVE_INFINITY;
  const take = (entries: readonly IntersectionObserverEntry[]) => {
    for (const entry of entries) {
      if (!('isVisible' in entry)) continue;
      // What was scrolled out of the window was not covered.
      if (isVisible === false && entry.isVisible === true) hiddenMs = performance.now();
      isVisible = entry.isIntersecting ? entry.isVisible === true : null;
    }
  };
  const observer = hasVisibility
    ? new IntersectionObserver(take, { trackVisibility: true, delay: LOOK_MS } as IntersectionObserverInit)
    : null;
  signal.addEventListener('abort', () => observer?.disconnect());
  return {
    begin() {
      observer?.unobserve(element);
      observer?.observe(element);
      [isVisible, shownMs, hiddenMs] = [null, performance.now(), Number.NEGATIVE_INFINITY];
    },
    end: () => observer?.unobserve(element),
    hiddenMs: () => hiddenMs,
    isHidden() {
      if (observer === null) return false;
      take(observer.takeRecords());
      return isVisible === null ? performance.now() - shownMs < PATIENCE_MS : !isVisible;
    },
  };
}

/** By what is open, wherever it is: a shadow or a backdrop is painted far from its box. At once, and in every browser. */
function watchLayer(element: HTMLElement, { signal, rootOf }: Options) {
  let below = new Set<Element>();
  const isOurs = (open: Element) => open.getRootNode() === element.getRootNode();
  // What is closed and opened again lies over what was opened meanwhile.
  const onToggle = ({ target }: Event) => target instanceof Element && below.delete(target);
  element.ownerDocument.defaultView?.addEventListener(
    'beforetoggle',
    (event) => {
      if (event.target !== element) onToggle(event);
    },
    { signal, capture: true },
  );
  return {
    begin(document: Document) {
      below = new Set(listOpen(document, rootOf));
      // Of what is in a shadow tree the window hears nothing.
      for (const open of below) if (!isOurs(open)) open.addEventListener('beforetoggle', onToggle, { signal });
    },
    isAbove: () => listOpen(element.ownerDocument, rootOf).some((open) => !isOurs(open) && !below.has(open)),
  };
}

/** Everything in the top layer, shadow trees included. */
function listOpen(root: Document | ShadowRoot, rootOf: Options['rootOf']): Element[] {
  const open = [...root.querySelectorAll(':popover-open, :modal, :fullscreen')];
  for (const element of root.querySelectorAll('*')) {
    const inner = rootOf(element);
    // A control of a form may be called like this property.
    if (inner instanceof ShadowRoot) open.push(...listOpen(inner, rootOf));
  }
  return open;
}
