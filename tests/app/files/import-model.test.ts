import { describe, expect, it } from 'vitest';
import type { HighlightStore } from '../../../lib/core/highlight/highlight-store.ts';
import { makeHighlight } from '../../support/make-highlight.ts';
import { holdJobs, makeFile, openFiles } from '../../support/open-files.ts';
import { turns } from '../../support/open-library.ts';

const csv = (...quotes: readonly string[]) =>
  `Highlight,Title,URL\n${quotes.map((quote) => `${quote},An essay,https://plain.example/essay\n`).join('')}`;

describe('an import', () => {
  it('shows what a file would change, keeps it, and takes it back', async () => {
    const { model, store } = await openFiles({ rows: [makeHighlight(1)] });
    const { importing } = model;
    await importing.add([makeFile('readwise.csv', csv('quiet harbour', 'salt and rope'))]);
    expect(importing.files.value).toMatchObject([{ name: 'readwise.csv', isEmpty: false, counts: { added: 2 } }]);
    expect((await store.listAll()).length).toBe(1);
    await importing.keep(importing.files.value[0]?.key ?? 0);
    expect((await store.listAll()).length).toBe(3);
    expect(importing.state.value).toMatchObject({
      waiting: [],
      progress: null,
      problem: null,
      outcome: { key: 'importDone', values: [2, 0] },
      records: [{ name: 'readwise.csv', added: 2, state: 'done' }],
    });
    await importing.undo(importing.state.value.records[0]?.id ?? '');
    expect((await store.listAll()).length).toBe(1);
    expect(importing.state.value).toMatchObject({
      outcome: { key: 'importTakenBack' },
      records: [{ state: 'undone' }],
    });
  });

  it('of the same file once more would change nothing', async () => {
    const { model } = await openFiles();
    const { importing } = model;
    for (const _time of [1, 2]) {
      await importing.add([makeFile('readwise.csv', csv('quiet harbour'))]);
      await importing.keep(importing.files.value[0]?.key ?? 0);
    }
    await importing.add([makeFile('readwise.csv', csv('quiet harbour'))]);
    expect(importing.files.value.at(-1)).toMatchObject({ isEmpty: true, counts: { same: 1 } });
  });

  it('of many files takes each, and none twice what another has brought', async () => {
    const { model, store } = await openFiles();
    const { importing } = model;
    await importing.add([
      makeFile('a.csv', csv('quiet harbour', 'salt')),
      makeFile('b.csv', csv('quiet harbour', 'rope')),
      makeFile('broken.json', '{'),
    ]);
    await importing.keepAll();
    expect((await store.listAll()).map(({ selector }) => selector?.quote.exact).sort()).toEqual([
      'quiet harbour',
      'rope',
      'salt',
    ]);
    expect(importing.state.value.outcome).toEqual({ key: 'importDoneAll', values: [2] });
    expect(importing.files.value.map(({ name }) => name)).toEqual(['broken.json']);
  });

  it('follows a choice of the reader, and forgets a file that is dismissed', async () => {
    const { model } = await openFiles();
    const { importing } = model;
    await importing.add([makeFile('a.csv', csv('salt')), makeFile('b.csv', csv('rope'))]);
    const [first, second] = importing.files.value;
    importing.choose(first?.key ?? 0, { bringBack: true });
    expect(importing.files.value.map(({ bringBack }) => bringBack)).toEqual([true, false]);
    importing.dismiss(first?.key ?? 0);
    expect(importing.files.value).toEqual([second]);
  });

  it('of a file that no longer waits does nothing', async () => {
    const { model } = await openFiles();
    await model.importing.keep(99);
    expect(model.importing.state.value).toMatchObject({ outcome: null, problem: null, records: [] });
  });

  it('knows of files that are held over the page', async () => {
    const { model } = await openFiles();
    model.importing.hover(true);
    expect(model.importing.state.value.isOver).toBe(true);
  });
});

describe('an import that does not go through', () => {
  const refuse = (importAll: HighlightStore['importAll']) => () => ({ importAll });
  it.each([
    ['is refused', refuse(async () => ({ ok: false, problem: { kind: 'storage-full' } })), 'storage-full'],
    ['is not answered', refuse(async () => Promise.reject(new Error('gone'))), 'failed'],
  ] as const)('says why when it %s, and the file waits on', async (_name, store, kind) => {
    const { model } = await openFiles({ store });
    const { importing } = model;
    await importing.add([makeFile('a.csv', csv('salt')), makeFile('b.csv', csv('rope'))]);
    await importing.keepAll();
    expect(importing.state.value).toMatchObject({ progress: null, outcome: null, problem: { kind } });
    expect(importing.files.value.length).toBe(2);
    await importing.keep(importing.files.value[0]?.key ?? 0);
    expect(importing.state.value.problem).toMatchObject({ kind });
  });

  it('is given up while its rows are handed over, and the file waits on', async () => {
    let stop = () => {};
    const { model } = await openFiles({
      store: () => ({
        async importAll(_record, _content, { signal, onProgress } = {}) {
          onProgress?.(1, 2);
          stop();
          return { ok: false, problem: { kind: 'refused', why: `aborted: ${signal?.aborted}` } };
        },
      }),
    });
    const { importing } = model;
    stop = importing.stop;
    await importing.add([makeFile('a.csv', csv('salt', 'rope'))]);
    await importing.keep(importing.files.value[0]?.key ?? 0);
    expect(importing.state.value).toMatchObject({ outcome: { key: 'importStopped' }, problem: null, progress: null });
    expect(importing.files.value.length).toBe(1);
  });

  it('is given up while a file is read', async () => {
    const jobs = holdJobs();
    const { model } = await openFiles({ ports: { runJob: jobs.run } });
    const { importing } = model;
    const added = importing.add([makeFile('a.csv', csv('salt'))]);
    for (let nth = 0; nth < 100 && jobs.count() === 0; nth++) await new Promise(setImmediate);
    expect(importing.state.value.progress).toEqual({ name: 'a.csv', done: 0, total: 0 });
    importing.stop();
    await added;
    expect(importing.state.value).toMatchObject({ outcome: { key: 'importStopped' }, progress: null, waiting: [] });
  });

  it('leaves the import after it alone: files that are dropped during an import are read after it', async () => {
    const jobs = holdJobs();
    const { model } = await openFiles({ ports: { runJob: jobs.run } });
    const { importing } = model;
    const added = ['a.csv', 'b.csv'].map((name) => importing.add([makeFile(name, csv(name))]));
    for (let nth = 0; nth < 100 && jobs.count() === 0; nth++) await new Promise(setImmediate);
    expect([jobs.count(), importing.state.value.progress?.name]).toEqual([1, 'a.csv']);
    importing.stop();
    await added[0];
    for (let nth = 0; nth < 100 && jobs.count() < 2; nth++) await new Promise(setImmediate);
    jobs.release();
    jobs.release();
    await added[1];
    expect(importing.files.value.map(({ name }) => name)).toEqual(['b.csv']);
  });
});

it('says so when earlier imports cannot be listed', async () => {
  const { model } = await openFiles({ store: () => ({ listImports: async () => Promise.reject(new Error('gone')) }) });
  await turns();
  expect(model.importing.state.value.problem?.kind).toBe('failed');
});
