// What of a quote is in a gap between two of its runs, where words were replaced, set in or left out: the two sides are
// lined up unit by unit, at the least cost of edits (Levenshtein).
import type { InkUnits } from './quote.ts';

/** Units of a quote, and of the text, beyond which a gap is not filled: nothing of a replaced paragraph is left. */
export const MAX_GAP_PATTERN_UNITS = 96;
const MAX_GAP_INK_UNITS = 160;

/** A stretch between two runs, half open on both sides. */
export interface Gap {
  /** Pattern offsets. */
  readonly from: number;
  readonly to: number;
  /** Ink offsets of the text. */
  readonly left: number;
  readonly right: number;
}

/** The quote's own words, in pattern offsets, and on which side of the gap the text goes on and may be left over. */
export interface GapOptions {
  readonly begin: number;
  readonly end: number;
  readonly open: 'start' | 'end' | null;
}

/** What of a quote is in a gap. */
export interface Filled {
  /** Units of the quote's own words, and of its context. */
  readonly own: number;
  readonly context: number;
  /** From the first of those own words to the last, ink offsets, half open; `null` for none. */
  readonly words: { readonly inkStart: number; readonly inkEnd: number } | null;
  /** Ink offsets where the quote's words begin and end in the text; `null` for one that is not inside the gap. */
  readonly beginInk: number | null;
  readonly endInk: number | null;
}

/** Shorter rows of units that agree do so by chance. */
const MIN_ROW_UNITS = 3;
/** Costs of edits: a unit of the quote that is lost or replaced. One that was set in costs 1, since texts grow. */
const [LOST, REPLACED] = [2, 2];

/** Lines the two sides of a gap up; `null` for a gap that is empty on one side, or too large. */
export function fillGap(
  text: InkUnits,
  units: Uint16Array,
  { gap, options }: { gap: Gap; options: GapOptions },
): Filled | null {
  const sides = {
    quote: units.subarray(gap.from, gap.to),
    text: text.units.subarray(gap.left, gap.right),
  };
  const isTooLarge = sides.quote.length > MAX_GAP_PATTERN_UNITS || sides.text.length > MAX_GAP_INK_UNITS;
  if (sides.quote.length === 0 || sides.text.length === 0 || isTooLarge) return null;
  const path = readPath(sides, fillCosts(sides, options.open), options.open);
  return describe(path, gap, options);
}

/** The two sides of a gap. */
interface Sides {
  readonly quote: Uint16Array;
  readonly text: Uint16Array;
}

/**
 * For each row (unit of the quote) and column (unit of the text), row by row, what it costs to make the rest of the text
 * from the rest of the quote. At an open end the rest of the text costs nothing.
 */
function fillCosts({ quote, text }: Sides, open: GapOptions['open']): Uint16Array {
  const [rows, columns, width] = [quote.length, text.length, text.length + 1];
  const costs = new Uint16Array((rows + 1) * width);
  if (open !== 'end') for (let column = 0; column <= columns; column++) costs[rows * width + column] = columns - column;
  for (let row = rows - 1; row >= 0; row--) {
    const unit = quote[row];
    let right = (rows - row) * LOST;
    costs[row * width + columns] = right;
    for (let column = columns - 1; column >= 0; column--) {
      const below = (row + 1) * width + column;
      const diagonal = (costs[below + 1] ?? 0) + (unit === text[column] ? 0 : REPLACED);
      right = Math.min(diagonal, (costs[below] ?? 0) + LOST, right + 1);
      costs[row * width + column] = right;
    }
  }
  return costs;
}

/** What is done at a cell of the table on the cheapest way through it. */
type Edit = 'keep' | 'replace' | 'lose' | 'set in';

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly edit: Edit;
}

/** The cheapest way through the table; at an open end it stops with the quote. */
function readPath(sides: Sides, costs: Uint16Array, open: GapOptions['open']): Cell[] {
  const [rows, columns] = [sides.quote.length, sides.text.length];
  const path: Cell[] = [];
  let row = 0;
  let column = open === 'start' ? cheapestStart(costs, columns) : 0;
  while (row < rows || (column < columns && open !== 'end')) {
    const edit = editAt(sides, costs, { row, column });
    path.push({ row, column, edit });
    if (edit !== 'set in') row++;
    if (edit !== 'lose') column++;
  }
  return path;
}

function editAt({ quote, text }: Sides, costs: Uint16Array, { row, column }: { row: number; column: number }): Edit {
  const width = text.length + 1;
  const here = row * width + column;
  const cost = costs[here] ?? 0;
  if (row < quote.length && column < text.length) {
    const diagonal = costs[here + width + 1] ?? 0;
    if (quote[row] === text[column] && diagonal === cost) return 'keep';
    if (diagonal + REPLACED === cost) return 'replace';
  }
  return row < quote.length && (costs[here + width] ?? 0) + LOST === cost ? 'lose' : 'set in';
}

/** The column from which the whole quote costs least; of equals the one that leaves most of the text out. */
function cheapestStart(costs: Uint16Array, columns: number): number {
  let best = 0;
  for (let column = 1; column <= columns; column++) if ((costs[column] ?? 0) <= (costs[best] ?? 0)) best = column;
  return best;
}

/** Rows of units that agree, long enough to be no chance: where each begins, and how long it is. */
function agreementsOf(path: readonly Cell[]): { row: number; column: number; size: number }[] {
  const agreements: { row: number; column: number; size: number }[] = [];
  let last: { row: number; column: number; size: number } | null = null;
  for (const { row, column, edit } of path) {
    if (edit !== 'keep') last = null;
    else if (last !== null) last.size++;
    else {
      last = { row, column, size: 1 };
      agreements.push(last);
    }
  }
  return agreements.filter(({ size }) => size >= MIN_ROW_UNITS);
}

function describe(path: readonly Cell[], gap: Gap, { begin, end }: GapOptions): Filled {
  const agreements = agreementsOf(path);
  const inWords = agreements.flatMap(({ row, column, size }) => {
    const [from, to] = [Math.max(gap.from + row, begin), Math.min(gap.from + row + size, end)];
    const shift = gap.left + column - gap.from - row;
    return to > from ? [{ inkStart: from + shift, inkEnd: to + shift }] : [];
  });
  const [first, last] = [inWords[0], inWords.at(-1)];
  const own = inWords.reduce((sum, { inkStart, inkEnd }) => sum + inkEnd - inkStart, 0);
  const beginCell = path.find(({ row }) => gap.from + row === begin);
  const endCell = path.findLast(({ row }) => gap.from + row === end);
  return {
    own,
    context: agreements.reduce((sum, { size }) => sum + size, 0) - own,
    words: first && last ? { inkStart: first.inkStart, inkEnd: last.inkEnd } : null,
    beginInk: beginCell === undefined ? null : gap.left + beginCell.column,
    endInk: endCell === undefined ? null : gap.left + endCell.column,
  };
}
