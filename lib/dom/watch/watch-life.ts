// A script on a page outlives the extension it came with. In Chromium it runs on and can ask nobody; in Firefox nothing
// of it runs any more, and only what the browser does by itself can still change what the reader sees.

/** How often the script looks whether its extension is there, while the page is in sight. */
const LOOK_MS = 1000;
/** A sign of the end that nobody has postponed for this long is shown: longer than a busy page keeps a script waiting. */
const PATIENCE_MS = 4000;

/** What is to be shown from the end on, by custom properties that hold for a tree of ours. */
const ALIVE = { '--while-alive': 'block', '--when-over': 'none' };
const OVER = { '--while-alive': 'none', '--when-over': 'block' };

export interface Life {
  /** Aborted when the extension was updated, switched off or removed: nothing can be kept any more. */
  readonly over: AbortSignal;
  /** Looks now; true once the extension is gone. */
  isOver(): boolean;
  /**
   * From the end on, `display: var(--when-over, none)` is seen inside of this element and `var(--while-alive, block)` is
   * not. It is so without this script too. Returns what ends the care for it.
   */
  mark(element: HTMLElement): () => void;
}

export interface LifeOptions {
  /** True while the extension is there. */
  readonly isAlive: () => boolean;
  /** No script of ours runs after the end (Firefox): what is seen then is prepared, and put off again and again. */
  readonly endsSilently: boolean;
  readonly signal: AbortSignal;
}

/**
 * Follows the life of the extension from a page. A port would tell sooner, but it also closes whenever the worker is put
 * to sleep, wakes it when it is opened again, and in Firefox says nothing at the end.
 */
export function watchLife(document: Document, { isAlive, endsSilently, signal }: LifeOptions): Life {
  const ending = new AbortController();
  const marked = new Map<HTMLElement, Animation | null>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (signal.aborted || ending.signal.aborted) return;
    if (!isAlive()) {
      for (const element of marked.keys()) show(element, OVER);
      ending.abort();
      return;
    }
    for (const animation of marked.values()) if (animation !== null) animation.currentTime = 0;
    if (!document.hidden) timer = setTimeout(look, LOOK_MS);
  };
  const view = document.defaultView;
  // Before any other listener of ours acts on what the reader does.
  for (const type of ['pointerdown', 'keydown', 'pageshow'])
    view?.addEventListener(type, look, { signal, capture: true, passive: true });
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  look();
  return {
    over: ending.signal,
    isOver: () => {
      look();
      return ending.signal.aborted;
    },
    mark(element) {
      show(element, ending.signal.aborted ? OVER : ALIVE);
      const animation = endsSilently && !ending.signal.aborted ? prepare(element) : null;
      marked.set(element, animation);
      return () => {
        animation?.cancel();
        marked.delete(element);
      };
    },
  };
}

/** Set on the element itself: a page's own properties of these names would be inherited. */
function show(element: HTMLElement, properties: typeof ALIVE): void {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value);
}

/** The change at the end, by an animation of which nothing is seen while it is set back again and again. */
function prepare(element: HTMLElement): Animation {
  return element.animate([ALIVE, OVER], {
    delay: PATIENCE_MS,
    duration: 1,
    fill: 'forwards',
    easing: 'steps(1, jump-end)',
  });
}
