import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportChoice, firstChoice } from '../../../lib/app/files/export-choice.ts';
import {
  countHighlights,
  gatherExport,
  listExportArticles,
  listLive,
  takeFirst,
} from '../../../lib/app/files/gather-export.ts';
import { readChosen } from '../../../lib/app/files/read-chosen.ts';
import type { ExportArticle } from '../../../lib/core/export/export-set.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import type { PackEntry } from '../../../lib/core/pack/pack-store.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { makePack } from '../../support/make-pack.ts';

const [A, B, PACK] = ['https://example.org/a', 'https://example.org/b', 'https://www.harbour.example/node/7'];
const CHOICE = firstChoice(
  readChosen('', () => null),
  {},
);
const pack = makePack(['Text of the harbour.'], { id: 'harbour-7' });
const entry = (on: boolean): PackEntry => ({
  id: pack.id,
  origin: 'bundled',
  on,
  importedOn: null,
  pack,
  problems: [],
});
const rows = [
  makeHighlight(1, { article: A }),
  makeHighlight(2, { article: A }),
  makeHighlight(3, { article: B }),
  makeHighlight(4, { article: B, deleted: '2026-01-01T00:00:00.000Z' }),
];
const backup = {
  settings: DEFAULT_SETTINGS,
  articles: [makeArticle({ key: A, title: 'Zebras' })],
  highlights: rows,
  tombstones: [],
  drafts: [],
  quarantine: [],
};
const content = { backup, packs: [entry(true)] };
const sizes = (choice: Partial<ExportChoice>, ids: readonly string[] | null = null, from = content) =>
  gatherExport(from, { ...CHOICE, ...choice }, ids).map(
    (each) => `${each.article.key} ${each.highlights.length}${each.pack === null ? '' : ' +notes'}`,
  );

describe('what goes out', () => {
  it.each<[string, Partial<ExportChoice>, readonly string[] | null, readonly string[]]>([
    ['is all that is not in the bin', {}, null, [`${A} 2`, `${B} 1`]],
    ['is what was chosen', { scope: 'chosen' }, [idOf(2), idOf(3), idOf(4)], [`${A} 1`, `${B} 1`]],
    ['is one article', { scope: 'article', article: A }, null, [`${A} 2`]],
    ['is nothing of an article that there is not', { scope: 'article', article: 'x' }, null, []],
    ['has the notes of all packs', { withNotes: true }, null, [`${A} 2`, `${B} 1`, `${PACK} 0 +notes`]],
    ['has the notes of a pack alone', { withNotes: true, scope: 'article', article: PACK }, null, [`${PACK} 0 +notes`]],
    ['has no notes beside what was chosen elsewhere', { withNotes: true, scope: 'chosen' }, [idOf(1)], [`${A} 1`]],
  ])('%s', (_name, choice, ids, wanted) => {
    expect(sizes(choice, ids)).toEqual(wanted);
  });

  it('has no notes of a pack that is off', () => {
    expect(sizes({ withNotes: true }, null, { backup, packs: [entry(false)] })).toEqual([`${A} 2`, `${B} 1`]);
  });

  it('puts the notes of a pack with the highlights of its article, whichever of its addresses they have', () => {
    const at = `${PACK}/`;
    const from = { ...content, backup: { ...backup, highlights: [makeHighlight(5, { article: at })] } };
    expect(sizes({ withNotes: true }, null, from).length).toBe(1);
  });
});

it('lists articles by title, with those of packs that have no highlights', () => {
  expect(listExportArticles(content)).toEqual([
    { key: B, title: B, count: 1 },
    { key: PACK, title: pack.article.title, count: 0 },
    { key: A, title: 'Zebras', count: 2 },
  ]);
  expect(listLive(content).length).toBe(3);
});

describe('the first highlights', () => {
  const set = gatherExport({ ...content, packs: [] }, CHOICE, null);
  it.each([
    [1, [1]],
    [2, [2]],
    [3, null],
    [4, null],
  ])('%i of three', (count, wanted) => {
    expect(takeFirst(set, count)?.map(({ highlights }) => highlights.length) ?? null).toEqual(wanted);
  });

  it('are as many as asked for, in order, or all', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4 }), { maxLength: 6 }), fc.nat({ max: 20 }), (counts, count) => {
        const all = counts.map((size, nth) => ({
          article: makeArticle({ key: String(nth) }),
          highlights: Array.from({ length: size }, (_, at) => makeHighlight(nth * 10 + at)),
          pack: null,
        }));
        const first = takeFirst(all, count);
        const rowsOf = (set: readonly ExportArticle[]) => set.flatMap(({ highlights }) => highlights);
        if (countHighlights(all) <= count) expect(first).toBeNull();
        else expect(rowsOf(first ?? [])).toEqual(rowsOf(all).slice(0, count));
      }),
    );
  });
});
