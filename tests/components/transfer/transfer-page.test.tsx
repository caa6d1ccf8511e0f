import { describe, expect, it, vi } from 'vitest';
import transferCss from '../../../components/transfer/transfer.css?inline';
import { TransferPage } from '../../../components/transfer/transfer-page.tsx';
import type { BackupView, ExportView, ImportView, TransferProps } from '../../../components/transfer/transfer-props.ts';
import type { WaitingFile } from '../../../lib/app/files/plan-waiting.ts';
import type { StoreProblem } from '../../../lib/core/highlight/highlight-store.ts';
import { find } from '../../support/add-html.ts';
import { expectAccessible } from '../../support/check-accessible.ts';
import { mountAsPage, type Theme } from '../../support/mount.tsx';

const IDS = [
  'markdown',
  'template',
  'html',
  'text',
  'csv',
  'readwise',
  'anki',
  'json-ld',
  'hypothesis',
  'ris',
  'bibtex',
];

const EXPORT: ExportView = {
  formats: [...IDS, 'csl-json', 'claim-review'],
  format: 'markdown',
  scope: 'all',
  counts: { all: 12, chosen: 3 },
  articles: [{ key: 'https://example.org/a', title: 'A page', count: 12 }],
  article: 'https://example.org/a',
  withNotes: false,
  onlyNew: false,
  filePer: 'article',
  template: '{{ article.title }}',
  leavesOutNotes: false,
  problem: null,
  highlights: 12,
  preview: { name: 'a.md', text: '# A page', isCut: false, paths: ['a.md'], files: 1, bytes: 1234 },
  progress: null,
  outcome: null,
};
const IMPORT: ImportView = { waiting: [], progress: null, problem: null, outcome: null, records: [], isOver: false };
const BACKUP: BackupView = {
  last: '',
  fresh: 12,
  remindAfter: 50,
  canKeepFolder: true,
  folder: null,
  outcome: null,
  problem: null,
};
const FILE: WaitingFile = {
  key: 1,
  name: 'clippings.txt',
  kind: 'kindle',
  counts: { added: 412, newer: 3, same: 9, older: 0, gone: 2, invalid: 1, skipped: 0, joined: 0 },
  changes: { highlights: 411, bin: 4, articles: 21, settings: true, tombstones: 1, drafts: 2, quarantine: 0 },
  notices: [{ kind: 'future', count: 3 }],
  samples: [
    {
      id: 'one',
      isNew: true,
      quote: 'the harbour was quiet',
      note: 'a thought',
      tags: ['sea'],
      article: 'An essay on harbours',
      place: 205,
      isBinned: false,
    },
    {
      id: 'two',
      isNew: false,
      quote: null,
      note: 'على الصفحة',
      tags: [],
      article: 'مضمون',
      place: null,
      isBinned: false,
    },
  ],
  problems: [{ path: 'clipping 4', line: 17, message: 'Expected words' }],
  isEmpty: false,
  hasSettings: true,
  bringBack: false,
  takeSettings: false,
};
const actions = () => ({
  onChoose: vi.fn(),
  onSave: vi.fn(),
  onCopy: vi.fn(),
  onPrint: vi.fn(),
  onStop: vi.fn(),
  onFiles: vi.fn(),
  onOption: vi.fn(),
  onImport: vi.fn(),
  onImportAll: vi.fn(),
  onCancel: vi.fn(),
  onStopImport: vi.fn(),
  onUndo: vi.fn(),
  onBackup: vi.fn(),
  onRemindAfter: vi.fn(),
  onFolder: vi.fn(),
  onAllow: vi.fn(),
  onForget: vi.fn(),
  onRetry: vi.fn(),
  onLibrary: vi.fn(),
});

async function draw(
  exporting: Partial<ExportView> = {},
  importing: Partial<ImportView> = {},
  backup: Partial<TransferProps['backup']> = {},
  { theme = 'light', problem = null }: { theme?: Theme; problem?: StoreProblem | null } = {},
) {
  const spies = actions();
  const { root } = await mountAsPage(
    <div>
      <style>{transferCss}</style>
      <TransferPage
        exporting={{ ...EXPORT, ...exporting }}
        importing={{ ...IMPORT, ...importing }}
        backup={{ ...BACKUP, ...backup }}
        problem={problem}
        actions={spies}
      />
    </div>,
    theme,
  );
  return { root, ...spies };
}

describe('a store with a problem', () => {
  it.each([
    [{ kind: 'read-only', broken: 'database' }, 'cannot open one of the two places'],
    [{ kind: 'read-only', broken: 'mirror' }, 'cannot open one of the two places'],
    [{ kind: 'storage-unavailable' }, 'nothing can be saved'],
    [{ kind: 'upgrade-blocked' }, 'still open with the old version'],
    [{ kind: 'storage-full' }, 'disk is full'],
  ] as const)('%o is told before anything is tried, and can be tried again', async (problem, words) => {
    const { root, onRetry } = await draw({}, {}, {}, { problem });
    expect(find(root, '[role="alert"]').textContent).toContain(words);
    find(root, '[role="alert"] [data-act="retry"]').click();
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('is not told when there is none', async () => {
    const { root } = await draw();
    expect(root.querySelector('[role="alert"]')).toBeNull();
  });
});

describe('the export', () => {
  it('offers every format with a name and a hint', async () => {
    for (const format of EXPORT.formats) {
      const { root } = await draw({ format });
      expect(find(root, '#format-hint').textContent).toMatch(/\w{3}/);
    }
    const { root } = await draw();
    const names = Array.from(root.querySelectorAll('select[name="format"] option'), ({ textContent }) => textContent);
    expect(new Set(names).size).toBe(EXPORT.formats.length);
  });

  it('shows what would be saved, and saves on a click', async () => {
    const { root, onSave, onCopy } = await draw();
    expect(find(root, 'pre').textContent).toBe('# A page');
    find(root, '[data-act="save"]').click();
    find(root, '[data-act="copy"]').click();
    expect([onSave.mock.calls.length, onCopy.mock.calls.length]).toEqual([1, 1]);
  });

  it('cannot be saved when there is nothing, and says why', async () => {
    const { root } = await draw({
      preview: { name: '', text: '', isCut: false, paths: [], files: 0, bytes: 0 },
      onlyNew: true,
    });
    expect(find<HTMLButtonElement>(root, '[data-act="save"]').disabled).toBe(true);
    expect(find(root, '.empty').textContent).toContain('Nothing is new');
  });

  it('shows how far it is, and can be given up', async () => {
    const { root, onStop } = await draw({ progress: { done: 120, total: 300 } });
    expect(find<HTMLProgressElement>(root, 'progress').value).toBe(120);
    expect(find(root, '.working').textContent).toContain('120 of 300');
    // What is there was written for another choice.
    expect(find<HTMLButtonElement>(root, '[data-act="save"]').disabled).toBe(true);
    expect(find<HTMLButtonElement>(root, '[data-act="copy"]').disabled).toBe(true);
    find(root, '[data-act="stop"]').click();
    expect(onStop).toHaveBeenCalledOnce();
  });

  it('is given up apart from an import', async () => {
    const { root, onStop, onStopImport } = await draw(
      { progress: { done: 0, total: 0 } },
      { progress: { name: 'a.json', done: 0, total: 0 } },
    );
    const [ofExport, ofImport] = root.querySelectorAll<HTMLElement>('[data-act="stop"]');
    ofExport?.click();
    expect([onStop.mock.calls.length, onStopImport.mock.calls.length]).toEqual([1, 0]);
    ofImport?.click();
    expect([onStop.mock.calls.length, onStopImport.mock.calls.length]).toEqual([1, 1]);
  });

  it('says why the last action failed', async () => {
    const { root } = await draw({ problem: 'Document is not focused.' });
    expect(find(root, '.preview [role="alert"]').textContent).toBe('Document is not focused.');
  });

  it('shows a sheet in a frame in which nothing runs', async () => {
    const { root } = await draw({ format: 'html' });
    expect(find(root, 'iframe').getAttribute('sandbox')).not.toContain('allow-scripts');
  });

  it('tells what is wrong with a template', async () => {
    const { root } = await draw({ format: 'template', problem: 'tag "for" not closed, line 3', preview: null });
    expect(find(root, '[role="alert"]').textContent).toContain('line 3');
  });

  it.each([true, false])(
    'tells whether a template leaves out the notes that are wanted: %s',
    async (leavesOutNotes) => {
      const { root } = await draw({ format: 'template', withNotes: true, leavesOutNotes });
      expect(root.textContent?.includes('no place for the notes')).toBe(leavesOutNotes);
    },
  );
});

describe('the import', () => {
  it('says what would change, with the place of each problem, before anything does', async () => {
    const { root, onImport, onOption } = await draw({}, { waiting: [FILE] });
    expect(find(root, '.counts').textContent).toBe('412 new, 3 newer, 9 the same, 2 deleted by you, 1 invalid');
    expect(find(root, '.problems').textContent).toContain('Line 17, clipping 4');
    find(root, '[name="bring-back"]').click();
    expect(onOption).toHaveBeenCalledWith(1, { bringBack: true });
    find(root, '[data-act="import"]').click();
    expect(onImport).toHaveBeenCalledWith(1);
  });

  it('tells everything that will change, and shows some of it, before anything does', async () => {
    const { root } = await draw({}, { waiting: [FILE] });
    const changes = Array.from(root.querySelectorAll('.changes li'), ({ textContent }) => textContent);
    expect(changes).toEqual([
      'Highlights and notes: 411',
      'In the bin: 4',
      'Articles: 21',
      'Settings: those of the file',
      expect.stringContaining('being written: 2'),
      expect.stringContaining('for good elsewhere'),
    ]);
    expect(find(root, '[data-notice="future"]').textContent).toContain('3 have a time in the future');
    const [first, second] = Array.from(root.querySelectorAll('.samples li'), ({ textContent }) => textContent);
    for (const words of ['the harbour was quiet', 'a thought', '#sea', 'An essay on harbours', 'place 205'])
      expect(first).toContain(words);
    for (const words of ['A note on the page as a whole', 'على الصفحة', 'مضمون', 'changed'])
      expect(second).toContain(words);
    expect(second).not.toContain('place');
  });

  it('takes all files that wait at once, where more than one would change something', async () => {
    const other = { ...FILE, key: 2, name: 'b.json' };
    const { root, onImportAll } = await draw({}, { waiting: [FILE, other, { ...FILE, key: 3, isEmpty: true }] });
    find(root, '[data-act="import-all"]').click();
    expect(onImportAll).toHaveBeenCalledOnce();
    expect(find(root, '[data-act="import-all"]').textContent).toContain('2');
    const alone = await draw({}, { waiting: [FILE, { ...FILE, key: 3, isEmpty: true }] });
    expect(alone.root.querySelector('[data-act="import-all"]')).toBeNull();
  });

  it('has nothing to press for a file that is refused, or changes nothing', async () => {
    const { root } = await draw(
      {},
      {
        waiting: [
          { ...FILE, kind: null, counts: null },
          { ...FILE, key: 2, isEmpty: true },
        ],
      },
    );
    expect(root.querySelector('[data-act="import"]')).toBeNull();
    expect(root.textContent).toContain('cannot be imported');
    expect(root.textContent).toContain('Nothing would change');
  });

  it('can be undone, once', async () => {
    const record = {
      id: 'x',
      name: 'a.json',
      at: '2026-11-24T00:00:00.000Z',
      added: 2,
      changed: 1,
      state: 'done' as const,
    };
    const { root, onUndo } = await draw({}, { records: [record, { ...record, id: 'y', state: 'undone' }] });
    find(root, '[data-import="x"] [data-act="undo-import"]').click();
    expect(onUndo).toHaveBeenCalledWith('x');
    expect(find(root, '[data-import="y"]').textContent).toContain('Undone');
  });
});

describe('the backup', () => {
  it.each([
    ['granted', 'is kept up to date', false],
    ['prompt', 'waits for your leave', true],
  ] as const)('says how it stands with the folder: %s', async (permission, words, asks) => {
    const { root } = await draw({}, {}, { folder: { name: 'Vault', permission } });
    expect(root.textContent).toContain(`“Vault” ${words}`);
    expect(root.querySelector('[data-act="allow-folder"]') !== null).toBe(asks);
  });

  it('says why nothing was kept, or that it was', async () => {
    const failed = await draw({}, {}, { problem: { kind: 'storage-full' } });
    expect(find(failed.root, '[role="alert"]').textContent).toContain('disk is full');
    const saved = await draw({}, {}, { outcome: { key: 'folderWritten', values: [7] } });
    expect(saved.root.textContent).toContain('7');
  });

  it('says when it was last saved', async () => {
    expect((await draw()).root.textContent).toContain('Never saved');
    expect((await draw({}, {}, { last: '2026-11-20T00:00:00.000Z' })).root.textContent).toContain('2026-11-20');
  });
});

describe('all of it', () => {
  it.each<Theme>(['light', 'dark'])('has no fault that axe-core knows, in the %s', async (theme) => {
    const { root } = await draw(
      { scope: 'article', format: 'template' },
      { waiting: [FILE], progress: { name: 'x', done: 1, total: 2 } },
      { folder: { name: 'Vault', permission: 'prompt' } },
      { theme },
    );
    await expectAccessible(root);
  });
});
