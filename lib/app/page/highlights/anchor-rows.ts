// Where the reader's highlights are on the page of this moment.
import type { Anchoring } from '../../../core/anchor/anchoring.ts';
import type { Highlight, HighlightSelector } from '../../../core/highlight/highlight.ts';
import type { PageText } from '../../../core/text/page-text.ts';
import type { PlacedHighlight } from './highlight-model.ts';
import type { PageWords } from './page-words.ts';

/** Anchors selectors in a text, in their order; `undefined` for one that takes longer than the page can wait. */
export type Anchor = (text: PageText, selectors: readonly HighlightSelector[]) => readonly (Anchoring | undefined)[];

interface Options {
  readonly words: PageWords;
  readonly anchor: Anchor;
  /** Their anchors of before, and those that are known of the selection that they were made of. */
  readonly before: readonly PlacedHighlight[];
  /** The id of a note that is being written, which never moves. */
  readonly held: string | null;
}

const WHOLE_PAGE: Anchoring = { state: 'placed', reason: null, score: 1, spans: [], quote: '', candidates: [] };

/** Anchors highlights, in reading order. Those whose words are still where they were are not looked for again. */
export function anchorRows(highlights: readonly Highlight[], options: Options): PlacedHighlight[] {
  const { words, held } = options;
  const before = new Map(options.before.map((placed) => [placed.highlight.id, placed]));
  const placed: PlacedHighlight[] = [];
  const sought: Highlight[] = [];
  for (const highlight of highlights) {
    const last = before.get(highlight.id);
    if (highlight.selector === null) placed.push({ highlight, anchoring: WHOLE_PAGE, ranges: [] });
    else if (last !== undefined && isSettled(last, highlight, { words, isHeld: highlight.id === held }))
      placed.push({ ...last, highlight });
    else sought.push(highlight);
  }
  if (sought.length > 0) placed.push(...seek(sought, before, options));
  return placed.sort((one, other) => byPlace(one, other, words));
}

function seek(
  sought: readonly Highlight[],
  before: ReadonlyMap<string, PlacedHighlight>,
  { words, anchor }: Options,
): PlacedHighlight[] {
  const anchorings = anchor(
    words.read(),
    sought.flatMap(({ selector }) => selector ?? []),
  );
  return sought.flatMap((highlight, at): PlacedHighlight[] => {
    const [anchoring, last] = [anchorings[at], before.get(highlight.id)];
    if (anchoring !== undefined) return [{ highlight, anchoring, ranges: words.toRanges(anchoring.spans) }];
    // Until it is found, it stays where it was.
    return last === undefined ? [] : [{ ...last, highlight }];
  });
}

function isSettled(
  { highlight, anchoring, ranges }: PlacedHighlight,
  { selector }: Highlight,
  { words, isHeld }: { readonly words: PageWords; readonly isHeld: boolean },
): boolean {
  if (JSON.stringify(highlight.selector) !== JSON.stringify(selector)) return false;
  if (anchoring.state === 'orphan' || !words.areThere(ranges)) return false;
  return isHeld || readsTheSame(ranges, anchoring);
}

/** Live ranges shrink with the text that is taken from under them. */
function readsTheSame(ranges: readonly Range[], { quote }: Anchoring): boolean {
  const bare = (text: string) => text.replace(/\s+/g, '');
  return bare(ranges.map(String).join('')) === bare(quote);
}

function byPlace(one: PlacedHighlight, other: PlacedHighlight, { compare }: PageWords): number {
  const [a, b] = [one.ranges[0], other.ranges[0]];
  const isBefore = a !== undefined && b !== undefined ? compare(a, b) : rankOf(one) - rankOf(other);
  return isBefore || one.highlight.created.localeCompare(other.highlight.created);
}

function rankOf({ highlight, ranges }: PlacedHighlight): number {
  if (highlight.selector === null) return 0;
  return ranges.length > 0 ? 1 : 2;
}
