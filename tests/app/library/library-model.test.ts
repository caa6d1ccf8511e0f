// An hour in the library: read, search, select, change, undo, write, and a store that fails and comes back.
import { describe, expect, it } from 'vitest';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';
import { makeLibrary, openLibrary, turns } from '../../support/open-library.ts';

const FIVE = [1, 2, 3, 4, 5].map((nth) => makeHighlight(nth));
const rowOf = (nth: number) => FIVE[nth - 1] ?? makeHighlight(nth);

describe('opening the library', () => {
  it('shows nothing as read before it is', async () => {
    const { model, state, listed } = await makeLibrary({ rows: FIVE });
    expect(state()).toMatchObject({ isRead: false, isIndexed: false, store: null });
    expect([listed(), model.note.value, model.offer.value, model.unsaved.value]).toEqual([[], null, null, 0]);
  });

  it('reads rows, articles, actors and the store, the newest row first', async () => {
    const { state, listed, model } = await openLibrary({ rows: FIVE });
    expect(listed()).toEqual([5, 4, 3, 2, 1]);
    expect(state()).toMatchObject({
      isRead: true,
      isIndexed: true,
      store: { highlights: 5, bin: 0 },
      actors: [{ name: 'Pakistan' }],
      problem: null,
    });
    expect(model.facets.value.sites).toEqual([['example.org', 5]]);
  });

  it('goes where its address points', async () => {
    const library = await makeLibrary({ rows: [...FIVE, makeHighlight(6, { note: 'zebra' })] });
    library.model.follow(`#q=zebra&highlight=${idOf(6)}`);
    await library.load();
    expect([library.listed(), library.state().open]).toEqual([[6], idOf(6)]);
    library.model.follow('#q=');
    expect([library.listed().length, library.state().open]).toEqual([6, idOf(6)]);
  });

  it('reminds of a backup when enough is in none', async () => {
    const { model, store } = await openLibrary({ rows: FIVE });
    expect(model.unsaved.value).toBe(0);
    await store.saveSettings({ ...(await store.loadSettings()), remindAfter: 3 });
    expect(model.unsaved.value).toBe(5);
  });

  it('opens without actors, backup and folder where the browser refuses them', async () => {
    const refuse = async () => Promise.reject(new Error('no'));
    const { listed, state, errors } = await openLibrary({
      rows: FIVE,
      ports: { loadActors: refuse, loadLastBackup: refuse, keepFolder: refuse },
    });
    expect([listed().length, state().problem, errors.length]).toEqual([5, null, 3]);
  });
});

describe('looking for a highlight', () => {
  it('finds words, filters, steps and opens', async () => {
    const rows = [makeHighlight(1, { note: 'a zebra' }), makeHighlight(2, { colour: 'pink' }), makeHighlight(3)];
    const { model, listed, state } = await openLibrary({ rows });
    model.search('zebra');
    expect(listed()).toEqual([1]);
    model.search('');
    model.filter({ colour: 'pink' });
    expect(listed()).toEqual([2]);
    model.filter({ colour: null });
    model.step('next');
    model.step('next');
    expect(state().open).toBe(idOf(2));
    model.step('last');
    expect(state().open).toBe(idOf(1));
    model.open(idOf(3));
    expect(state().open).toBe(idOf(3));
  });

  it('finds what is written after the rows were indexed', async () => {
    const { model, listed, elsewhere } = await openLibrary({ rows: FIVE });
    model.search('walrus');
    expect(listed()).toEqual([]);
    await elsewhere(2, { note: 'a walrus' });
    expect(listed()).toEqual([2]);
  });
});

describe('changing many highlights', () => {
  it('selects a range, tags it, undoes that, bins it and restores it', async () => {
    const { model, listed, selected, state, row } = await openLibrary({ rows: FIVE });
    model.select(idOf(4), { range: false });
    model.select(idOf(2), { range: true });
    expect(selected().sort()).toEqual([2, 3, 4]);
    await model.addTag([2, 3, 4].map(idOf), 'sea');
    expect([(await row(3)).tags, selected()]).toEqual([['sea'], []]);
    expect(state().outcome).toEqual({ key: 'libraryDoneMany', values: [3], canUndo: true });
    await model.undo();
    expect([(await row(3)).tags, state().outcome]).toEqual([[], null]);
    await model.bin([2, 3].map(idOf));
    expect(listed()).toEqual([5, 4, 1]);
    model.filter({ state: 'bin' });
    expect(listed().sort()).toEqual([2, 3]);
    model.selectAll(true);
    expect(selected().sort()).toEqual([2, 3]);
    model.selectAll(false);
    await model.restore([idOf(2)]);
    expect(listed()).toEqual([3]);
    await model.purge(null);
    expect(listed()).toEqual([]);
    expect(state().outcome).toEqual({ key: 'libraryPurged', values: [1], canUndo: false });
    model.filter({ state: 'all' });
    expect(listed()).toEqual([5, 4, 2, 1]);
  });

  it('selects nothing any more when the filter changes', async () => {
    const { model, selected } = await openLibrary({ rows: FIVE });
    model.selectAll(true);
    model.filter({ order: 'oldest' });
    expect(selected()).toEqual([]);
  });
});

describe('writing a note', () => {
  it('saves it after a pause, shows it in the list, and drops its draft', async () => {
    const { model, drafts, timers, note, state } = await openLibrary({ rows: FIVE });
    model.open(idOf(2));
    model.edit(rowOf(2), true);
    model.write('the first words');
    await turns();
    expect(model.note.value).toMatchObject({ text: 'the first words', isEditing: true, state: 'saving' });
    expect(drafts.get(idOf(2))?.note).toBe('the first words');
    await timers.run();
    expect(await note(2)).toBe('the first words');
    expect(model.note.value?.state).toBe('saved');
    expect(state().rows.get(idOf(2))?.note).toBe('the first words');
    expect(drafts.size).toBe(0);
  });

  it('loses nothing when another row is opened in the middle of a word', async () => {
    const { model, note } = await openLibrary({ rows: FIVE });
    model.open(idOf(2));
    model.edit(rowOf(2), true);
    model.write('half a tho');
    model.open(idOf(3));
    model.edit(rowOf(3), true);
    model.write('another');
    model.step('next');
    await turns();
    expect([await note(2), await note(3)]).toEqual(['half a tho', 'another']);
  });

  it('loses nothing when the page is left', async () => {
    const { model, note } = await openLibrary({ rows: FIVE });
    model.open(idOf(2));
    model.edit(rowOf(2), true);
    model.write('half a tho');
    model.saveAll();
    await turns();
    expect(await note(2)).toBe('half a tho');
  });

  it('is merged with what another tab writes of the same note', async () => {
    const { model, elsewhere, timers, note } = await openLibrary({ rows: [makeHighlight(2, { note: 'one two' })] });
    model.open(idOf(2));
    model.edit(makeHighlight(2, { note: 'one two', revision: 1 }), true);
    model.write('one two three');
    await elsewhere(2, { note: 'zero one two' });
    await timers.run();
    expect(await note(2)).toBe('zero one two three');
    expect(model.note.value?.text).toBe('zero one two three');
  });

  it('stays on the screen when its highlight is deleted for good elsewhere', async () => {
    const { model, store, elsewhere, listed, state, timers } = await openLibrary({ rows: FIVE });
    model.open(idOf(2));
    model.edit(rowOf(2), true);
    model.write('my last words');
    await elsewhere(2, { deleted: '2026-11-01T00:00:00.000Z' });
    await store.purge(null);
    await timers.run();
    const written = { text: 'my last words', state: 'unsaved', problem: { kind: 'deleted-for-good' } };
    expect(model.note.value).toMatchObject(written);
    expect([listed().includes(2), state().open]).toEqual([true, idOf(2)]);
    await model.retry();
    expect(model.note.value).toMatchObject(written);
    expect(listed()).toContain(2);
  });
});

describe('a store that fails', () => {
  it('is said of a note, which is kept until the store takes it', async () => {
    const { model, refuse, timers, note, drafts } = await openLibrary({ rows: FIVE });
    refuse({ kind: 'storage-full' });
    model.open(idOf(2));
    model.edit(rowOf(2), true);
    model.write('kept in mind');
    await timers.run();
    expect(model.note.value).toMatchObject({
      text: 'kept in mind',
      state: 'unsaved',
      problem: { kind: 'storage-full' },
    });
    expect(drafts.get(idOf(2))?.note).toBe('kept in mind');
    model.open(idOf(3));
    model.open(idOf(2));
    expect(model.note.value).toMatchObject({ text: 'kept in mind', state: 'unsaved' });
    refuse(null);
    await model.retry();
    await turns();
    expect([await note(2), model.note.value, drafts.size]).toEqual(['kept in mind', null, 0]);
  });

  it('is read again, and sent what is not saved, when it opens again', async () => {
    const { model, refuse, timers, note, listed, store, state } = await openLibrary({ rows: FIVE });
    refuse({ kind: 'read-only', broken: 'database' });
    model.open(idOf(2));
    model.edit(rowOf(2), true);
    model.write('kept in mind');
    await timers.run();
    refuse(null);
    model.search('walrus');
    await store.save([{ highlight: makeHighlight(7, { note: 'a walrus' }), base: null }]);
    await model.receive({ highlights: [], gone: [], settings: null, reopened: true });
    await turns();
    expect([await note(2), listed(), state().problem]).toEqual(['kept in mind', [7], null]);
  });

  it('is said when nothing can be read, and read when the reader tries again', async () => {
    let isSilent = true;
    const library = await openLibrary({
      rows: FIVE,
      store: (store) => ({
        listAll: async (options) => (isSilent ? Promise.reject(new Error('gone')) : store.listAll(options)),
      }),
    });
    expect(library.state()).toMatchObject({ isRead: false, isIndexed: false, problem: { kind: 'failed' } });
    isSilent = false;
    await library.model.retry();
    expect(library.state()).toMatchObject({ isRead: true, isIndexed: true, problem: null });
    expect(library.listed()).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('what another tab does', () => {
  it('is shown: a new row, a changed one, one in the bin, settings', async () => {
    const { store, elsewhere, listed, state } = await openLibrary({ rows: FIVE });
    await store.save([{ highlight: makeHighlight(6), base: null }]);
    await elsewhere(2, { colour: 'violet' });
    await elsewhere(3, { deleted: '2026-11-01T00:00:00.000Z' });
    await store.saveSettings({ ...(await store.loadSettings()), theme: 'dark' });
    expect(listed()).toEqual([6, 5, 4, 2, 1]);
    expect(state().rows.get(idOf(2))?.colour).toBe('violet');
    expect(state().settings.theme).toBe('dark');
  });
});

describe('a draft that was never saved', () => {
  const drafts = [{ id: idOf(2), note: 'a lost thought', base: 'older' }];
  const rows = [makeHighlight(2, { note: 'the note' }), makeHighlight(3)];
  const open = async () => {
    const library = await openLibrary({ rows, drafts });
    library.model.open(idOf(2));
    await turns();
    return library;
  };

  it('is offered with its note, and not with another', async () => {
    const { model } = await open();
    expect(model.offer.value).toBe('a lost thought');
    model.open(idOf(3));
    expect(model.offer.value).toBeNull();
    await turns();
    expect(model.offer.value).toBeNull();
  });

  it.each([
    ['both', 'the note\n\n---\n\na lost thought', true],
    ['draft', 'a lost thought', true],
    ['discard', 'the note', false],
  ] as const)('is chosen: %s', async (choice, wanted, canUndo) => {
    const { model, row, note, drafts: left, state } = await open();
    model.choose(await row(2), choice);
    await turns();
    expect([await note(2), model.offer.value, left.size]).toEqual([wanted, null, 0]);
    expect(state().outcome?.canUndo ?? false).toBe(canUndo);
    if (!canUndo) return;
    await model.undo();
    expect(await note(2)).toBe('the note');
  });

  it('goes along with what is written while it is offered', async () => {
    const { model, row, drafts: left } = await open();
    model.edit(await row(2), true);
    model.write('the note goes on');
    await turns();
    for (const words of ['a lost thought', 'the note goes on']) expect(left.get(idOf(2))?.note).toContain(words);
    expect(model.offer.value).toBe('a lost thought');
  });

  it('is looked for no more when the page is left', async () => {
    const { model, page } = await openLibrary({ rows, drafts });
    page.abort();
    model.open(idOf(2));
    await turns();
    expect(model.offer.value).toBeNull();
  });
});
