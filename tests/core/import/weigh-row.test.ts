import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import { HIGHLIGHT_LIMITS } from '../../../lib/core/highlight/highlight-limits.ts';
import { NO_HASH } from '../../../lib/core/import/compare-places.ts';
import { type RowOutcome, weighRow } from '../../../lib/core/import/weigh-row.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';

const NOW_MS = Date.parse('2028-01-01T00:00:00.000Z');
const LATER = '2027-01-01T00:00:00.000Z';
const HERE = makeHighlight(1, { note: 'here', tags: ['sea'], revision: 5 });

it('a row that nothing here is like is added', () => {
  expect(weighRow(HERE, null, NOW_MS)).toEqual({ kind: 'added', change: { before: null, after: HERE } });
});

describe('the same row', () => {
  const weigh = (fields: Partial<Highlight>, here: Partial<Highlight> = {}) => {
    const current = { ...HERE, ...here };
    return weighRow({ ...current, ...fields }, { current, by: 'id' }, NOW_MS);
  };

  it.each<[string, Partial<Highlight>, Partial<Highlight>, RowOutcome['kind']]>([
    ['with other times and revisions is the same', { modified: LATER, revision: 9 }, {}, 'same'],
    ['changed later is newer', { colour: 'pink', modified: LATER }, {}, 'newer'],
    ['changed earlier is older', { colour: 'pink', modified: '2020-01-01T00:00:00.000Z' }, {}, 'older'],
    [
      'counts against one from the future as of now',
      { colour: 'pink', modified: '2029-01-01T00:00:00.000Z' },
      { modified: '2099-01-01T00:00:00.000Z' },
      'newer',
    ],
    [
      'whose notes together are too long is older',
      { note: 'x'.repeat(HIGHLIGHT_LIMITS.note), modified: LATER },
      {},
      'older',
    ],
  ])('%s', (_name, fields, here, kind) => expect(weigh(fields, here).kind).toBe(kind));

  it('that is newer keeps the note that is here, its id, and a higher revision', () => {
    const { change } = weigh({ note: 'there', modified: LATER, revision: 2, id: idOf(9) });
    expect(change).toEqual({
      before: HERE,
      after: { ...HERE, note: 'here\n\n---\n\nthere', modified: LATER, revision: 6 },
    });
  });

  it('keeps the place that is known here where the file has none', () => {
    const selector = HERE.selector && { ...HERE.selector, paragraph: { ordinal: 0, hash: NO_HASH } };
    expect(weigh({ selector, colour: 'pink', modified: LATER }).change?.after.selector).toEqual(HERE.selector);
  });
});

describe('the same highlight from elsewhere', () => {
  const weigh = (fields: Partial<Highlight>, here: Partial<Highlight> = {}) => {
    const current = { ...HERE, ...here };
    return weighRow({ ...makeHighlight(9, { modified: LATER }), ...fields }, { current, by: 'twin' }, NOW_MS);
  };

  it.each<[string, Partial<Highlight>, Partial<Highlight>, RowOutcome['kind']]>([
    ['with nothing new is the same', { note: 'here', tags: ['sea'] }, {}, 'same'],
    ['with tags that are not here is newer', { note: '', tags: ['salt'] }, {}, 'newer'],
    ['with words that are not here is newer', { note: 'here and there', tags: [] }, {}, 'newer'],
    ['of before is older', { tags: ['salt'], modified: '2020-01-01T00:00:00.000Z' }, {}, 'older'],
    ['is older than one in the bin', { tags: ['salt'] }, { deleted: LATER }, 'older'],
    [
      'has no room for tags where all places are taken',
      { tags: ['salt'] },
      { tags: Array.from({ length: HIGHLIGHT_LIMITS.tags }, (_, nth) => `t${nth}`) },
      'older',
    ],
  ])('%s', (_name, fields, here, kind) => expect(weigh(fields, here).kind).toBe(kind));

  it('brings tags and takes none, and leaves the row its id', () => {
    expect(weigh({ note: '', tags: ['salt'] }).change).toEqual({
      before: HERE,
      after: { ...HERE, tags: ['sea', 'salt'], modified: LATER, revision: 6 },
    });
  });
});
