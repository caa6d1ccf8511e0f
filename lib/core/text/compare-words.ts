// What changed between two versions of a quote, word by word.

/** A stretch of words that is in both, only in the old or only in the new text. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many pairs of words the middle is taken as a whole: the table is filled while a card is drawn. */
const MAX_PAIRS = 250_000;

/** The words of both texts in one line, by the longest common subsequence; neighbours of a kind are joined. */
export function compareWords(before: string, after: string): WordChange[] {
  const [old, now] = [split(before), split(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const middle = align(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  const same = (words: readonly string[]) => words.map((text) => ({ kind: 'same' as const, text }));
  return join([...same(old.slice(0, head)), ...middle, ...same(tail === 0 ? [] : old.slice(-tail))]);
}

function split(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function align(old: readonly string[], now: readonly string[]): WordChange[] {
  const all = (words: readonly string[], kind: WordChange['kind']) => words.map((text) => ({ kind, text }));
  if (old.length * now.length > MAX_PAIRS) return [...all(old, 'removed'), ...all(now, 'added')];
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = now.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        old[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const changes: WordChange[] = [];
  let [row, column] = [0, 0];
  while (row < old.length && column < now.length) {
    if (old[row] === now[column]) {
      changes.push({ kind: 'same', text: old[row] ?? '' });
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) changes.push({ kind: 'removed', text: old[row++] ?? '' });
    else changes.push({ kind: 'added', text: now[column++] ?? '' });
  }
  return [...changes, ...all(old.slice(row), 'removed'), ...all(now.slice(column), 'added')];
}

function join(changes: readonly WordChange[]): WordChange[] {
  const joined: WordChange[] = [];
  for (const { kind, text } of changes) {
    const last = joined.at(-1);
    if (last?.kind === kind) joined[joined.length - 1] = { kind, text: `${last.text} ${text}` };
    else joined.push({ kind, text });
  }
  return joined;
}
