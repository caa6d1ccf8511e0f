import { describe, expect, it } from 'vitest';
import { listLeft, takeLeft, withLeft } from '../../../../lib/app/page/highlights/leave-words.ts';
import { makeHighlight as make } from '../../../../lib/app/page/highlights/make.ts';
import { openEditor, writeNote } from '../../../../lib/app/page/highlights/write.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/core/highlight/highlight.ts';
import { NOTHING_LEFT, parseLeft } from '../../../../lib/core/highlight/left-words.ts';
import { KEY, openHighlights, turns } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';

const ROW = makeHighlight(1, { note: 'The note' });

describe('what is written down for the next script', () => {
  it('is nothing while all is saved', async () => {
    const { seen, rest } = await openHighlights({ rows: [ROW] });
    await rest();
    expect(seen.left).toBe('');
  });

  it('is the note that is being written, and its draft at each letter', async () => {
    const { page, seen, rest } = await openHighlights({ rows: [ROW] });
    openEditor(page)(ROW.id);
    expect(parseLeft(seen.left)).toEqual({ ...NOTHING_LEFT, writing: { id: ROW.id, base: 'The note' } });
    writeNote(page)(ROW.id, 'The note and');
    expect(parseLeft(seen.left).drafts).toEqual([{ id: ROW.id, note: 'The note and', base: 'The note' }]);
    await turns();
    writeNote(page)(ROW.id, 'The note and more');
    expect(parseLeft(seen.left).drafts).toMatchObject([{ note: 'The note and more' }]);
    openEditor(page)(null);
    await rest();
    expect(parseLeft(seen.left)).toEqual(NOTHING_LEFT);
  });

  it('is a row that was never acknowledged, until it is', async () => {
    const { page, words, seen, silence, rest } = await openHighlights();
    silence(true);
    const made = make(page)(words.rangeOf('a fox'), 'green');
    await rest();
    expect(parseLeft(seen.left).rows.map(({ id }) => id)).toEqual([made?.id]);
    silence(false);
    await rest();
    expect(parseLeft(seen.left).rows).toEqual([]);
  });

  it('has an empty base for a note of a row that the page does not know', () => {
    expect(listLeft({ drafts: [], rows: [], writing: { id: 'x', text: '' } }).writing).toEqual({ id: 'x', base: '' });
  });
});

describe('what was left on the page', () => {
  const draft = { id: ROW.id, note: 'The note, typed on', base: 'The note' };

  it('is later than the draft that was kept', () => {
    const kept = { id: ROW.id, note: 'The note, typed', base: 'The note' };
    const other = { id: 'x', note: 'Other', base: '' };
    const opened = {
      key: KEY,
      keys: [KEY],
      highlights: [],
      drafts: [kept, other],
      settings: DEFAULT_SETTINGS,
      private: false,
      problem: null,
    };
    expect(withLeft(opened, { ...NOTHING_LEFT, drafts: [draft] }).drafts).toEqual([other, draft]);
    expect(withLeft(opened, NOTHING_LEFT)).toBe(opened);
  });

  it('are rows that are sent, but for those that the store has, and the note that was written', async () => {
    const { page, state, seen, row, rest } = await openHighlights({ rows: [ROW] });
    const late = makeHighlight(2);
    takeLeft(page)({ drafts: [], rows: [late, { ...ROW, note: 'stale' }], writing: { id: late.id, base: '' } });
    expect([seen.sent.map(({ id }) => id), state().writing?.id, state().open]).toEqual([[late.id], late.id, late.id]);
    await rest();
    expect([(await row(late.id))?.id, (await row(ROW.id))?.note]).toEqual([late.id, 'The note']);
  });

  it('is not written on where its row is gone', async () => {
    const { page, state } = await openHighlights();
    takeLeft(page)({ ...NOTHING_LEFT, writing: { id: 'x', base: '' } });
    expect([state().writing, state().open]).toEqual([null, null]);
  });
});
