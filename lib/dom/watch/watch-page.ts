import { callMethod, readProperty } from '../read/read-property.ts';

export interface PageEvents {
  /** The text changed; told after a pause, and less often the longer the page keeps changing. */
  readonly onText: () => void;
  /** The layout changed: the window or the column has another size or place. */
  readonly onSize: () => void;
  /** The page may have another theme. Told often by pages that set a class while they scroll: be quick. */
  readonly onLook: () => void;
}

/** How long after a change the page is read: late text is there soon, and a series of changes is read once. */
const SOON_MS = 250;
/** Never sooner than this after the last reading. */
const SHORTEST_GAP_MS = 1000;
/** A page that builds itself is read this often in a row; one that never rests is read once in `REFILL_MS` after that. */
const READINGS_IN_A_ROW = 5;
const REFILL_MS = 10_000;

/** Calls what it is given, some time after the first of a series of calls; of several it calls the last. */
export type Pause = (work: () => void) => void;

interface WatchOptions {
  readonly signal: AbortSignal;
  /** Lives as long as the page: one that was made with each reading would forget how restless the page is. */
  readonly pause: Pause;
}

/** Watches the article and not the page: adverts and tickers may do what they like. */
export function watchPage(container: Element, events: PageEvents, { signal, pause }: WatchOptions): void {
  const onText = () => {
    if (!signal.aborted) events.onText();
  };
  const text = new MutationObserver(() => pause(onText));
  text.observe(container, { childList: true, subtree: true, characterData: true });
  // Removed with an ancestor, the container itself hears nothing.
  for (let at = readProperty(container, 'parentElement'); at !== null; at = readProperty(at, 'parentElement'))
    text.observe(at, { childList: true });
  const { body, documentElement, defaultView: view, fonts } = readProperty(container, 'ownerDocument');
  let last = '';
  let frame = 0;
  const size = new ResizeObserver(() => {
    // An advert above that arrives late moves the article and leaves its size as it was.
    const { left, top, width, height } = callMethod(container, 'getBoundingClientRect');
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

/**
 * Paces the readings of one page, for as long as it is open. The credit of a page is `READINGS_IN_A_ROW`; each reading
 * costs one, and one comes back in `REFILL_MS`.
 */
export function createPause(signal: AbortSignal): Pause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted: () => void = () => undefined;
  let credit = READINGS_IN_A_ROW;
  let countedMs = performance.now();
  let lastMs = Number.NEGATIVE_INFINITY;
  const count = () => {
    const nowMs = performance.now();
    credit = Math.min(READINGS_IN_A_ROW, credit + (nowMs - countedMs) / REFILL_MS);
    countedMs = nowMs;
    return nowMs;
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (work) => {
    wanted = work;
    if (signal.aborted || timer !== undefined) return;
    const nowMs = count();
    const delayMs = Math.max(SOON_MS, lastMs + SHORTEST_GAP_MS - nowMs, (1 - credit) * REFILL_MS);
    timer = setTimeout(() => {
      timer = undefined;
      lastMs = count();
      credit -= 1;
      wanted();
    }, delayMs);
  };
}
