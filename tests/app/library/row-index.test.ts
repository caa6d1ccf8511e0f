import { describe, expect, it } from 'vitest';
import { createRowIndex } from '../../../lib/app/library/row-index.ts';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const noted = (nth: number, note: string, fields: Partial<Highlight> = {}) => makeHighlight(nth, { note, ...fields });
const byId = (rows: readonly Highlight[]) => new Map(rows.map((row) => [row.id, row]));
const articles = new Map([['https://example.org/a', makeArticle({ title: 'Harbours of the north' })]]);
const pause = async () => {};

describe('the search index', () => {
  it('has the words of all rows and of their pages', async () => {
    const index = createRowIndex();
    await index.build(() => ({ rows: byId([noted(1, 'zebra'), noted(2, 'giraffe')]), articles }), pause);
    expect(index.search('zebra')).toEqual([idOf(1)]);
    expect([...index.search('harbours')].sort()).toEqual([idOf(1), idOf(2)]);
  });

  it('lets the page draw between slices', async () => {
    let pauses = 0;
    const rows = byId(Array.from({ length: 1000 }, (_, nth) => makeHighlight(nth)));
    await createRowIndex().build(
      () => ({ rows, articles }),
      async () => void pauses++,
    );
    expect(pauses).toBe(3);
  });

  it.each([
    ['has a row that comes', { highlights: [noted(3, 'walrus')], gone: [] }, 'walrus', [idOf(3)]],
    ['has the new words of a row', { highlights: [noted(1, 'walrus')], gone: [] }, 'zebra', []],
    ['loses a row that goes to the bin', { highlights: [noted(1, 'zebra', { deleted: 'x' })], gone: [] }, 'zebra', []],
    ['loses a row that is gone', { highlights: [], gone: [idOf(1)] }, 'zebra', []],
  ] as const)('%s, before, while and after it is built', async (_name, change, words, wanted) => {
    for (const moment of ['while', 'after']) {
      const index = createRowIndex();
      let rows: ReadonlyMap<string, Highlight> = byId([noted(1, 'zebra'), noted(2, 'giraffe')]);
      const take = async () => {
        index.take(change, articles);
        rows = byId([...rows.values()].filter(({ id }) => !change.highlights.some((row) => row.id === id)));
        if (change.highlights.every(({ deleted }) => deleted === null))
          rows = byId([...rows.values(), ...change.highlights]);
        for (const id of change.gone) rows = byId([...rows.values()].filter((row) => row.id !== id));
      };
      await index.build(() => ({ rows, articles }), moment === 'while' ? take : pause);
      if (moment === 'after') await take();
      expect(index.search(words)).toEqual(wanted);
    }
  });

  it('can be built again', async () => {
    const index = createRowIndex();
    await index.build(() => ({ rows: byId([noted(1, 'zebra')]), articles }), pause);
    await index.build(() => ({ rows: byId([noted(1, 'walrus')]), articles }), pause);
    expect([index.search('zebra'), index.search('walrus')]).toEqual([[], [idOf(1)]]);
  });
});
