import { describe, expect, it } from 'vitest';
import type { LibraryModel } from '../../../lib/app/library/library-model.ts';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';
import { NOW, openLibrary, turns } from '../../support/open-library.ts';

const ROWS = [makeHighlight(1, { tags: ['a'] }), makeHighlight(2), makeHighlight(3, { deleted: NOW })];
const IDS = [idOf(1), idOf(2)];

describe('an action on rows', () => {
  it.each<[string, (model: LibraryModel) => Promise<void>, number, Partial<Highlight>, string]>([
    ['gives a colour', (model) => model.colour(IDS, 'pink'), 2, { colour: 'pink' }, 'libraryDoneMany'],
    ['adds a tag', (model) => model.addTag(IDS, 'b'), 1, { tags: ['a', 'b'] }, 'libraryDoneMany'],
    ['adds no tag twice', (model) => model.addTag(IDS, 'a'), 1, { tags: ['a'] }, 'libraryDoneMany'],
    ['replaces the tags', (model) => model.replaceTags(idOf(1), ['c']), 1, { tags: ['c'] }, 'ownSaved'],
    ['bins', (model) => model.bin(IDS), 2, { deleted: NOW }, 'libraryBinned'],
    ['restores', (model) => model.restore([idOf(3)]), 3, { deleted: null }, 'libraryRestored'],
  ])('%s, says so, and is undone as one', async (_name, act, nth, wanted, key) => {
    const { model, row, state } = await openLibrary({ rows: ROWS });
    const before = await row(nth);
    await act(model);
    expect(await row(nth)).toMatchObject(wanted);
    expect(state().outcome).toMatchObject({ key, canUndo: true });
    await model.undo();
    const { modified: _modified, revision: _revision, ...fields } = before;
    expect(await row(nth)).toMatchObject(fields);
    expect(state().outcome).toBeNull();
  });

  it('of no row that is there changes and says nothing', async () => {
    const { model, state } = await openLibrary({ rows: ROWS });
    await model.bin([idOf(9)]);
    expect(state().outcome).toBeNull();
  });

  it('leaves words alone that another tab has written since', async () => {
    const { model, elsewhere, row } = await openLibrary({ rows: ROWS });
    await model.colour(IDS, 'pink');
    await elsewhere(1, { note: 'from another tab' });
    await model.undo();
    expect(await row(1)).toMatchObject({ note: 'from another tab', colour: 'yellow' });
  });

  it('is what undo undoes, though a note was written since', async () => {
    const { model, row, note } = await openLibrary({ rows: ROWS });
    await model.colour([idOf(1)], 'pink');
    model.open(idOf(2));
    model.edit(await row(2), true);
    model.write('words');
    model.open(null);
    await turns();
    await model.undo();
    expect([(await row(1)).colour, await note(2)]).toEqual(['yellow', 'words']);
  });
});

describe('a store that does not take it', () => {
  it.each([
    ['refuses', { kind: 'storage-full' }, 'storage-full'],
    ['does not answer', 'silence', 'failed'],
  ] as const)('%s: nothing changes, and the reader hears why', async (_name, refusal, kind) => {
    const { model, refuse, state, row, listed } = await openLibrary({ rows: ROWS });
    model.selectAll(true);
    refuse(refusal);
    for (const act of [() => model.bin(IDS), () => model.purge(null)]) {
      await act();
      expect(state()).toMatchObject({ outcome: null, problem: { kind } });
      expect([(await row(1)).deleted, state().selection.ids.size, listed()]).toEqual([null, 2, [2, 1]]);
    }
    refuse(null);
    await model.bin(IDS);
    expect(state().problem).toBeNull();
  });

  it('undoes later what could not be undone at first', async () => {
    const { model, refuse, row, state } = await openLibrary({ rows: ROWS });
    await model.bin(IDS);
    refuse({ kind: 'storage-full' });
    await model.undo();
    expect([(await row(1)).deleted, state().outcome?.canUndo]).toEqual([NOW, true]);
    refuse(null);
    await model.undo();
    expect([(await row(1)).deleted, state().outcome]).toEqual([null, null]);
  });
});

describe('rows that cannot be read', () => {
  const quarantined = { id: 'x', row: { strange: true }, why: 'no row' };
  it('are given to the reader as a file', async () => {
    const { model, saved } = await openLibrary({ store: () => ({ listQuarantined: async () => [quarantined] }) });
    await model.saveQuarantined();
    expect(saved.map(({ name, content }) => [name, JSON.parse(content)])).toEqual([
      ['postil-quarantine.json', [quarantined]],
    ]);
  });

  it('are no file where the store does not answer', async () => {
    const { model, saved, state } = await openLibrary({
      store: () => ({ listQuarantined: async () => Promise.reject(new Error('gone')) }),
    });
    await model.saveQuarantined();
    expect([saved, state().problem?.kind]).toEqual([[], 'failed']);
  });
});
