// Sentences by the browser's own rules of the language, mended where these take an abbreviation for an end.
import { segmentText } from './segment-text.ts';

/** A sentence in a text, half open, in UTF-16 offsets of that text. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

/** What stands before a full stop that ends no sentence; a single capital is an initial. */
const ABBREVIATION =
  /(?:^|[\s("“‘[])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Gov|Sen|Rep|St|Sr|Jr|vs|etc|cf|al|e\.g|i\.e|No|Nos|Vol|pp?|Fig|Inc|Ltd|Co|U\.S|U\.K|U\.N|\p{Lu})\.["”’)\]]*\s*$/u;

/** UTF-16 units at the end of a text in which an abbreviation is looked for, with the signs that close behind it. */
const MAX_END_UNITS = 24;

/** The sentences of a text as half-open ranges without blank edges, in order. `language` is a BCP 47 tag or empty. */
export function splitSentences(text: string, language: string): SentenceRange[] {
  const joined: SentenceRange[] = [];
  for (const { segment, index } of segmentText(text, segmenterFor(language))) {
    const last = joined.at(-1);
    const end = index + segment.length;
    if (last !== undefined && isCut(text.slice(last.start, last.end), segment))
      joined[joined.length - 1] = { start: last.start, end };
    else joined.push({ start: index, end });
  }
  return joined.flatMap(({ start, end }) => trim(text, start, end) ?? []);
}

/** A range of a text, extended to whole sentences at both ends; the range itself where it touches none. */
export function sentencesAround(text: string, range: SentenceRange, language: string): SentenceRange {
  const touched = splitSentences(text, language).filter(({ start, end }) => start < range.end && range.start < end);
  return { start: touched[0]?.start ?? range.start, end: touched.at(-1)?.end ?? range.end };
}

/** True when the text before was no whole sentence. */
function isCut(before: string, after: string): boolean {
  return ABBREVIATION.test(lastWords(before)) || /^\s*\p{Ll}/u.test(after);
}

/** The end of a text, long enough for an abbreviation and what is in front of it: sentences may be joined to any length. */
function lastWords(text: string): string {
  const words = text.trimEnd();
  return words.length > MAX_END_UNITS ? `_${words.slice(-MAX_END_UNITS)}` : words;
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language === '' ? undefined : language, { granularity: 'sentence' });
  } catch {
    // A page may call its language anything.
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

function trim(text: string, start: number, end: number): SentenceRange | null {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  const to = end - (part.length - part.trimEnd().length);
  return to > from ? { start: from, end: to } : null;
}
