import '../../support/fake-extension.ts';

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import type { HighlightStore, StoreProblem } from '../../../lib/core/highlight/highlight-store.ts';
import { EMPTY_IMPORT } from '../../../lib/core/highlight/import-parts.ts';
import { createMemoryHighlightStore } from '../../../lib/core/highlight/memory-highlight-store.ts';
import { createHighlightStore } from '../../../lib/platform/highlights/highlight-store.ts';
import { createRemoteHighlightStore } from '../../../lib/platform/highlights/remote-highlight-store.ts';
import { own, sendFrom, serveStore } from '../../support/call-store.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { describeHighlightStore } from '../../support/highlight-store-contract.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

let count = 0;
let name = '';
beforeEach(() => {
  resetExtension();
  name = `remote-${count++}`;
});

/** The store of an own page, over the real gate. */
const openRemote = (store: HighlightStore) => {
  serveStore(store);
  sendFrom(own());
  return createRemoteHighlightStore({ name });
};
const sent = (): string[] =>
  vi
    .mocked(fakeBrowser.runtime.sendMessage)
    .mock.calls.map(([message]: readonly unknown[]) => JSON.parse(JSON.stringify(message)).body.method);

describe('over messages', () => {
  describeHighlightStore(async () =>
    openRemote(createHighlightStore({ name, now: () => Date.parse('2026-03-01'), onChange: () => undefined })),
  );
});

describe.each<StoreProblem['kind']>(['read-only', 'opening', 'storage-unavailable'])(
  'while the background has the problem %s',
  (kind) => {
    const problem = (kind === 'read-only' ? { kind, broken: 'database' } : { kind }) as StoreProblem;

    it('everything is read from the background, and nothing from the database', async () => {
      const memory = createMemoryHighlightStore({ now: () => 0 });
      for (const nth of [1, 2])
        await memory.save([{ highlight: makeHighlight(nth, { tags: ['t'] }), base: null, article: makeArticle() }]);
      const open = vi.spyOn(indexedDB, 'open');
      const store = openRemote({ ...memory, problem: async () => problem });
      expect((await store.listAll()).map(({ id }) => id)).toEqual([2, 1].map(idOf));
      expect((await store.list([makeArticle().key])).map(({ id }) => id)).toEqual([1, 2].map(idOf));
      expect(await store.listAll({ bin: true })).toEqual([]);
      expect(await store.listArticles()).toEqual([makeArticle()]);
      expect((await store.listTags()).map(({ tag }) => tag)).toEqual(['t']);
      expect((await store.find(idOf(1)))?.id).toBe(idOf(1));
      expect(open).not.toHaveBeenCalled();
    });
  },
);

it('a database that cannot be opened here is read by the background', async () => {
  const memory = createMemoryHighlightStore({ now: () => 0 });
  await memory.save([{ highlight: makeHighlight(1), base: null }]);
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error', 'UnknownError');
  });
  expect(await openRemote(memory).listAll()).toHaveLength(1);
});

it('rows beyond one answer come in several', async () => {
  const memory = createMemoryHighlightStore({ now: () => 0 });
  const highlights = Array.from({ length: 1001 }, (_, nth) => ({ before: null, after: makeHighlight(nth) }));
  await memory.importAll(
    { id: idOf(900), name: 'x', at: '2026-01-01T00:00:00.000Z', added: 1001, changed: 0, state: 'done' },
    { ...EMPTY_IMPORT, highlights },
  );
  const store = openRemote({ ...memory, problem: async () => ({ kind: 'opening' }) });
  expect(await store.listAll()).toHaveLength(1001);
});

describe('changes', () => {
  it('go in messages of 500, and all are answered', async () => {
    const store = openRemote(createMemoryHighlightStore({ now: () => 0 }));
    const changes = Array.from({ length: 501 }, (_, nth) => ({ highlight: makeHighlight(nth), base: null }));
    const saved = await store.save(changes);
    expect(saved.ok && saved.value).toHaveLength(501);
    expect(sent()).toEqual(['save', 'save']);
  });

  it('that are long go in messages that browsers take', async () => {
    const store = openRemote(createMemoryHighlightStore({ now: () => 0 }));
    const note = 'x'.repeat(490_000);
    await store.save(Array.from({ length: 40 }, (_, nth) => ({ highlight: makeHighlight(nth, { note }), base: null })));
    expect(sent()).toEqual(['save', 'save', 'save']);
  });

  it('after one that is refused are not sent', async () => {
    const store = openRemote(createMemoryHighlightStore({ now: () => 0 }));
    const changes = Array.from({ length: 501 }, (_, nth) => ({
      highlight: makeHighlight(nth, nth === 0 ? { note: 'x'.repeat(600_000) } : {}),
      base: null,
    }));
    expect(await store.save(changes)).toMatchObject({ ok: false, problem: { kind: 'refused' } });
    expect(sent()).toEqual(['save']);
  });
});

describe('an import', () => {
  const RECORD = { id: idOf(900), name: 'x', at: '2026-01-01T00:00:00.000Z', added: 1, changed: 0 };
  const content = {
    ...EMPTY_IMPORT,
    highlights: Array.from({ length: 1100 }, (_, nth) => ({ before: null, after: makeHighlight(nth) })),
  };

  it('tells how far it is', async () => {
    const store = openRemote(createMemoryHighlightStore({ now: () => 0 }));
    const told: number[][] = [];
    await store.importAll({ ...RECORD, state: 'done' }, content, { onProgress: (...done) => told.push(done) });
    expect(told).toEqual([
      [500, 1100],
      [1000, 1100],
      [1100, 1100],
    ]);
  });

  it('that is given up is refused, and nothing of it is kept', async () => {
    const store = openRemote(createMemoryHighlightStore({ now: () => 0 }));
    const stop = new AbortController();
    const answer = await store.importAll({ ...RECORD, state: 'done' }, content, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(answer).toEqual({ ok: false, problem: { kind: 'refused', why: 'Given up' } });
    expect(await store.listImports()).toEqual([]);
  });
});

describe('when nobody answers', () => {
  const RECORD = { id: idOf(900), name: 'x', at: '2026-01-01T00:00:00.000Z', added: 1, changed: 0, state: 'done' };
  it.each<[string, (store: HighlightStore) => Promise<unknown>]>([
    ['changes', (store) => store.save([{ highlight: makeHighlight(1), base: null }])],
    ['a purge', (store) => store.purge(null)],
    ['settings', (store) => store.saveSettings(DEFAULT_SETTINGS)],
    ['an import', (store) => store.importAll({ ...RECORD, state: 'done' }, EMPTY_IMPORT)],
    ['an undo', (store) => store.undoImport(idOf(900))],
  ])('%s resolve with the problem', async (_what, write) => {
    const store = createRemoteHighlightStore({ name });
    expect(await write(store)).toEqual({
      ok: false,
      problem: { kind: 'failed', message: expect.stringContaining('Receiving end does not exist') },
    });
  });

  it('reads reject', async () => {
    const store = createRemoteHighlightStore({ name });
    await expect(store.listAll()).rejects.toThrow('Receiving end does not exist');
    await expect(store.loadSettings()).rejects.toThrow('Receiving end does not exist');
  });
});
