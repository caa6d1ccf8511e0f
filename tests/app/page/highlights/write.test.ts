import { describe, expect, it } from 'vitest';
import { editNote, openEditor, writeNote, writePrivately } from '../../../../lib/app/page/highlights/write.ts';
import { openHighlights, turns } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';

const [ONE, TWO] = [makeHighlight(1, { note: 'One' }), makeHighlight(2, { note: 'Two' })];
const open = () => openHighlights({ rows: [ONE, TWO] });

describe('the editor of a note', () => {
  it('shows the note', async () => {
    const { page, state } = await open();
    openEditor(page)(ONE.id);
    expect(state().writing).toEqual({ id: ONE.id, text: 'One' });
  });

  it('has a draft at each letter, and the note after a pause', async () => {
    const { page, state, seen, row, rest } = await open();
    openEditor(page)(ONE.id);
    writeNote(page)(ONE.id, 'One.');
    writeNote(page)(ONE.id, 'One. A');
    await turns();
    expect([state().writing?.text, state().drafts.map(({ note }) => note)]).toEqual(['One. A', ['One. A']]);
    expect((await row(ONE.id))?.note).toBe('One');
    await rest();
    expect([(await row(ONE.id))?.note, seen.drafts.at(-1)?.note]).toEqual(['One. A', null]);
  });

  it('is saved when it is closed, and when another one is opened', async () => {
    const { page, state, row, rest } = await open();
    openEditor(page)(ONE.id);
    writeNote(page)(ONE.id, 'One more');
    openEditor(page)(TWO.id);
    writeNote(page)(TWO.id, 'Two more');
    openEditor(page)(null);
    expect(state().writing).toBeNull();
    await rest();
    expect([(await row(ONE.id))?.note, (await row(TWO.id))?.note]).toEqual(['One more', 'Two more']);
  });

  it('stays as it is when it is opened once more', async () => {
    const { page, state } = await open();
    openEditor(page)(ONE.id);
    writeNote(page)(ONE.id, 'One more');
    openEditor(page)(ONE.id);
    expect(state().writing).toEqual({ id: ONE.id, text: 'One more' });
  });

  it('does not take what is written of another note', async () => {
    const { page, state, row, rest } = await open();
    openEditor(page)(ONE.id);
    writeNote(page)(TWO.id, 'Two more');
    expect(state().writing?.text).toBe('One');
    await rest();
    expect((await row(TWO.id))?.note).toBe('Two more');
  });
});

describe('editing a note', () => {
  it('opens its card', async () => {
    const { page, state, seen } = await open();
    editNote(page)(ONE.id);
    expect([state().open, state().writing?.id, seen.library]).toEqual([ONE.id, ONE.id, []]);
  });

  it('goes to the library where the page lets no card be', async () => {
    const { page, state, seen, giveUp } = await open();
    giveUp();
    editNote(page)(ONE.id);
    expect([state().open, state().writing, seen.library]).toEqual([null, null, [ONE.id]]);
  });

  it('goes on in private with what was written here', async () => {
    const { page, state, seen, row, rest } = await open();
    openEditor(page)(ONE.id);
    writeNote(page)(ONE.id, 'One more');
    writePrivately(page)(ONE.id);
    await rest();
    expect([state().writing, seen.library, (await row(ONE.id))?.note]).toEqual([null, [ONE.id], 'One more']);
  });
});
