// The second of two stages: the text itself has the last word.
import type { AlignedParagraph } from './align-paragraphs.ts';

/** How sure the extension is that this page carries the annotated article. */
export interface TextVerdict {
  /** `differs`: a part is there, too little to mark. */
  readonly match: 'same' | 'differs' | 'other';
  /** Share of the annotated body's text that is on the page, 0..1. */
  readonly confidence: number;
  /** Body paragraphs that are on the page, and how many of these have changed. */
  readonly found: number;
  readonly changed: number;
  /** Body paragraphs of the annotated version. */
  readonly total: number;
}

/** A paragraph counts as found when at least this share of its shingles is on the page. */
const MIN_FOUND_COVERAGE = 0.5;
/** A paragraph with a smaller share of its shingles has changed. */
const MIN_UNCHANGED_COVERAGE = 0.97;
/** Eight of thirteen: the majority that makes a page a version of the article and not a report that quotes it. */
const MIN_SAME_SHARE = 8 / 13;
/** Below this share a page only speaks of the same things. */
const MIN_DIFFERS_SHARE = 2 / 13;

/** Judges the alignment of the body paragraphs; headline, pull quote and notes to the text do not count. */
export function recogniseText(aligned: readonly AlignedParagraph[]): TextVerdict {
  const body = aligned.filter(({ zone }) => zone === 'body');
  const found = body.filter(({ coverage }) => coverage >= MIN_FOUND_COVERAGE);
  const share = body.length === 0 ? 0 : found.length / body.length;
  return {
    match: share >= MIN_SAME_SHARE ? 'same' : share >= MIN_DIFFERS_SHARE ? 'differs' : 'other',
    confidence: body.length === 0 ? 0 : body.reduce((sum, { coverage }) => sum + coverage, 0) / body.length,
    found: found.length,
    changed: found.filter(({ coverage }) => coverage < MIN_UNCHANGED_COVERAGE).length,
    total: body.length,
  };
}
