import { effect } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { createLibraryContext, type LibraryPorts } from '../../../lib/app/library/library-context.ts';
import { createLibraryReading } from '../../../lib/app/library/read-library.ts';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import { createMemoryHighlightStore } from '../../../lib/core/highlight/memory-highlight-store.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { NOW } from '../../support/open-library.ts';

async function openReading(unsaved: readonly Highlight[] = []) {
  const store = createMemoryHighlightStore({ now: () => Date.parse(NOW) });
  const rows = [makeHighlight(1), makeHighlight(2, { deleted: NOW })];
  await store.save(rows.map((highlight) => ({ highlight, base: null, article: makeArticle() })));
  let onListed = async () => {};
  const ports: LibraryPorts = {
    store: {
      ...store,
      async listAll(options) {
        const listed = await store.listAll(options);
        await onListed();
        return listed;
      },
    },
    drafts: { list: async () => [], save: async () => {} },
    explainSilence: (error) => ({ kind: 'failed', message: String(error) }),
    loadActors: async () => [],
    loadLastBackup: async () => '',
    keepFolder: async () => null,
    saveFile: () => {},
    now: () => NOW,
    later: () => () => {},
    pause: async () => {},
    onError: () => {},
  };
  const context = createLibraryContext(ports);
  const reading = createLibraryReading(context, { listUnsaved: () => unsaved });
  const ids = () => [[...context.state.value.rows.keys()], [...context.state.value.bin.keys()]];
  return {
    context,
    reading,
    store,
    ids,
    whileListed: (work: () => void) => {
      onListed = async () => work();
    },
  };
}

describe('reading the library', () => {
  it('has rows, bin, articles and what the store says', async () => {
    const { context, reading, ids } = await openReading();
    await reading.read();
    expect(ids()).toEqual([[idOf(1)], [idOf(2)]]);
    expect([...context.state.value.articles.keys()]).toEqual(['https://example.org/a']);
    expect(context.state.value).toMatchObject({ isRead: true, isIndexed: false, store: { highlights: 1, bin: 1 } });
  });

  it('has what changes while rows are read', async () => {
    const { context, reading, whileListed, ids } = await openReading();
    whileListed(() => {
      const change = { highlights: [makeHighlight(3)], gone: [idOf(2)] };
      reading.notice(change);
      context.take(change);
    });
    await reading.read();
    expect(ids()).toEqual([[idOf(1), idOf(3)], []]);
  });

  it('remembers no change that comes at another time', async () => {
    const { reading, ids } = await openReading();
    reading.notice({ highlights: [], gone: [idOf(1)] });
    await reading.read();
    expect(ids()).toEqual([[idOf(1)], [idOf(2)]]);
  });

  it('forgets rows that the store no longer has, but not those that are not saved', async () => {
    const { reading, context, store, ids } = await openReading([makeHighlight(9, { note: 'not saved' })]);
    context.take({ highlights: [makeHighlight(8)], gone: [] });
    await store.purge(null);
    await reading.read();
    expect(ids()).toEqual([[idOf(1), idOf(9)], []]);
  });

  it('keeps what is not saved on the screen all the while', async () => {
    const { reading, context } = await openReading([makeHighlight(9, { note: 'not saved' })]);
    context.take({ highlights: [makeHighlight(9)], gone: [] });
    const counts = new Set<boolean>();
    effect(() => void counts.add(context.state.value.rows.has(idOf(9))));
    await reading.read();
    expect([...counts]).toEqual([true]);
  });

  it('shows what is not saved over what the store has', async () => {
    const { reading, context } = await openReading([makeHighlight(1, { note: 'not saved' })]);
    await reading.read();
    expect(context.state.value.rows.get(idOf(1))?.note).toBe('not saved');
  });

  it('makes rows searchable once they are read, and no sooner', async () => {
    const { reading, context } = await openReading();
    await reading.makeSearchable();
    expect(context.state.value.isIndexed).toBe(false);
    await reading.read();
    await reading.makeSearchable();
    expect([context.state.value.isIndexed, context.index.search('words')]).toEqual([true, [idOf(1)]]);
  });
});
