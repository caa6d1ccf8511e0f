// What is said where there is nothing to save: never a file that says nothing.
import { describe, expect, it, vi } from 'vitest';
import { ExportSection } from '../../../components/transfer/export-section.tsx';
import type { ExportView } from '../../../components/transfer/transfer-props.ts';
import { find } from '../../support/add-html.ts';
import { mountAsPage } from '../../support/mount.tsx';

const NOTHING: ExportView = {
  formats: ['markdown', 'logseq', 'notion', 'claim-review'],
  format: 'markdown',
  scope: 'all',
  counts: { all: 12, chosen: 0 },
  articles: [{ key: 'https://example.org/a', title: 'A page', count: 12 }],
  article: 'https://example.org/a',
  withNotes: false,
  onlyNew: false,
  filePer: 'article',
  template: '',
  leavesOutNotes: false,
  problem: null,
  highlights: 0,
  preview: { name: '', text: '', isCut: false, paths: [], files: 0, bytes: 0 },
  progress: null,
  outcome: null,
};

const draw = async (view: Partial<ExportView>) => {
  const actions = { onChoose: vi.fn(), onSave: vi.fn(), onCopy: vi.fn(), onPrint: vi.fn(), onStop: vi.fn() };
  const { root } = await mountAsPage(<ExportSection view={{ ...NOTHING, ...view }} actions={actions} />, 'light');
  return root;
};

describe('an export of nothing', () => {
  it.each([
    [{}, 'Highlight something'],
    [{ onlyNew: true }, 'Nothing is new'],
    [{ format: 'claim-review', highlights: 12 }, 'No claims'],
    [{ format: 'claim-review', highlights: 12, onlyNew: true }, 'No claims'],
    [{ format: 'claim-review' }, 'No claims'],
    [{ format: 'claim-review', onlyNew: true }, 'Nothing is new'],
  ] as const)('%o is told, and cannot be saved', async (view, words) => {
    const root = await draw(view);
    expect(find(root, '.empty').textContent).toContain(words);
    for (const act of ['save', 'copy']) expect(find(root, `[data-act="${act}"]`).hasAttribute('disabled')).toBe(true);
  });

  it('counts no highlights in a file of claims', async () => {
    const preview = { name: 'claims.jsonld', text: '{}', isCut: false, paths: ['claims.jsonld'], files: 1, bytes: 2 };
    const root = await draw({ format: 'claim-review', highlights: 199, preview });
    expect(find(root, '[role="status"]').textContent).toContain('Highlights: 0. Files: 1.');
  });

  it('offers each format by a name, with a word on what it is for', async () => {
    for (const format of ['logseq', 'notion']) {
      const root = await draw({ format });
      expect(find(root, '#format-hint').textContent).toMatch(/\w{3}/);
      expect(find(root, `option[value="${format}"]`).textContent).toMatch(/^(Logseq|Notion \(CSV\))$/);
    }
  });
});
