import { expect, it } from 'vitest';
import { makeHighlight } from '../../support/make-highlight.ts';
import { makeFile, makeFiles, openFiles } from '../../support/open-files.ts';

it('shows nothing as read before it is', async () => {
  const { model } = await makeFiles({ rows: [makeHighlight(1)] });
  expect(model.content.value.isRead).toBe(false);
  expect(model.exporting.state.value.written).toBeNull();
});

it('looks once for many changes, when the store has been still', async () => {
  let reads = 0;
  const { model, store, timers, rest } = await openFiles({
    store: (memory) => ({
      listAll: (options) => {
        reads++;
        return memory.listAll(options);
      },
    }),
  });
  const before = reads;
  for (const nth of [1, 2, 3]) await store.save([{ highlight: makeHighlight(nth), base: null }]);
  expect([timers.count(), reads]).toEqual([1, before]);
  await rest();
  expect(model.content.value.backup.highlights.length).toBe(3);
  // Rows and bin.
  expect(reads).toBe(before + 2);
});

it('exports, backs up and compares with what another tab has written', async () => {
  const { model, store, rest } = await openFiles({ rows: [makeHighlight(1)] });
  const backup = async () => {
    await model.backup.backUp();
    return model.content.value.backup.highlights.length;
  };
  expect(await backup()).toBe(1);
  await store.save([{ highlight: makeHighlight(2, { note: 'new here' }), base: null }]);
  await rest();
  expect(model.exporting.facts.value.counts.all).toBe(2);
  expect(model.exporting.state.value.written?.preview?.text).toContain('new here');
  expect(await backup()).toBe(2);
});

it('is what it was after a backup is imported into an empty store, to the byte', async () => {
  const rows = [makeHighlight(1, { note: 'kept' }), makeHighlight(2, { deleted: '2026-11-29T00:00:00.000Z' })];
  const full = await openFiles({ rows });
  await full.model.backup.backUp();
  const text = String(full.saved[0]?.content);
  const empty = await openFiles();
  await empty.model.importing.add([makeFile('backup.json', text)]);
  await empty.model.importing.keepAll();
  await empty.model.backup.backUp();
  expect(empty.saved[0]?.content).toBe(text);
});

it('shows the problem of a store that does not answer, and reads again when the reader asks', async () => {
  let isSilent = true;
  const page = await openFiles({
    rows: [makeHighlight(1)],
    store: (memory) => ({
      listAll: (options) => (isSilent ? Promise.reject(new Error('gone')) : memory.listAll(options)),
    }),
  });
  expect(page.model.content.value).toMatchObject({ isRead: true, problem: { kind: 'failed' } });
  isSilent = false;
  await page.model.look();
  expect(page.model.content.value).toMatchObject({ problem: null, backup: { highlights: [{}] } });
});
