// The view on models whose signals the test sets; what the models do is tested in tests/app/files.
import { signal } from '@preact/signals-core';
import { describe, expect, it, vi } from 'vitest';
import { TransferView } from '../../../components/transfer/transfer-view.tsx';
import type { BackupModel } from '../../../lib/app/files/backup-model.ts';
import type { Content } from '../../../lib/app/files/content.ts';
import type { ExportModel } from '../../../lib/app/files/export-model.ts';
import type { FilesModel } from '../../../lib/app/files/files-model.ts';
import type { ImportModel } from '../../../lib/app/files/import-model.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { find } from '../../support/add-html.ts';
import { mountAsPage } from '../../support/mount.tsx';

const CONTENT: Content = {
  backup: {
    settings: { ...DEFAULT_SETTINGS, remindAfter: 7 },
    articles: [],
    highlights: [],
    tombstones: [],
    drafts: [],
    quarantine: [],
  },
  problem: null,
  readAt: '',
  packs: [],
  isRead: true,
};
const CHOICE = {
  format: 'markdown',
  scope: 'all',
  article: '',
  withNotes: false,
  onlyNew: false,
  filePer: 'article',
  template: '',
} as const;
const PREVIEW = { name: 'a.md', text: '# A page', isCut: false, paths: ['a.md'], files: 1, bytes: 8 };

async function draw(content: Partial<Content> = {}) {
  const exporting: ExportModel = {
    state: signal({
      choice: CHOICE,
      written: { articles: [], files: [], preview: PREVIEW, problem: null, isCurrent: true },
      progress: null,
      problem: null,
      outcome: { key: 'exportSaved', values: ['a.md'] },
    }),
    facts: signal({
      formats: ['markdown', 'csv'],
      counts: { all: 3, chosen: 0 },
      articles: [],
      highlights: 3,
      leavesOutNotes: false,
    }),
    load: vi.fn(async () => {}),
    refresh: vi.fn(),
    choose: vi.fn(),
    save: vi.fn(async () => {}),
    copy: vi.fn(async () => {}),
    stop: vi.fn(),
  };
  const importing: ImportModel = {
    state: signal({ waiting: [], progress: null, problem: null, outcome: null, records: [], isOver: true }),
    files: signal([]),
    refresh: vi.fn(async () => {}),
    add: vi.fn(async () => {}),
    choose: vi.fn(),
    keep: vi.fn(async () => {}),
    keepAll: vi.fn(async () => {}),
    dismiss: vi.fn(),
    stop: vi.fn(),
    undo: vi.fn(async () => {}),
    hover: vi.fn(),
  };
  const backup: BackupModel = {
    state: signal({ last: '', canKeepFolder: true, folder: null, outcome: null, problem: null }),
    fresh: signal(2),
    refresh: vi.fn(async () => {}),
    updateFolder: vi.fn(async () => {}),
    backUp: vi.fn(async () => {}),
    remindAfter: vi.fn(async () => {}),
    chooseFolder: vi.fn(async () => {}),
    allowFolder: vi.fn(async () => {}),
    forgetFolder: vi.fn(async () => {}),
  };
  const model: FilesModel = {
    content: signal({ ...CONTENT, ...content }),
    exporting,
    importing,
    backup,
    load: vi.fn(async () => {}),
    look: vi.fn(async () => {}),
    lookSoon: vi.fn(),
  };
  const onLibrary = vi.fn();
  const { root } = await mountAsPage(TransferView({ model, onLibrary }));
  return { root, model, onLibrary };
}

describe('the page of exports on its models', () => {
  it('is busy before there is anything to show', async () => {
    const { root } = await draw({ isRead: false });
    expect(find(root, 'main').getAttribute('aria-busy')).toBe('true');
    expect(find(root, 'main').childElementCount).toBe(0);
  });

  it('shows what each model has', async () => {
    const { root } = await draw();
    expect(find(root, 'pre').textContent).toBe('# A page');
    expect(find(root, '.preview .told').textContent).toContain('a.md');
    expect(find<HTMLInputElement>(root, '[name="remind-after"]').value).toBe('7');
    expect(find(root, 'main').className).toContain('over');
  });

  it('asks each model for what the reader does', async () => {
    const { root, model, onLibrary } = await draw({ problem: { kind: 'storage-unavailable' } });
    const acts = ['save', 'copy', 'backup', 'folder', 'retry', 'library'];
    for (const act of acts) find(root, `[data-act="${act}"]`).click();
    const { exporting, backup } = model;
    for (const done of [exporting.save, exporting.copy, backup.backUp, backup.chooseFolder, model.look, onLibrary])
      expect(done).toHaveBeenCalledOnce();
    find(root, '[name="only-new"]').click();
    expect(exporting.choose).toHaveBeenCalledWith({ onlyNew: true });
  });
});
