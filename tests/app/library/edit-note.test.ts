import { describe, expect, it } from 'vitest';
import { createNoteEditing, type NoteEditingPorts } from '../../../lib/app/library/edit-note.ts';
import type { Draft } from '../../../lib/core/highlight/draft-store.ts';
import { DEFAULT_SETTINGS, type Highlight } from '../../../lib/core/highlight/highlight.ts';
import { createMemoryHighlightStore } from '../../../lib/core/highlight/memory-highlight-store.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';
import { createTimers, NOW, turns } from '../../support/open-library.ts';

async function openEditing(note = '', over: Partial<NoteEditingPorts> = {}) {
  const store = createMemoryHighlightStore({ now: () => Date.parse(NOW) });
  await store.save([1, 2].map((nth) => ({ highlight: makeHighlight(nth, { note }), base: null })));
  const timers = createTimers();
  const shown: Highlight[] = [];
  const chosen: [string, string][] = [];
  const drafts: Draft[] = [];
  const editing = createNoteEditing({
    save: store.save,
    explainSilence: (error) => ({ kind: 'failed', message: String(error) }),
    settings: () => DEFAULT_SETTINGS,
    offers: {
      take: () => 'the draft',
      keep: async (draft) => void drafts.push(draft),
      drop: async () => {},
    },
    now: () => NOW,
    later: timers.later,
    onRows: (rows) => shown.push(...rows),
    onChosen: (before, after) => chosen.push([before.note, after.note]),
    onError: () => {},
    ...over,
  });
  const row = async (nth = 1) => (await store.find(idOf(nth))) ?? makeHighlight(nth);
  return {
    editing,
    store,
    timers,
    shown,
    chosen,
    drafts,
    row,
    noteOf: (nth = 1) => editing.notes.value.get(idOf(nth)),
  };
}

describe('the editor of a note', () => {
  it('is of one note at a time, and saves the one that it leaves', async () => {
    const { editing, row, noteOf } = await openEditing();
    editing.edit(await row(1));
    editing.write('one');
    editing.edit(await row(2));
    editing.write('two');
    expect([noteOf(1)?.isEditing, noteOf(2)?.isEditing]).toEqual([false, true]);
    await turns();
    expect([(await row(1)).note, noteOf(1)]).toEqual(['one', undefined]);
  });

  it('writes nothing when it is closed', async () => {
    const { editing, timers, row, drafts } = await openEditing();
    editing.write('to nobody');
    await timers.run();
    expect([(await row()).note, drafts]).toEqual(['', []]);
  });

  it('stays as it is when the same note is opened again', async () => {
    const { editing, row, noteOf } = await openEditing();
    editing.edit(await row());
    editing.write('so far');
    editing.edit(await row());
    expect(noteOf()).toMatchObject({ text: 'so far', isEditing: true });
  });

  it('leaves nothing behind when nothing was written', async () => {
    const { editing, row, noteOf, store } = await openEditing();
    editing.edit(await row());
    editing.edit(null);
    expect([noteOf(), editing.listUnsaved(), (await store.find(idOf(1)))?.revision]).toEqual([undefined, [], 1]);
  });

  it('shows the row as it is wanted, before and after it is saved', async () => {
    const { editing, row, shown } = await openEditing();
    editing.edit(await row());
    editing.write('words');
    editing.saveAll();
    expect(shown.at(-1)).toMatchObject({ note: 'words', revision: 1 });
    await turns();
    expect(shown.at(-1)).toMatchObject({ note: 'words', revision: 2 });
  });

  it('lists what is not saved', async () => {
    const { editing, row } = await openEditing('', { save: async () => Promise.reject(new Error('gone')) });
    editing.edit(await row());
    editing.write('words');
    editing.edit(null);
    await turns();
    expect(editing.listUnsaved().map(({ note }) => note)).toEqual(['words']);
  });
});

describe('a draft that is chosen', () => {
  it('is reported as a step from the note as it was', async () => {
    const { editing, row, chosen } = await openEditing('the note');
    editing.choose(await row(), 'draft');
    await turns();
    expect(chosen).toEqual([['the note', 'the draft']]);
  });

  it('in the middle of writing loses nothing of what was typed', async () => {
    const { editing, row, chosen } = await openEditing('the note');
    editing.edit(await row());
    editing.write('the note, typed on');
    editing.choose(await row(), 'draft');
    await turns();
    expect((await row()).note).toBe('the draft');
    expect(chosen).toEqual([['the note, typed on', 'the draft']]);
  });

  it('is no step when the note is only written on', async () => {
    const { editing, row, chosen } = await openEditing('the note');
    editing.edit(await row());
    editing.write('the note goes on');
    editing.edit(null);
    await turns();
    expect([(await row()).note, chosen]).toEqual(['the note goes on', []]);
  });
});

describe('what others change', () => {
  it('is merged with what is written, and left alone where nothing is', async () => {
    const { editing, row, store, shown } = await openEditing('one two');
    editing.edit(await row());
    editing.write('one two three');
    const base = await row();
    const saved = await store.save([{ highlight: { ...base, note: 'zero one two' }, base }]);
    shown.length = 0;
    editing.receive({ highlights: [...(saved.ok ? saved.value : []), makeHighlight(2, { revision: 9 })], gone: [] });
    expect(shown.map(({ id }) => id)).toEqual([idOf(1)]);
    editing.saveAll();
    await turns();
    expect((await row()).note).toBe('zero one two three');
  });
});
