// The view on a model whose signals the test sets; what the model does is tested in tests/app/library.
import { computed, signal } from '@preact/signals-core';
import { describe, expect, it, vi } from 'vitest';
import { LibraryView } from '../../../components/library/library-view.tsx';
import type { LibraryModel } from '../../../lib/app/library/library-model.ts';
import { type LibraryState, NOTHING_READ } from '../../../lib/app/library/library-state.ts';
import { countFacets } from '../../../lib/core/highlight/filter-highlights.ts';
import { find } from '../../support/add-html.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { mountAsPage } from '../../support/mount.tsx';
import { findAll, textOf } from '../../support/query.ts';

const ROWS = [makeHighlight(1, { note: 'First' }), makeHighlight(2)];

function makeModel(fields: Partial<LibraryState> = {}, over: Partial<LibraryModel> = {}) {
  const state = signal<LibraryState>({
    ...NOTHING_READ,
    isRead: true,
    isIndexed: true,
    rows: new Map(ROWS.map((row) => [row.id, row])),
    ...fields,
  });
  const model: LibraryModel = {
    state,
    shown: computed(() => [...state.value.rows.values()]),
    facets: computed(() => countFacets([...state.value.rows.values()], state.value.articles)),
    note: signal(null),
    offer: signal(null),
    unsaved: signal(0),
    load: vi.fn(async () => {}),
    retry: vi.fn(async () => {}),
    receive: vi.fn(async () => {}),
    follow: vi.fn(),
    search: vi.fn(),
    filter: vi.fn(),
    open: vi.fn(),
    step: vi.fn(),
    select: vi.fn(),
    selectAll: vi.fn(),
    edit: vi.fn(),
    write: vi.fn(),
    choose: vi.fn(),
    saveAll: vi.fn(),
    colour: vi.fn(async () => {}),
    addTag: vi.fn(async () => {}),
    replaceTags: vi.fn(async () => {}),
    bin: vi.fn(async () => {}),
    restore: vi.fn(async () => {}),
    purge: vi.fn(async () => {}),
    undo: vi.fn(async () => {}),
    saveQuarantined: vi.fn(async () => {}),
    ...over,
  };
  const doors = { onGoTo: vi.fn(), onSettings: vi.fn(), onTransfer: vi.fn(), onExport: vi.fn(), onCopyNote: vi.fn() };
  return { model, doors, isTyping: () => false };
}

async function draw(fields: Partial<LibraryState> = {}, over: Partial<LibraryModel> = {}) {
  const made = makeModel(fields, over);
  const { root } = await mountAsPage(LibraryView(made));
  return { root, ...made };
}

describe('the library on its model', () => {
  it('lists nothing before the rows are read', async () => {
    const { root } = await draw({ isRead: false });
    expect(root.querySelector('.row, .empty')).toBeNull();
  });

  it('lists what the model shows, of all that there is', async () => {
    const { root } = await draw({}, { shown: signal([ROWS[0] ?? makeHighlight(1)]) });
    expect(findAll(root, '.row').length).toBe(1);
    expect(textOf(find(root, '.count'))).toContain('1 of 2');
  });

  it('says that it is searching until the index is built', async () => {
    const { root } = await draw({ words: 'zebra', isIndexed: false });
    expect(textOf(find(root, '.count'))).toContain('Searching');
  });

  it('shows note and offer of the open highlight', async () => {
    const note = { text: 'So far', isEditing: true, state: 'saving', problem: null } as const;
    const { root } = await draw({ open: idOf(1) }, { note: signal(note), offer: signal('A lost thought') });
    expect(find<HTMLTextAreaElement>(root, '.detail textarea').value).toBe('So far');
    expect(textOf(find(root, '.own-offer'))).toContain('A lost thought');
  });

  it('asks the model for what the reader does', async () => {
    const { root, model } = await draw({ open: idOf(1), selection: { ids: new Set([idOf(2)]), last: null } });
    find(root, '.bulk [data-act="bin-all"]').click();
    find(root, '[data-act="edit"]').click();
    find(root, '.row input').click();
    find(root, '.list').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(model.bin).toHaveBeenCalledWith([idOf(2)]);
    expect(model.edit).toHaveBeenCalledWith(ROWS[0], true);
    expect(model.select).toHaveBeenCalledWith(idOf(1), { range: false });
    expect(model.step).toHaveBeenCalledWith('next');
  });

  it.each([
    ['the address that the page was last seen at', 'https://example.org/a?seen', 'https://example.org/a?seen'],
    ['its key, where nothing is known of it', null, 'https://example.org/a'],
  ])('opens a page at %s', async (_name, url, wanted) => {
    const articles = new Map(url === null ? [] : [['https://example.org/a', makeArticle({ url })]]);
    const { root, doors } = await draw({ open: idOf(1), articles });
    find(root, '[data-act="go"]').click();
    expect(doors.onGoTo).toHaveBeenCalledWith(ROWS[0], wanted);
  });

  it('has ways out, with what is listed for an export', async () => {
    const { root, doors } = await draw();
    find(root, '[data-act="transfer"]').click();
    find(root, '[data-act="export"]').click();
    expect(doors.onTransfer).toHaveBeenCalledWith(null);
    expect(doors.onExport).toHaveBeenCalledWith([idOf(1), idOf(2)]);
  });
});
