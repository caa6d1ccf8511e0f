import { expect, it } from 'vitest';
import { keepAsPageNote } from '../../../../lib/app/page/highlights/page-note.ts';
import { undo } from '../../../../lib/app/page/highlights/undo.ts';
import { openHighlights } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';

const quoted = (exact: string, note: string) => {
  const { selector } = makeHighlight(1);
  return makeHighlight(1, { note, selector: selector && { ...selector, quote: { ...selector.quote, exact } } });
};

it.each([
  ['its words on one line', quoted('old words', 'A note'), '> old words\n\nA note'],
  ['its words on two', quoted('old\nwords', ''), '> old\n> words\n\n'],
  ['no words', makeHighlight(1, { selector: null, note: 'A note' }), 'A note'],
])('a highlight with %s is a note on the page with a quotation', async (_name, row, note) => {
  const { page, seen, rest, row: read } = await openHighlights({ rows: [row] });
  keepAsPageNote(page)(row.id);
  await rest();
  expect(await read(row.id)).toMatchObject({ selector: null, note });
  expect(seen.guests).toMatchObject([{ note: { stands: 'at-top' } }]);
  undo(page)();
  await rest();
  expect((await read(row.id))?.selector).toEqual(row.selector);
});

it('a highlight that is not there is left alone', async () => {
  const { page, seen } = await openHighlights();
  keepAsPageNote(page)('x');
  expect(seen.sent).toEqual([]);
});
