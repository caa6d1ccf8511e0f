import { describe, expect, it } from 'vitest';
import type { AlignedParagraph } from '../../../lib/core/anchor/align-paragraphs.ts';
import { recogniseText } from '../../../lib/core/anchor/recognise-text.ts';
import type { Zone } from '../../../lib/core/article/zone.ts';

const align = (coverages: readonly number[], zone: Zone = 'body'): AlignedParagraph[] =>
  coverages.map((coverage, ordinal) => ({ ordinal, zone, blocks: coverage > 0 ? [ordinal] : [], coverage }));

/** Thirteen body paragraphs, of which so many are on the page whole. */
const whole = (found: number) => align(Array.from({ length: 13 }, (_, at) => (at < found ? 1 : 0)));

describe('recogniseText', () => {
  it.each([
    ['all paragraphs', 13, 'same'],
    ['the majority that makes a version', 8, 'same'],
    ['one fewer than that', 7, 'differs'],
    ['two paragraphs, as a report that quotes has', 2, 'differs'],
    ['one paragraph', 1, 'other'],
    ['none', 0, 'other'],
  ])('judges %s of thirteen (%i)', (_name, found, match) => {
    expect(recogniseText(whole(found))).toMatchObject({ match, found, total: 13, changed: 0 });
  });

  it.each(['headline', 'pull-quote', 'author-note', 'disclaimer'] satisfies Zone[])('does not count the %s', (zone) => {
    expect(recogniseText([...whole(8), ...align([0, 0, 0], zone)])).toEqual(recogniseText(whole(8)));
    expect(recogniseText(align([1, 1, 1], zone)).match).toBe('other');
  });

  it.each([
    ['whole', 1, { found: 1, changed: 0 }],
    ['with words changed', 0.8, { found: 1, changed: 1 }],
    ['of which half is left', 0.5, { found: 1, changed: 1 }],
    ['of which less than half is left', 0.49, { found: 0, changed: 0 }],
  ])('counts a paragraph that is %s', (_name, coverage, counts) => {
    expect(recogniseText(align([coverage]))).toMatchObject(counts);
  });

  it('is the surer the more of the text is there', () => {
    const sure = [align([1, 1, 1]), align([1, 1, 0.9]), align([1, 1, 0.4]), align([0.6, 0, 0]), align([0, 0, 0])].map(
      (aligned) => recogniseText(aligned).confidence,
    );
    expect(sure).toEqual(sure.toSorted((a, b) => b - a));
    expect(new Set(sure).size).toBe(sure.length);
    expect([sure.at(0), sure.at(-1)]).toEqual([1, 0]);
  });

  it('takes a page for another where there is no body to compare', () => {
    expect(recogniseText([])).toEqual({ match: 'other', confidence: 0, found: 0, changed: 0, total: 0 });
  });
});
