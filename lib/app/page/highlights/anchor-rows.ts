// Where the reader's highlights stand on the page of this moment: anchored, painted, handed to the margin.

import { anchorInSteps, anchorSelectors } from '../../lib/core/anchor/anchor-selectors.ts';
import type { Anchoring } from '../../lib/core/anchor/anchoring.ts';
import type { Highlight, HighlightSelector, ReaderSettings } from '../../lib/core/highlight/highlight.ts';
import { formatNoteKey, parseNoteKey } from '../../lib/core/note/note-key.ts';
import type { OwnNote } from '../../lib/core/note/own-note.ts';
import type { PageText } from '../../lib/core/text/page-text.ts';
import { shortLine } from '../../lib/core/text/short-line.ts';
import type { Tint, TintPainter } from '../../lib/dom/mark/paint-highlights.ts';
import type { Guest } from '../../lib/dom/place/margin-door.ts';
import { toRange } from '../../lib/dom/read/read-blocks.ts';
import type { LiveText } from './live-text.ts';

export interface PlacedHighlight {
  readonly highlight: Highlight;
  readonly anchoring: Anchoring;
  readonly ranges: readonly Range[];
}

interface Options {
  readonly live: LiveText;
  readonly painter: TintPainter;
  readonly nameOf: (highlight: Highlight, settings: ReaderSettings) => string;
  /** Told when highlights were found that `place` had to leave for later. */
  readonly onLate: () => void;
}

interface PaintOptions {
  readonly isShown: boolean;
  readonly draft: readonly Range[];
  /** What the reader should see of a row before the card is open. */
  readonly flagOf: (id: string) => NonNullable<OwnNote['flag']> | null;
}

/** Characters; in pages longer than this highlights are looked for in slices, so that scrolling stays smooth. */
const LONG = 200_000;
const SLICE_MS = 8;

const WHOLE_PAGE: Anchoring = { state: 'placed', reason: null, score: 1, spans: [], quote: '', candidates: [] };

/** Keeps the places of highlights; those that still stand where they stood are not looked for again. */
export function createPlaces({ live, painter, nameOf, onLate }: Options) {
  const slow = createSlowAnchoring(onLate);
  let placed = new Map<string, PlacedHighlight>();

  /** `held`: the id of a note that is being written, which never moves. */
  const place = (
    highlights: readonly Highlight[],
    { held, known }: { held: string | null; known?: PlacedHighlight },
  ) => {
    const next = new Map<string, PlacedHighlight>();
    const sought: Highlight[] = [];
    for (const highlight of highlights) {
      const before = known?.highlight.id === highlight.id ? known : placed.get(highlight.id);
      if (highlight.selector === null) next.set(highlight.id, { highlight, anchoring: WHOLE_PAGE, ranges: [] });
      else if (before !== undefined && isSettled(before, highlight, highlight.id === held))
        next.set(highlight.id, { ...before, highlight });
      else sought.push(highlight);
    }
    if (sought.length > 0) {
      const { blocks, text } = live.read();
      const selectors = sought.flatMap(({ selector }) => selector ?? []);
      const anchorings = text.text.length > LONG ? slow(text, selectors) : anchorSelectors(text, selectors);
      for (const [at, highlight] of sought.entries()) {
        const anchoring = anchorings[at];
        const before = placed.get(highlight.id);
        if (anchoring === undefined) {
          // Until it is found, it stands where it stood.
          if (before !== undefined) next.set(highlight.id, { ...before, highlight });
          continue;
        }
        const ranges = anchoring.spans.flatMap((span) => {
          const block = blocks[span.block];
          return (block === undefined ? null : toRange(block, span)) ?? [];
        });
        next.set(highlight.id, { highlight, anchoring, ranges });
      }
    }
    placed = next;
  };
  const list = () => [...placed.values()].sort(byPlace);
  const paint = ({ isShown, draft, flagOf }: PaintOptions) => {
    const shown = isShown ? list() : [];
    const unsaved = shown.filter(({ highlight: { id } }) => flagOf(id) === 'unsaved').flatMap(({ ranges }) => ranges);
    painter.paint([
      ...shown.map(({ highlight: { colour }, ranges }): Tint => ({ colour, ranges })),
      { colour: 'unsaved', ranges: unsaved },
      { colour: 'draft', ranges: draft },
    ]);
  };
  const guests = (settings: ReaderSettings, flagOf: PaintOptions['flagOf']): Guest[] =>
    list().map(({ highlight, anchoring, ranges }) => ({
      note: {
        key: keyOf(highlight.id),
        kind: 'own',
        title: nameOf(highlight, settings),
        line: lineOf(highlight),
        colour: highlight.colour,
        flag: flagOf(highlight.id),
        stands: highlight.selector === null ? 'at-top' : anchoring.state === 'orphan' ? 'nowhere' : 'at-words',
      },
      ranges,
    }));
  return { place, list, paint, guests, get: (id: string) => placed.get(id) ?? null };
}

/** Anchors in slices: gives what it knows of a text already, and tells when it knows more. */
function createSlowAnchoring(onLate: () => void) {
  let known = new Map<string, Anchoring>();
  let current: PageText | null = null;
  let isRunning = false;
  const run = async (text: PageText, selectors: readonly HighlightSelector[]) => {
    isRunning = true;
    // Whoever asked has drawn by then: `onLate` never comes in the middle of that.
    await Promise.resolve();
    const work = anchorInSteps(text, selectors);
    let until = performance.now() + SLICE_MS;
    let step = work.next();
    while (!step.done && text === current) {
      if (performance.now() > until) {
        await new Promise((resume) => setTimeout(resume));
        until = performance.now() + SLICE_MS;
      }
      step = work.next();
    }
    isRunning = false;
    if (step.done && text === current)
      for (const [at, selector] of selectors.entries()) {
        const anchoring = step.value[at];
        if (anchoring !== undefined) known.set(JSON.stringify(selector), anchoring);
      }
    onLate();
  };
  return (text: PageText, selectors: readonly HighlightSelector[]): (Anchoring | undefined)[] => {
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

/** Key of a highlight's card, and back. */
export const keyOf = (id: string): string => formatNoteKey({ kind: 'own', id });
export const idOf = (key: string | null): string | null => {
  const parsed = parseNoteKey(key ?? '');
  return parsed?.kind === 'own' ? parsed.id : null;
};

function isSettled(before: PlacedHighlight, { selector }: Highlight, isHeld: boolean): boolean {
  const { highlight, anchoring, ranges } = before;
  if (JSON.stringify(highlight.selector) !== JSON.stringify(selector)) return false;
  if (anchoring.state === 'orphan') return false;
  return isHeld ? ranges.every(({ startContainer }) => startContainer.isConnected) : readsTheSame(ranges, anchoring);
}

/** Live ranges shrink with the text that is taken from under them. */
function readsTheSame(ranges: readonly Range[], { quote }: Anchoring): boolean {
  const bare = (text: string) => text.replace(/\s+/g, '');
  return bare(ranges.map(String).join('')) === bare(quote) && ranges.every((range) => range.startContainer.isConnected);
}

function lineOf({ note, selector, tags }: Highlight): string {
  const words = note.trim() !== '' ? note : selector !== null ? selector.quote.exact : tags.join(' ');
  return shortLine(words, 300);
}

function byPlace(one: PlacedHighlight, other: PlacedHighlight): number {
  const [a, b] = [one.ranges[0], other.ranges[0]];
  if (a !== undefined && b !== undefined) {
    try {
      return (
        a.compareBoundaryPoints(Range.START_TO_START, b) || one.highlight.created.localeCompare(other.highlight.created)
      );
    } catch {
      return 0;
    }
  }
  const rank = ({ highlight, ranges }: PlacedHighlight) =>
    highlight.selector === null ? 0 : ranges.length > 0 ? 1 : 2;
  return rank(one) - rank(other) || one.highlight.created.localeCompare(other.highlight.created);
}
