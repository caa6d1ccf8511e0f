// Two authors of one note: a three-way merge by words in which no word is lost, linear in the length of the texts.

/** A rule of Markdown, between two texts of one note that both are kept. */
export const NOTE_RULE = '\n\n---\n\n';

/**
 * The note after `mine`, which was written from `base`, when `theirs` is what is kept. Changes of different places are
 * both made. Where both changed the same place both texts are kept, theirs first, with a rule between them, unless one
 * of them holds the other already: merging the same text again changes nothing.
 */
export function mergeNotes(theirs: string, mine: string, base: string): string {
  if (theirs === base || theirs === mine) return mine;
  if (mine === base) return theirs;
  const common = splitWords(base);
  const [one, other] = [compare(common, splitWords(theirs)), compare(common, splitWords(mine))];
  // Merged already: an answer was lost, or two ways lead here. What only took away is contained in anything.
  if (isMerged(one, other, common)) return theirs;
  if (isMerged(other, one, common)) return mine;
  if (one.end < other.start) return apply(common, one, other);
  if (other.end < one.start) return apply(common, other, one);
  return joinAt(common, one, other);
}

/** Both texts whole, one under the other, unless one of them holds the other already. */
export function joinNotes(one: string, other: string): string {
  const [first, second] = [splitWords(one), splitWords(other)];
  if (holds(first, second)) return one;
  if (holds(second, first)) return other;
  return rule(one, other);
}

/** What one author did: the words of the base from `start` to before `end` became other words. */
interface Change {
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Words and what is between them, in turn: joined they are the text again. */
function splitWords(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? [];
}

function compare(base: readonly string[], words: readonly string[]): Change {
  const most = Math.min(base.length, words.length);
  let start = 0;
  while (start < most && base[start] === words[start]) start++;
  let same = 0;
  while (same < most - start && base[base.length - 1 - same] === words[words.length - 1 - same]) same++;
  return { words, start, end: base.length - same };
}

/** Words of the base, from one to before another. */
type Stretch = readonly [from: number, to: number];

/** The author's words in place of a stretch of the base that is at least as long as the change. */
function wordsOf({ words }: Change, base: readonly string[], [from, to]: Stretch): readonly string[] {
  return words.slice(from, words.length - (base.length - to));
}

function apply(base: readonly string[], first: Change, second: Change): string {
  return [
    ...base.slice(0, first.start),
    ...wordsOf(first, base, [first.start, first.end]),
    ...base.slice(first.end, second.start),
    ...wordsOf(second, base, [second.start, second.end]),
    ...base.slice(second.end),
  ].join('');
}

/** Both authors changed the same place, or places without a word between them. */
function joinAt(base: readonly string[], theirs: Change, mine: Change): string {
  let from = Math.min(theirs.start, mine.start);
  let to = Math.max(theirs.end, mine.end);
  const joined = () => {
    const [one, other] = [wordsOf(theirs, base, [from, to]), wordsOf(mine, base, [from, to])];
    if (holds(one, other)) return one.join('');
    return holds(other, one) ? other.join('') : null;
  };
  let text = joined();
  // In the middle of a line both lines are kept whole, so that both can be read.
  if (text === null && to < base.length) {
    while (from > 0 && !isLineEnd(base[from - 1])) from--;
    while (to < base.length && !isLineEnd(base[to])) to++;
    text = joined();
  }
  text ??= rule(wordsOf(theirs, base, [from, to]).join(''), wordsOf(mine, base, [from, to]).join(''));
  return base.slice(0, from).join('') + text + base.slice(to).join('');
}

function rule(one: string, other: string): string {
  return one.trimEnd() + NOTE_RULE + other.trimStart();
}

/** The whole holds the part, which wrote something. */
function isMerged(whole: Change, part: Change, base: readonly string[]): boolean {
  return wordsOf(part, base, [part.start, part.end]).some(isWord) && holds(whole.words, part.words);
}

function isLineEnd(word: string | undefined): boolean {
  return word?.includes('\n') ?? true;
}

/** True when the words of `part` follow each other somewhere in `whole`, blanks aside (Knuth, Morris and Pratt 1977). */
function holds(whole: readonly string[], part: readonly string[]): boolean {
  const [text, sought] = [whole.filter(isWord), part.filter(isWord)];
  const back: number[] = [0];
  const step = (length: number, word: string | undefined) => {
    let at = length;
    while (at > 0 && sought[at] !== word) at = back[at - 1] ?? 0;
    return sought[at] === word ? at + 1 : 0;
  };
  for (let at = 1; at < sought.length; at++) back.push(step(back[at - 1] ?? 0, sought[at]));
  let length = 0;
  for (let at = 0; at < text.length && length < sought.length; at++) length = step(length, text[at]);
  return length >= sought.length;
}

function isWord(text: string): boolean {
  return text.trim() !== '';
}
