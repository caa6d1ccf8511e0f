export interface PageEvents {
  /** The text changed; told after a pause, and more rarely while the page keeps changing. */
  readonly onText: () => void;
  /** The layout changed: the window or the column has another size or place. */
  readonly onSize: () => void;
  /** The page may have another theme. Told often by pages that set a class while they scroll: be quick. */
  readonly onLook: () => void;
}

/** A page that rewrites itself is waited for; one that never stops is looked at ever more rarely. */
const PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 4000;
/** After this long without a change the page counts as calm again. */
const CALM_MS = 10_000;

/** Watches the article and not the page: adverts and tickers may do what they like. */
export function watchPage(container: Element, events: PageEvents, options: { signal: AbortSignal }): void {
  const { signal } = options;
  const pause = createPause(events.onText, signal);
  const text = new MutationObserver(pause);
  text.observe(container, { childList: true, subtree: true, characterData: true });
  // Removed with an ancestor, the container itself hears nothing.
  for (let at = container.parentElement; at !== null; at = at.parentElement) text.observe(at, { childList: true });
  const { body, documentElement, defaultView: view, fonts } = container.ownerDocument;
  let last = '';
  let frame = 0;
  const size = new ResizeObserver(() => {
    // An advert above that arrives late moves the article and leaves its size as it was.
    const { left, top, width, height } = container.getBoundingClientRect();
    const box = [left + (view?.scrollX ?? 0), top + (view?.scrollY ?? 0), width, height].map(Math.round).join();
    if (box === last) return;
    last = box;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(events.onSize);
  });
  const look = new MutationObserver(events.onLook);
  for (const element of [documentElement, body])
    look.observe(element, { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] });
  size.observe(container);
  size.observe(documentElement);
  view?.addEventListener('resize', events.onSize, { signal });
  view?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', events.onLook, { signal });
  fonts?.addEventListener('loadingdone', events.onSize, { signal });
  signal.addEventListener('abort', () => {
    text.disconnect();
    size.disconnect();
    look.disconnect();
    cancelAnimationFrame(frame);
  });
}

/** Calls once, `PAUSE_MS` after the first of a series of calls; the pause doubles while calls keep coming. */
export function createPause(onPause: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pauseMs = PAUSE_MS;
  let last = 0;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    if (signal.aborted || timer !== undefined) return;
    const now = performance.now();
    if (now - last > CALM_MS) pauseMs = PAUSE_MS;
    last = now;
    timer = setTimeout(() => {
      timer = undefined;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      onPause();
    }, pauseMs);
  };
}
