// The library with nothing, one, thirty and ten thousand highlights.

import { describe, expect, test, vi } from 'vitest';
import highlightCss from '../../../components/highlight/highlight.css?inline';
import libraryCss from '../../../components/library/library.css?inline';
import { LibraryPage } from '../../../components/library/library-page.tsx';
import type { LibraryActions, LibraryProps } from '../../../components/library/library-props.ts';
import { countFacets, NO_FILTER } from '../../../lib/core/highlight/filter-highlights.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { isTyping } from '../../../lib/dom/watch/is-typing.ts';
import { addHtml, find } from '../../support/add-html.ts';
import { expectAccessible } from '../../support/check-accessible.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { mountAsPage, type Theme } from '../../support/mount.tsx';
import { button, findAll, nameOf, textOf } from '../../support/query.ts';
import { drawn } from '../../support/turns.ts';

const ARTICLES = new Map([['https://example.org/a', makeArticle({ title: 'A page', author: 'N. Author' })]]);
const STATE = { problem: null, highlights: 0, articles: 0, bin: 0, quarantined: 0, usedBytes: null };

async function drawLibrary(count: number, over: Partial<LibraryProps> = {}, theme: Theme = 'light') {
  const rows = Array.from({ length: count }, (_, nth) =>
    makeHighlight(nth, { note: nth % 2 === 0 ? `Note ${nth}` : '', tags: nth % 5 === 0 ? ['tag'] : [] }),
  );
  const actions = {
    onWords: vi.fn<LibraryActions['onWords']>(),
    onFilter: vi.fn<LibraryActions['onFilter']>(),
    onOpen: vi.fn<LibraryActions['onOpen']>(),
    onStep: vi.fn<LibraryActions['onStep']>(),
    onSelect: vi.fn<LibraryActions['onSelect']>(),
    onSelectAll: vi.fn(),
    onGoTo: vi.fn(),
    onEdit: vi.fn(),
    onText: vi.fn(),
    onOffer: vi.fn(),
    onCopyNote: vi.fn(),
    onColour: vi.fn(),
    onTag: vi.fn(),
    onTags: vi.fn(),
    onBin: vi.fn(),
    onRestore: vi.fn(),
    onPurge: vi.fn(),
    onUndo: vi.fn(),
    onRetry: vi.fn(),
    onSaveQuarantined: vi.fn(),
    onSettings: vi.fn(),
    onTransfer: vi.fn(),
    onExport: vi.fn(),
  };
  const props: LibraryProps = {
    rows,
    total: count,
    facets: countFacets(rows, ARTICLES),
    actors: [{ name: 'Pakistan', names: ['Pakistan', 'Islamabad'] }],
    articles: ARTICLES,
    settings: DEFAULT_SETTINGS,
    state: STATE,
    filter: NO_FILTER,
    words: '',
    isSearching: false,
    selected: new Set(),
    open: null,
    note: null,
    offer: null,
    problem: null,
    outcome: null,
    unsaved: 0,
    isTyping,
    actions,
    ...over,
  };
  const view = (now: LibraryProps) => (
    <div>
      <style>{highlightCss + libraryCss}</style>
      <LibraryPage {...now} />
    </div>
  );
  const { root, draw } = await mountAsPage(view(props), theme);
  return { root, change: (next: Partial<LibraryProps>) => draw(view({ ...props, ...next })), ...actions };
}

describe('the library', () => {
  test('teaches where it is empty', async () => {
    const { root } = await drawLibrary(0);
    expect(textOf(find(root, '.empty'))).toContain('Select some text on any page');
    await expectAccessible(root);
  });

  test.each<[number, Theme]>([
    [1, 'light'],
    [30, 'light'],
    [30, 'dark'],
    [10_000, 'light'],
  ])('is well with %i in the %s', async (count, theme) => {
    const { root } = await drawLibrary(count, { open: idOf(0) }, theme);
    expect(textOf(find(root, '.count'))).toContain(`${count} of ${count}`);
    expect(findAll(root, '.row').length).toBeLessThan(60);
    expect(find(root, '.row').getAttribute('aria-setsize')).toBe(String(count));
    await expectAccessible(root);
  });

  test('draws the rows that are scrolled to', async () => {
    const { root } = await drawLibrary(10_000);
    find(root, '.list').scrollTop = 300_000;
    await vi.waitFor(() =>
      expect(findAll(root, '.row').map((each) => Number(each.getAttribute('aria-posinset')))).toContain(5004),
    );
    expect(findAll(root, '.row').length).toBeLessThan(60);
  });

  test.each<[boolean, string, string]>([
    [true, 'the page', '<p tabindex="-1">x</p>'],
    [false, 'a field', '<textarea></textarea>'],
    [false, 'an editor', '<div contenteditable>x</div>'],
    [false, 'a closed custom editor', '<x-editor tabindex="0"></x-editor>'],
  ])('goes to the search by a slash: %s, pressed in %s', async (goes, _name, html) => {
    const { root } = await drawLibrary(1);
    const search = find(root, 'input[type="search"]');
    await vi.waitFor(() => expect(document.activeElement).toBe(search));
    search.blur();
    const event = new KeyboardEvent('keydown', { key: '/', bubbles: true, composed: true, cancelable: true });
    find<Element>(addHtml(html), ':scope > *').dispatchEvent(event);
    expect([document.activeElement === search, event.defaultPrevented]).toEqual([goes, goes]);
  });

  test('opens and selects by pointer and by keys', async () => {
    const { root, onOpen, onStep, onSelect, onBin } = await drawLibrary(30, { open: idOf(3) });
    find(root, '.entry-button').click();
    expect(onOpen).toHaveBeenLastCalledWith(idOf(0));
    const press = (key: string) =>
      find(root, '.list').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End']) press(key);
    expect(onStep.mock.calls).toEqual([['next'], ['previous'], ['first'], ['last']]);
    press('x');
    expect(onSelect).toHaveBeenLastCalledWith(idOf(3), { range: false });
    press('Delete');
    expect(onBin).toHaveBeenLastCalledWith([idOf(3)]);
  });

  test('does to all that is selected what is asked', async () => {
    const { root, onBin, onColour, onTag, change, onRestore, onPurge } = await drawLibrary(5, {
      selected: new Set([idOf(1), idOf(2)]),
    });
    const ids = [idOf(1), idOf(2)];
    find(root, '.bulk [data-act="bin-all"]').click();
    find(root, '.bulk [data-colour="blue"]').click();
    const field = find<HTMLInputElement>(root, '.bulk input');
    field.value = ' #two words ';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await drawn();
    find(root, '[data-act="tag-all"]').click();
    expect(onTag).toHaveBeenCalledWith(ids, 'two-words');
    expect([onBin.mock.calls, onColour.mock.calls]).toEqual([[[ids]], [[ids, 'blue']]]);
    change({ filter: { ...NO_FILTER, state: 'bin' }, selected: new Set(ids) });
    find(root, '[data-act="restore-all"]').click();
    expect(onRestore).toHaveBeenCalledWith(ids);
    find(root, '[data-act="purge"]').click();
    expect(onPurge).not.toHaveBeenCalled();
    await vi.waitFor(() => find(root, '[data-act="purge-sure"]').click());
    expect(onPurge).toHaveBeenCalledWith(ids);
  });

  test('says what is wrong with what is kept, and gives it out', async () => {
    const { root, onSaveQuarantined } = await drawLibrary(1, {
      state: { ...STATE, quarantined: 2 },
      problem: { kind: 'storage-full' },
    });
    expect(textOf(find(root, '[role="alert"]'))).toContain('The disk is full');
    button(root, 'Save them as a file').click();
    expect(onSaveQuarantined).toHaveBeenCalledOnce();
  });

  test('says what the last action came to, and undoes it where it can', async () => {
    const outcome = { key: 'libraryBinned', values: [3], canUndo: true } as const;
    const { root, change, onUndo } = await drawLibrary(1, { outcome });
    expect(textOf(find(root, '.told'))).toContain('3');
    find(root, '[data-act="undo"]').click();
    expect(onUndo).toHaveBeenCalledOnce();
    change({ outcome: { key: 'libraryPurged', values: [2], canUndo: false } });
    expect(root.querySelector('[data-act="undo"]')).toBeNull();
  });

  test('filters by each of its choices', async () => {
    const { root, onFilter } = await drawLibrary(30);
    for (const select of findAll<HTMLSelectElement>(root, '.filters select')) {
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    expect(onFilter.mock.calls.map(([changed]) => changed)).toEqual([
      { state: 'with-note' },
      { site: 'example.org' },
      { colour: 'yellow' },
      { tag: 'tag' },
      { actor: ['Pakistan', 'Islamabad'] },
      { order: 'oldest' },
    ]);
  });

  test('offers a way back where nothing is found', async () => {
    const filter = { ...NO_FILTER, tag: 'none', order: 'oldest' as const };
    const { root, onWords, onFilter } = await drawLibrary(0, { total: 9, words: 'zebra', filter });
    expect(textOf(find(root, '.empty'))).toContain('zebra');
    button(root, 'Show all').click();
    expect(onWords).toHaveBeenCalledWith('');
    expect(onFilter).toHaveBeenCalledWith({ ...NO_FILTER, order: 'oldest' });
  });

  test('shows a highlight in full, to edit and to go to', async () => {
    const { root, change, onGoTo, onEdit, onText } = await drawLibrary(3, { open: idOf(0) });
    expect(textOf(find(root, '.detail blockquote'))).toBe('words number 0');
    find(root, '[data-act="go"]').click();
    expect(onGoTo).toHaveBeenCalledWith(expect.objectContaining({ id: idOf(0) }));
    find(root, '[data-act="edit"]').click();
    expect(onEdit).toHaveBeenCalledWith(expect.objectContaining({ id: idOf(0) }), true);
    await change({ note: { text: 'So far', isEditing: true, state: 'saved', problem: null } });
    const field = await vi.waitFor(() => find<HTMLTextAreaElement>(root, '.detail textarea'));
    expect(field.value).toBe('So far');
    field.value = 'So far, and more';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(onText).toHaveBeenCalledWith('So far, and more');
    find(root, '[data-act="edit"]').click();
    expect(onEdit).toHaveBeenLastCalledWith(expect.objectContaining({ id: idOf(0) }), false);
    expect(findAll(root, '.detail button').map(nameOf)).toContain('Move to the bin');
  });

  test.each([
    ['saving', null, 'Saving'],
    ['saved', null, 'Saved'],
    ['unsaved', { kind: 'storage-full' }, 'disk is full'],
    ['unsaved', { kind: 'read-only', broken: 'database' }, 'not saved'],
    ['unsaved', { kind: 'deleted-for-good' }, 'deleted for good'],
  ] as const)('says of a note that is %s: %o', async (state, problem, words) => {
    const written = { text: 'My words', isEditing: false, state, problem };
    const { root, onCopyNote } = await drawLibrary(3, { open: idOf(0), note: written });
    expect(textOf(find(root, `.detail [data-save="${state}"]`))).toContain(words);
    expect(textOf(find(root, '.detail'))).toContain('My words');
    if (problem === null) return;
    find(root, '[data-act="ownCopyNote"]').click();
    expect(onCopyNote).toHaveBeenCalledWith('My words');
  });
});
