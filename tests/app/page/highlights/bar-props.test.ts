import { expect, it } from 'vitest';
import { barProps } from '../../../../lib/app/page/highlights/bar-props.ts';
import { openHighlights, PARAGRAPHS, turns } from '../../../support/highlights-page.ts';

async function openBar() {
  const opened = await openHighlights();
  const range = opened.words.rangeOf('a fox');
  opened.page.update({ bar: range, selected: range });
  return { ...opened, bar: barProps(opened.page)(range, 'dark') };
}

it('highlights in a colour, and goes', async () => {
  const { bar, state, shown } = await openBar();
  bar.onColour('pink');
  expect([shown(), state().rows[0]?.wanted.colour, state().bar, state().selected]).toEqual([
    ['a fox'],
    'pink',
    null,
    null,
  ]);
});

it('writes a note in the reader’s colour', async () => {
  const { bar, page, state } = await openBar();
  page.update({ settings: { ...state().settings, colour: 'blue' } });
  bar.onNote();
  expect(state()).toMatchObject({ rows: [{ wanted: { colour: 'blue' } }], bar: null });
  expect(state().writing).not.toBeNull();
});

it('copies, and stays', async () => {
  const { bar, state, seen } = await openBar();
  bar.onCopy();
  await turns();
  expect([seen.copied.length, String(state().bar)]).toEqual([1, 'a fox']);
});

it('selects the sentence', async () => {
  const { bar, words } = await openBar();
  bar.onSentence();
  expect(String(words.selection())).toBe(PARAGRAPHS[0]);
});

it('is closed, and what is selected stays', async () => {
  const { bar, state } = await openBar();
  bar.onClose();
  expect([state().bar, String(state().selected), bar.theme]).toEqual([null, 'a fox', 'dark']);
});
