import { describe, expect, it } from 'vitest';
import type { ImportChange } from '../../../lib/core/highlight/highlight-store.ts';
import { pickSamples } from '../../../lib/core/import/pick-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const ARTICLES = new Map([[makeArticle().key, makeArticle()]]);
const many: readonly ImportChange[] = Array.from({ length: 100 }, (_, nth) => ({
  before: null,
  after: makeHighlight(nth),
}));

describe('pickSamples', () => {
  it('shows a few of all parts, in their order, with a note and a note on a page where there are any', () => {
    const noted = { before: null, after: makeHighlight(70, { note: 'a thought' }) };
    const whole = { before: null, after: makeHighlight(80, { selector: null, note: 'all of it' }) };
    const changed = { before: makeHighlight(90), after: makeHighlight(90, { colour: 'blue' }) };
    const changes = many.with(70, noted).with(80, whole).with(90, changed);
    const samples = pickSamples(changes, ARTICLES);
    expect(samples.map(({ quote, note, isNew }) => [quote, note, isNew])).toEqual([
      ['words number 0', '', true],
      ['words number 50', '', true],
      ['words number 70', 'a thought', true],
      [null, 'all of it', true],
      ['words number 90', '', false],
    ]);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 100])('of %d rows shows five at most, none twice', (count) => {
    const samples = pickSamples(many.slice(0, count), ARTICLES);
    expect(samples).toHaveLength(Math.min(count, 5));
    expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
  });

  it('shows what goes to the bin where nothing else comes, addresses without a title, and the beginning of long texts', () => {
    const after = makeHighlight(1, {
      deleted: '2026-01-01T00:00:00.000Z',
      note: 'a'.repeat(1000),
      article: 'https://b.example/',
    });
    const [sample] = pickSamples([{ before: null, after }], ARTICLES);
    expect(sample).toMatchObject({ isBinned: true, article: 'https://b.example/', place: 100 });
    expect(sample?.note).toBe(`${'a'.repeat(300)}…`);
  });
});
