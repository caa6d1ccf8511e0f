import { expect, it } from 'vitest';
import { binHighlight } from '../../../../lib/app/page/highlights/bin.ts';
import { changeHighlight } from '../../../../lib/app/page/highlights/change.ts';
import { editNote, writeNote } from '../../../../lib/app/page/highlights/write.ts';
import { openHighlights } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';

const ROW = makeHighlight(1, { note: 'A note' });

it('saves what is written, closes the card and offers to undo', async () => {
  const { page, state, row, rest } = await openHighlights({ rows: [ROW] });
  editNote(page)(ROW.id);
  writeNote(page)(ROW.id, 'A note and more');
  binHighlight(page)(ROW.id);
  expect(state()).toMatchObject({ open: null, writing: null, toast: { action: { kind: 'undo' } }, placed: [] });
  await rest();
  expect(await row(ROW.id)).toMatchObject({ note: 'A note and more', deleted: expect.any(String) });
});

it('takes a row off the page that was deleted for good elsewhere, and has nothing to undo', async () => {
  const { page, store, state, rest, elsewhere } = await openHighlights({ rows: [ROW] });
  editNote(page)(ROW.id);
  await elsewhere(ROW.id, { deleted: '2026-11-30T13:00:00.000Z' });
  await store.purge([ROW.id]);
  await rest();
  expect(state().rows).toMatchObject([{ problem: { kind: 'deleted-for-good' } }]);
  binHighlight(page)(ROW.id);
  expect(state()).toMatchObject({ rows: [], placed: [], open: null });
  expect(state().toast?.action?.kind).not.toBe('undo');
  expect(changeHighlight(page)(ROW.id, {})).toBe(false);
});
