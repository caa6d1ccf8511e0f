import { expect, it } from 'vitest';
import { makeHighlight as make } from '../../../../lib/app/page/highlights/make.ts';
import { openEditor, writeNote } from '../../../../lib/app/page/highlights/write.ts';
import { openHighlights } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';

it('reports each change of a row into the state, with the text that is written', async () => {
  const { page, words, state, rest } = await openHighlights();
  const id = make(page)(words.rangeOf('a fox'), 'yellow')?.id ?? '';
  expect(state().rows).toMatchObject([{ wanted: { id }, state: 'saving', offer: null }]);
  await rest();
  expect(state().rows).toMatchObject([{ wanted: { id, revision: 1 }, state: 'saved' }]);
});

it('tells the store of the page with the first row of it', async () => {
  const { page, words, store, rest } = await openHighlights();
  make(page)(words.rangeOf('a fox'), 'yellow');
  await rest();
  expect(await store.listArticles()).toMatchObject([{ key: page.state.value.key, title: 'A page' }]);
});

it('has what is written as a draft until it is saved', async () => {
  const row = makeHighlight(1);
  const { page, state, seen, rest } = await openHighlights({ rows: [row] });
  openEditor(page)(row.id);
  writeNote(page)(row.id, 'Half');
  expect(state().drafts).toEqual([{ id: row.id, note: 'Half', base: '' }]);
  await rest();
  expect(state().drafts).toEqual([]);
  expect(seen.drafts.map(({ note }) => note)).toEqual(['Half', null]);
});
