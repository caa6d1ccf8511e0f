import { expect, it } from 'vitest';
import { createLibraryContext, type LibraryPorts } from '../../../lib/app/library/library-context.ts';
import { NOTHING_READ } from '../../../lib/app/library/library-state.ts';
import { createMemoryHighlightStore } from '../../../lib/core/highlight/memory-highlight-store.ts';
import { fail, succeed } from '../../../lib/core/result.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';
import { NOW } from '../../support/open-library.ts';

const ports: LibraryPorts = {
  store: createMemoryHighlightStore({ now: () => 0 }),
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

it('begins with nothing, and changes only the given fields', () => {
  const { state, update } = createLibraryContext(ports);
  expect(state.value).toBe(NOTHING_READ);
  update({ words: 'zebra' });
  expect(state.value).toEqual({ ...NOTHING_READ, words: 'zebra' });
});

it('shows and finds the rows that it takes', () => {
  const { state, index, take } = createLibraryContext(ports);
  take({ highlights: [makeHighlight(1, { note: 'zebra' })], gone: [] });
  expect([state.value.rows.size, index.search('zebra')]).toEqual([1, [idOf(1)]]);
});

it('shows a problem until a call has none; silence is a problem', async () => {
  const { state, settle } = createLibraryContext(ports);
  await settle(Promise.resolve(fail({ kind: 'storage-full' })));
  expect(state.value.problem).toEqual({ kind: 'storage-full' });
  expect(await settle(Promise.reject(new Error('gone')))).toMatchObject({ ok: false, problem: { kind: 'failed' } });
  expect(state.value.problem?.kind).toBe('failed');
  expect(await settle(Promise.resolve(succeed(7)))).toEqual(succeed(7));
  expect(state.value.problem).toBeNull();
});

it('shows rows as the store has saved them', async () => {
  const { state, save } = createLibraryContext(ports);
  expect(await save([{ highlight: makeHighlight(5), base: null }])).toBe(true);
  expect(state.value.rows.get(idOf(5))?.revision).toBe(1);
});
