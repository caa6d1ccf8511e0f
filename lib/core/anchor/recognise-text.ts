// The second of two stages: the text itself has the last word.
import type { AlignedParagraph } from './align-paragraphs.ts';

/** How sure the extension is that this page carries the annotated article. */
export interface TextVerdict {
  /** `differs`: a part is there, too little to mark. */
  readonly match: 'same' | 'differs' | 'other';
  /** Share of the annotated body's text that is on the page, 0..1. */
  readonly confidence: number;
  readonly found: number;
  readonly changed: number;
  /** Body paragraphs of the annotated version. */
  readonly total: number;
}

/** A paragraph counts as there when at least half of its shingles are. */
const THERE = 0.5;
/** A paragraph with fewer of its shingles than this has changed. */
const UNCHANGED = 0.97;
/** Eight of thirteen: the majority that makes a page a version of the article and not a report that quotes it. */
const ENOUGH = 8 / 13;
/** Below this share a page only speaks of the same things. */
const SOME = 2 / 13;

/** Judges the alignment of the body paragraphs; headline, pull quote and notes to the text do not count. */
export function recogniseText(aligned: readonly AlignedParagraph[]): TextVerdict {
  const body = aligned.filter(({ zone }) => zone === 'body');
  const found = body.filter(({ coverage }) => coverage >= THERE);
  const share = body.length === 0 ? 0 : found.length / body.length;
  return {
    match: share >= ENOUGH ? 'same' : share >= SOME ? 'differs' : 'other',
    confidence: body.length === 0 ? 0 : body.reduce((sum, { coverage }) => sum + coverage, 0) / body.length,
    found: found.length,
    changed: found.filter(({ coverage }) => coverage < UNCHANGED).length,
    total: body.length,
  };
}
