import { describe, expect, it } from 'vitest';
import { formatBackup } from '../../../lib/core/backup/format-backup.ts';
import { makeHighlight } from '../../support/make-highlight.ts';
import { makeFolder, openFiles } from '../../support/open-files.ts';
import { NOW } from '../../support/open-library.ts';

const ROWS = [1, 2].map((nth) => makeHighlight(nth));
const later = (nth: number) => makeHighlight(nth, { created: '2026-12-01T00:00:00.000Z' });

describe('a backup', () => {
  it('is saved as it is read, with what was changed a moment ago, and then nothing is new', async () => {
    const { model, store, saved } = await openFiles({ rows: ROWS });
    expect(model.backup.fresh.value).toBe(2);
    await store.save([{ highlight: makeHighlight(3, { note: 'a moment ago' }), base: null }]);
    await model.backup.backUp();
    expect(saved.map(({ name, content }) => [name, content])).toEqual([
      ['postil-backup-2026-11-30.json', formatBackup(model.content.value.backup)],
    ]);
    expect(saved[0]?.content).toContain('a moment ago');
    expect(model.backup.state.value).toMatchObject({
      last: NOW,
      outcome: { key: 'exportSaved', values: ['postil-backup-2026-11-30.json'] },
    });
    expect(model.backup.fresh.value).toBe(0);
  });

  it('counts what is made after it', async () => {
    const { model, store, rest } = await openFiles({ rows: ROWS });
    await model.backup.backUp();
    await store.save([{ highlight: later(9), base: null }]);
    await rest();
    expect(model.backup.fresh.value).toBe(1);
  });

  it('is refused where not all of it can be read', async () => {
    const { model, saved } = await openFiles({
      rows: ROWS,
      store: () => ({ problem: async () => ({ kind: 'read-only', broken: 'mirror' }) }),
    });
    await model.backup.backUp();
    expect([saved, model.backup.state.value]).toMatchObject([[], { last: '', outcome: { key: 'backupRefused' } }]);
  });

  it('says so when it cannot be saved', async () => {
    const { model } = await openFiles({
      rows: ROWS,
      ports: {
        saveFile: () => {
          throw new Error('no');
        },
      },
    });
    await model.backup.backUp();
    expect(model.backup.state.value).toMatchObject({ last: '', outcome: null, problem: { kind: 'failed' } });
  });
});

describe('the reminder', () => {
  it.each([
    [7, 7],
    [0, 0],
    [100_000, 100_000],
    [-1, 50],
    [1.5, 50],
    [Number.NaN, 50],
    [100_001, 50],
  ])('after %d highlights is set to %i', async (count, wanted) => {
    const { model, store } = await openFiles();
    await model.backup.remindAfter(count);
    expect((await store.loadSettings()).remindAfter).toBe(wanted);
  });

  it('changes nothing else that another tab has set', async () => {
    const { model, store } = await openFiles();
    await store.saveSettings({ ...(await store.loadSettings()), theme: 'dark' });
    await model.backup.remindAfter(7);
    expect(await store.loadSettings()).toMatchObject({ theme: 'dark', remindAfter: 7 });
  });

  it('says so when it is refused', async () => {
    const { model } = await openFiles({
      store: () => ({ saveSettings: async () => ({ ok: false, problem: { kind: 'storage-full' } }) }),
    });
    await model.backup.remindAfter(7);
    expect(model.backup.state.value.problem).toEqual({ kind: 'storage-full' });
  });
});

describe('the folder', () => {
  it('is chosen, written, kept up to date, and left alone', async () => {
    const { model, store, files, rest } = await openFiles({ rows: ROWS });
    await model.backup.chooseFolder();
    expect(model.backup.state.value).toMatchObject({
      folder: { name: 'Vault', permission: 'granted' },
      outcome: { key: 'folderWritten', values: [2] },
      last: NOW,
    });
    await store.save([{ highlight: makeHighlight(3, { note: 'later' }), base: null }]);
    await rest();
    expect(files.get('postil-backup.json')).toContain('later');
    await model.backup.forgetFolder();
    expect(model.backup.state.value).toMatchObject({ folder: null, outcome: null });
    await store.save([{ highlight: makeHighlight(4, { note: 'later still' }), base: null }]);
    await rest();
    expect(files.get('postil-backup.json')).not.toContain('later still');
  });

  it('stays as it was when none is chosen', async () => {
    const { folder } = makeFolder();
    const { model } = await openFiles({ ports: { folder: { ...folder, choose: async () => false } } });
    await model.backup.chooseFolder();
    expect(model.backup.state.value).toMatchObject({ folder: null, outcome: null, problem: null });
  });

  it('is written once the reader allows it again', async () => {
    const { model, files } = await openFiles({ rows: ROWS, folder: { name: 'Vault', permission: 'prompt' } });
    expect([model.backup.state.value.folder?.permission, files.size]).toEqual(['prompt', 0]);
    await model.backup.allowFolder();
    expect([model.backup.state.value.folder?.permission, files.size]).toEqual(['granted', 2]);
  });

  it('says so when it cannot be written, and when that has passed no more', async () => {
    const { folder } = makeFolder({ name: 'Vault', permission: 'granted' });
    let isFull = true;
    const write: typeof folder.write = (files) =>
      isFull ? Promise.reject(new Error('disk full')) : folder.write(files);
    const { model } = await openFiles({ rows: ROWS, ports: { folder: { ...folder, write } } });
    expect(model.backup.state.value).toMatchObject({ last: '', problem: { kind: 'failed' } });
    isFull = false;
    await model.backup.allowFolder();
    expect(model.backup.state.value).toMatchObject({ last: NOW, problem: null });
  });

  it('is known to be missing where the browser gives none', async () => {
    const { folder } = makeFolder();
    const { model } = await openFiles({ ports: { folder: { ...folder, canKeep: () => false } } });
    expect(model.backup.state.value).toMatchObject({ canKeepFolder: false, folder: null });
  });
});
