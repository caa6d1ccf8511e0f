import { expect, it } from 'vitest';
import { loadBackup } from '../../../lib/app/files/load-backup.ts';
import type { StoreProblem } from '../../../lib/core/highlight/highlight-store.ts';
import { createMemoryHighlightStore } from '../../../lib/core/highlight/memory-highlight-store.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { NOW } from '../../support/open-library.ts';

const DRAFTS = [
  { id: idOf(1), note: 'half a tho', base: '' },
  { id: idOf(2), note: null, base: '' },
];

async function open(problems: readonly (StoreProblem | null)[] = []) {
  const memory = createMemoryHighlightStore({ now: () => Date.parse(NOW) });
  const rows = [makeHighlight(1), makeHighlight(2, { deleted: NOW }), makeHighlight(3, { deleted: NOW })];
  await memory.save(rows.map((highlight) => ({ highlight, base: null, article: makeArticle() })));
  await memory.purge([idOf(3)]);
  const left = [...problems];
  const store = { ...memory, problem: async () => left.shift() ?? null };
  let reads = 0;
  const now = () => new Date(Date.parse(NOW) + 1000 * reads++).toISOString();
  return loadBackup({ store, drafts: { list: async () => DRAFTS }, now });
}

it('has rows, the bin, articles, settings, tombstones and what is being written', async () => {
  const { backup, problem, readAt } = await open();
  expect(backup.highlights.map(({ id }) => id)).toEqual([idOf(1), idOf(2)]);
  expect([backup.articles.length, backup.tombstones.map(({ id }) => id)]).toEqual([1, [idOf(3)]]);
  expect([backup.drafts, backup.settings.theme, problem, readAt]).toEqual([[DRAFTS[0]], 'auto', null, NOW]);
});

it.each<[string, (StoreProblem | null)[]]>([
  ['before it is read', [{ kind: 'storage-unavailable' }]],
  ['while it is read', [null, { kind: 'storage-unavailable' }]],
])('has the problem of a store that is lost %s', async (_name, problems) => {
  expect((await open(problems)).problem).toEqual({ kind: 'storage-unavailable' });
});
