import { expect, it } from 'vitest';
import { chooseOffer } from '../../../../lib/app/page/highlights/choose-offer.ts';
import { undo } from '../../../../lib/app/page/highlights/undo.ts';
import { openEditor } from '../../../../lib/app/page/highlights/write.ts';
import { openHighlights } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';

const ROW = makeHighlight(1, { note: 'The note' });
const DRAFT = { id: ROW.id, note: 'The draft', base: 'another note' };
const open = () => openHighlights({ rows: [ROW], drafts: [DRAFT] });

it.each([
  ['both', 'The note\n\n---\n\nThe draft', true],
  ['draft', 'The draft', true],
  ['discard', 'The note', false],
] as const)('%s: the note is “%s”, and to undo is %s', async (choice, note, canUndo) => {
  const { page, state, row, rest } = await open();
  expect(state().rows).toMatchObject([{ offer: 'The draft' }]);
  chooseOffer(page)(ROW.id, choice);
  expect(state().rows).toMatchObject([{ offer: null }]);
  await rest();
  expect((await row(ROW.id))?.note).toBe(note);
  expect(undo(page)()).toBe(canUndo);
  await rest();
  expect((await row(ROW.id))?.note).toContain('The note');
});

it('is seen in the editor, where that is open', async () => {
  const { page, state } = await open();
  openEditor(page)(ROW.id);
  chooseOffer(page)(ROW.id, 'draft');
  expect(state().writing?.text).toBe('The draft');
});
