import { describe, expect, it } from 'vitest';
import { keepFolder } from '../../../lib/app/files/keep-folder.ts';
import type { LoadedBackup } from '../../../lib/app/files/load-backup.ts';
import { formatBackup } from '../../../lib/core/backup/format-backup.ts';
import type { FolderState } from '../../../lib/core/export/export-folder.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { makeFolder, runInPlace } from '../../support/open-files.ts';
import { NOW } from '../../support/open-library.ts';

const loaded = (count: number): LoadedBackup => ({
  backup: {
    settings: DEFAULT_SETTINGS,
    articles: [makeArticle({ title: 'Harbours' })],
    highlights: Array.from({ length: count }, (_, nth) => makeHighlight(nth, { note: `note ${nth}` })),
    tombstones: [],
    drafts: [],
    quarantine: [],
  },
  problem: null,
  readAt: NOW,
});
const GRANTED: FolderState = { name: 'Vault', permission: 'granted' };

function open(state: FolderState | null = GRANTED) {
  const { folder, files } = makeFolder(state);
  const backups: string[] = [];
  const ports = { folder, runJob: runInPlace, saveLastBackup: async (at: string) => void backups.push(at) };
  return { ports, files, backups };
}

describe('the folder', () => {
  it('has an article a file and a backup, as of when they were read', async () => {
    const { ports, files, backups } = open();
    expect(await keepFolder(async () => loaded(3), ports)).toBe(2);
    expect([...files.keys()]).toEqual(['Clippings/Harbours.md', 'postil-backup.json']);
    expect(files.get('Clippings/Harbours.md')).toContain('note 2');
    expect(files.get('postil-backup.json')).toBe(formatBackup(loaded(3).backup));
    expect(backups).toEqual([NOW]);
  });

  it('has no highlights of the bin but in the backup', async () => {
    const { ports, files } = open();
    const { backup, ...rest } = loaded(1);
    const binned = makeHighlight(7, { note: 'binned', deleted: NOW });
    await keepFolder(
      async () => ({ ...rest, backup: { ...backup, highlights: [...backup.highlights, binned] } }),
      ports,
    );
    expect(files.get('Clippings/Harbours.md')).not.toContain('binned');
    expect(files.get('postil-backup.json')).toContain('binned');
  });

  it('keeps the backup before, where the next has lost much of it', async () => {
    const { ports, files } = open();
    await keepFolder(async () => loaded(20), ports);
    const before = files.get('postil-backup.json');
    await keepFolder(async () => loaded(2), ports);
    const [previous] = [...files].filter(([path]) => path.startsWith('postil-backup-before-20-'));
    expect(previous?.[1]).toBe(before);
  });

  it('has a backup, though its articles cannot be written as Markdown', async () => {
    const { ports, files } = open();
    const runJob = (async () => ({ ok: false, problem: 'no' })) as unknown as typeof runInPlace;
    await keepFolder(async () => loaded(3), { ...ports, runJob });
    expect([...files.keys()]).toEqual(['postil-backup.json']);
  });
});

describe('nothing is read or written', () => {
  it.each<[string, FolderState | null, Partial<ReturnType<typeof makeFolder>['folder']>]>([
    ['without a folder', null, {}],
    ['without permission', { ...GRANTED, permission: 'prompt' }, {}],
    ['where the browser gives no folders', GRANTED, { canKeep: () => false }],
    ['where the handle cannot be read', GRANTED, { load: async () => Promise.reject(new Error('broken')) }],
  ])('%s', async (_name, state, over) => {
    const { ports, files, backups } = open(state);
    const load = () => Promise.reject(new Error('Expected not to be called'));
    expect(await keepFolder(load, { ...ports, folder: { ...ports.folder, ...over } })).toBeNull();
    expect([files.size, backups]).toEqual([0, []]);
  });

  it('of what is not all there is', async () => {
    const { ports, files, backups } = open();
    const problem = { kind: 'storage-unavailable' } as const;
    expect(await keepFolder(async () => ({ ...loaded(1), problem }), ports)).toBeNull();
    expect([files.size, backups]).toEqual([0, []]);
  });
});

it('is not said to be backed up when it cannot be written', async () => {
  const { ports, backups } = open();
  const folder = { ...ports.folder, write: async () => Promise.reject(new Error('disk full')) };
  await expect(keepFolder(async () => loaded(1), { ...ports, folder })).rejects.toThrow('disk full');
  expect(backups).toEqual([]);
});
