// What of a quote stands between two of its runs, where words were replaced, set in or left out.

/** Units of a quote, and of the text, beyond which a gap is not filled: nothing of a replaced paragraph stands. */
export const GAP_ROWS = 96;
const GAP_COLUMNS = 160;

/** A stretch between two runs, half open on both sides. */
export interface Gap {
  /** In the patterns. */
  readonly from: number;
  readonly to: number;
  /** In the text. */
  readonly left: number;
  readonly right: number;
}

/** What of the quote stands in a gap; places in the text are -1 where there is none. */
export interface Filled {
  own: number;
  /** Units of context. */
  context: number;
  start: number;
  stop: number;
  begin: number;
  end: number;
}

/** In a row of agreeing units shorter than this letters agree by chance. */
const SHORTEST_ROW = 3;
/** What it costs when a unit of the quote is lost or replaced; one that was set in costs 1. */
const [LOST, REPLACED] = [2, 2];
/**
 * Lines the two sides of a gap up (Levenshtein), and tells how much of the quote's own words stands in it, from where to
 * where, and where in the text its begin and end fall; -1 where they do not. `open` is the side at which the text goes
 * on and may be left over.
 */
export function fillGap(
  ink: Uint16Array,
  units: Uint16Array,
  gap: Gap,
  { begin, end, open }: { begin: number; end: number; open: 'start' | 'end' | null },
): Filled {
  const [rows, columns] = [gap.to - gap.from, gap.right - gap.left];
  const filled = { own: 0, context: 0, start: -1, stop: -1, begin: -1, end: -1 };
  if (rows <= 0 || columns <= 0 || rows > GAP_ROWS || columns > GAP_COLUMNS) return filled;
  const width = columns + 1;
  const costs = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number) => costs[row * width + column] ?? 0;
  for (let column = 0; column <= columns; column++)
    costs[rows * width + column] = open === 'end' ? 0 : columns - column;
  for (let row = rows - 1; row >= 0; row--) {
    const unit = units[gap.from + row];
    let right = (rows - row) * LOST;
    costs[row * width + columns] = right;
    for (let column = columns - 1; column >= 0; column--) {
      const below = (row + 1) * width + column;
      const step = (costs[below + 1] ?? 0) + (unit === ink[gap.left + column] ? 0 : REPLACED);
      right = Math.min(step, (costs[below] ?? 0) + LOST, right + 1);
      costs[row * width + column] = right;
    }
  }
  let [row, column, streak] = [0, 0, 0];
  if (open === 'start') for (let each = 1; each <= columns; each++) if (at(0, each) <= at(0, column)) column = each;
  const close = () => {
    if (streak >= SHORTEST_ROW) {
      const from = Math.max(gap.from + row - streak, begin);
      const to = Math.min(gap.from + row, end);
      filled.context += streak - Math.max(0, to - from);
      if (to > from) {
        const shift = gap.left + column - (gap.from + row);
        filled.own += to - from;
        if (filled.start < 0) filled.start = from + shift;
        filled.stop = to + shift;
      }
    }
    streak = 0;
  };
  while (row < rows || (column < columns && open !== 'end')) {
    if (gap.from + row === begin && filled.begin < 0) filled.begin = gap.left + column;
    if (gap.from + row === end) filled.end = gap.left + column;
    const cost = at(row, column);
    if (
      row < rows &&
      column < columns &&
      units[gap.from + row] === ink[gap.left + column] &&
      at(row + 1, column + 1) === cost
    ) {
      row++;
      column++;
      streak++;
      continue;
    }
    close();
    if (row < rows && column < columns && at(row + 1, column + 1) + REPLACED === cost) {
      row++;
      column++;
    } else if (row < rows && at(row + 1, column) + LOST === cost) row++;
    else column++;
  }
  close();
  return filled;
}
