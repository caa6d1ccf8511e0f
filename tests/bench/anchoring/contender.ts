// The project's anchoring as the benchmark of anchoring calls it: a W3C text quote and position in, a range out.
import { anchorQuotes } from '../../../lib/core/anchor/anchor-quotes.ts';
import { type PageInk, readInk } from '../../../lib/dom/read/read-ink.ts';

interface Annotation {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

let kept: { root: Element; ink: PageInk; observer: MutationObserver } | null = null;

function inkOf(root: Element): PageInk {
  if (kept?.root === root && kept.observer.takeRecords().length === 0) return kept.ink;
  kept?.observer.disconnect();
  const ink = readInk(root);
  const observer = new MutationObserver(() => {
    kept = null;
    observer.disconnect();
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  kept = { root, ink, observer };
  return ink;
}

export async function anchorAll(root: Element, annotations: readonly Annotation[]): Promise<(Range | null)[]> {
  const ink = inkOf(root);
  const work = anchorQuotes(
    ink,
    ink.folder,
    annotations.map(({ exact, prefix, suffix, start }) => ({
      exact,
      prefix,
      suffix,
      formerOffset: start,
      expectedInk: ink.inkAt(start),
    })),
  );
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value.map(({ place }) => (place === null ? null : ink.toRange(place.inkStart, place.inkEnd)));
}
