// What changed between two versions of a quote, word by word.

/** A stretch of words that is in both, only in the old or only in the new text. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many pairs of words the middle is taken as a whole: the table is filled while a card is drawn. */
const MAX_WORD_PAIRS = 250_000;

/** The words of both texts in one line, by the longest common subsequence; neighbours of a kind are joined. */
export function compareWords(before: string, after: string): WordChange[] {
  const [old, now] = [split(before), split(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const middle = align(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return join([...all(old.slice(0, head), 'same'), ...middle, ...all(old.slice(old.length - tail), 'same')]);
}

function split(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** By the longest common subsequence, the words that are taken out before those that come in. */
function align(old: readonly string[], now: readonly string[]): WordChange[] {
  if (old.length * now.length > MAX_WORD_PAIRS) return [...all(old, 'removed'), ...all(now, 'added')];
  const lengths = countCommon(old, now);
  const changes: WordChange[] = [];
  let [row, column] = [0, 0];
  while (row < old.length && column < now.length) {
    const [removed, added] = [old[row] ?? '', now[column] ?? ''];
    const kind = removed === added ? 'same' : kindAt(lengths, row * (now.length + 1) + column, now.length + 1);
    changes.push({ kind, text: kind === 'added' ? added : removed });
    if (kind !== 'added') row++;
    if (kind !== 'removed') column++;
  }
  return [...changes, ...all(old.slice(row), 'removed'), ...all(now.slice(column), 'added')];
}

/** Whether more is in common after a word of the old text, or after one of the new text. */
function kindAt(lengths: Uint16Array, cell: number, width: number): 'removed' | 'added' {
  return (lengths[cell + width] ?? 0) >= (lengths[cell + 1] ?? 0) ? 'removed' : 'added';
}

/** For each pair of words, row by row, the length of the longest common subsequence from there on. */
function countCommon(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = now.length - 1; column >= 0; column--) {
      const here = row * width + column;
      lengths[here] =
        old[row] === now[column]
          ? (lengths[here + width + 1] ?? 0) + 1
          : Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0);
    }
  return lengths;
}

function all(words: readonly string[], kind: WordChange['kind']): WordChange[] {
  return words.map((text) => ({ kind, text }));
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
