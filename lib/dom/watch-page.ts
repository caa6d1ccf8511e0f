export interface PageEvents {
  /** The text changed; told after a pause, and more rarely while the page keeps changing. */
  readonly onText: () => void;
  /** The layout or the look may have changed: another size of window or column, another theme. */
  readonly onSize: () => void;
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
  let width = 0;
  let height = 0;
  let frame = 0;
  const size = new ResizeObserver(() => {
    const box = container.getBoundingClientRect();
    if (Math.abs(box.width - width) < 0.5 && Math.abs(box.height - height) < 0.5) return;
    [width, height] = [box.width, box.height];
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(events.onSize);
  });
  const { body, documentElement } = container.ownerDocument;
  const look = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(events.onSize);
  });
  for (const element of [documentElement, body])
    look.observe(element, { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'dir'] });
  size.observe(container);
  size.observe(documentElement);
  container.ownerDocument.defaultView?.addEventListener('resize', events.onSize, { signal });
  container.ownerDocument.fonts?.addEventListener('loadingdone', events.onSize, { signal });
  signal.addEventListener('abort', () => {
    text.disconnect();
    size.disconnect();
    look.disconnect();
    cancelAnimationFrame(frame);
  });
}

/** Calls after `PAUSE_MS` without a further call; the pause doubles while calls keep coming. */
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
