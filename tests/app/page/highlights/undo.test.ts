import { expect, it } from 'vitest';
import { changeHighlight } from '../../../../lib/app/page/highlights/change.ts';
import { redo, undo } from '../../../../lib/app/page/highlights/undo.ts';
import { openHighlights } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';

const ROW = makeHighlight(1);

it('has nothing to do on a page where nothing was done', async () => {
  const { page, seen } = await openHighlights({ rows: [ROW] });
  expect([undo(page)(), redo(page)(), seen.sent]).toEqual([false, false, []]);
});

it('leaves what was changed since, here or elsewhere', async () => {
  const { page, row, rest, elsewhere } = await openHighlights({ rows: [ROW] });
  changeHighlight(page)(ROW.id, { colour: 'pink' });
  await rest();
  await elsewhere(ROW.id, { note: 'Theirs' });
  undo(page)();
  await rest();
  expect(await row(ROW.id)).toMatchObject({ colour: ROW.colour, note: 'Theirs' });
  redo(page)();
  await rest();
  expect(await row(ROW.id)).toMatchObject({ colour: 'pink', note: 'Theirs' });
});

it('is a change of its own time', async () => {
  const { page, row, rest } = await openHighlights({ rows: [ROW] });
  changeHighlight(page)(ROW.id, { colour: 'pink' });
  await rest();
  const changed = (await row(ROW.id))?.modified ?? '';
  undo(page)();
  await rest();
  expect(((await row(ROW.id))?.modified ?? '') > changed).toBe(true);
});
