import { expect, it } from 'vitest';
import { editNote, openEditor, writeNote } from '../../../../lib/app/page/highlights/write.ts';
import { openHighlights } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';

const [ONE, TWO] = [makeHighlight(1), makeHighlight(2)];

it.each([
  ['is closed', null],
  ['gives way to another', TWO.id],
])('a card that %s closes its editor, and what was written is saved', async (_name, next) => {
  const { page, state, row, rest } = await openHighlights({ rows: [ONE, TWO] });
  editNote(page)(ONE.id);
  writeNote(page)(ONE.id, 'A note');
  page.margin.open(next);
  expect([state().open, state().writing]).toEqual([next, null]);
  await rest();
  expect((await row(ONE.id))?.note).toBe('A note');
});

it('the editor of the note whose card is about to open stays', async () => {
  const { page, state } = await openHighlights({ rows: [ONE, TWO] });
  editNote(page)(ONE.id);
  openEditor(page)(TWO.id);
  page.margin.open(TWO.id);
  expect(state()).toMatchObject({ open: TWO.id, writing: { id: TWO.id } });
});
