import { anchorInSteps, anchorSelectors } from '../../../core/anchor/anchor-selectors.ts';
import type { Anchoring } from '../../../core/anchor/anchoring.ts';
import type { HighlightSelector } from '../../../core/highlight/highlight.ts';
import type { PageText } from '../../../core/text/page-text.ts';
import type { Anchor } from './anchor-rows.ts';

/** Characters; in pages longer than this highlights are looked for in slices, so that scrolling stays smooth. */
const LONG_CHARACTERS = 200_000;
const SLICE_MS = 8;

/** Creates the engine of one page: at once in most pages, in slices in long ones. `onLate`: it knows more now. */
export function createAnchor(onLate: () => void): Anchor {
  const slow = createSlowAnchor(onLate);
  return (text, selectors) =>
    text.text.length > LONG_CHARACTERS ? slow(text, selectors) : anchorSelectors(text, selectors);
}

/** Anchors in slices: returns what it knows of a text already, and calls `onLate` when it knows more. */
export function createSlowAnchor(onLate: () => void): Anchor {
  let known = new Map<string, Anchoring>();
  let current: PageText | null = null;
  let isRunning = false;
  const run = async (text: PageText, selectors: readonly HighlightSelector[]) => {
    isRunning = true;
    // Whoever asked has drawn by then: `onLate` never comes in the middle of that.
    await Promise.resolve();
    const found = await anchorInSlices(text, selectors, () => text === current);
    isRunning = false;
    for (const [at, selector] of selectors.entries()) {
      const anchoring = found?.[at];
      if (anchoring !== undefined) known.set(JSON.stringify(selector), anchoring);
    }
    onLate();
  };
  return (text, selectors) => {
    if (text !== current) {
      current = text;
      known = new Map();
    }
    const anchorings = selectors.map((selector) => known.get(JSON.stringify(selector)));
    const unknown = selectors.filter((_, at) => anchorings[at] === undefined);
    // One at a time; what came meanwhile has its turn when it ends.
    if (unknown.length > 0 && !isRunning) void run(text, unknown);
    return anchorings;
  };
}

/** Pauses after each slice; `null` when the text is no longer wanted. */
async function anchorInSlices(
  text: PageText,
  selectors: readonly HighlightSelector[],
  isWanted: () => boolean,
): Promise<readonly Anchoring[] | null> {
  const work = anchorInSteps(text, selectors);
  let untilMs = performance.now() + SLICE_MS;
  let step = work.next();
  while (!step.done && isWanted()) {
    if (performance.now() > untilMs) {
      await new Promise((resume) => setTimeout(resume));
      untilMs = performance.now() + SLICE_MS;
    }
    step = work.next();
  }
  return step.done && isWanted() ? step.value : null;
}
