import { expect, test } from 'vitest';
import { joinRanges } from '../../../../lib/app/page/highlights/join-ranges.ts';
import { widenToSentences } from '../../../../lib/app/page/highlights/widen-to-sentences.ts';
import { readBlocks } from '../../../../lib/dom/read/read-blocks.ts';
import { addHtml, rangeOf } from '../../../support/add-html.ts';

const HTML = '<p>One is here. Two is there. Three is gone.</p><p>Four is new. Five is old.</p>';

test.each([
  ['is there', 'is there', 'Two is there.'],
  ['here', 'there', 'One is here. Two is there.'],
  ['there', 'Four', 'Two is there. Three is gone.Four is new.'],
  ['Five is old.', 'Five is old.', 'Five is old.'],
])('from “%s” to “%s” it is “%s”', (from, to, wanted) => {
  const root = addHtml(HTML);
  const range = joinRanges([rangeOf(root, from), rangeOf(root, to)]);
  if (range === null) throw new Error('Expected a range');
  expect(String(widenToSentences(readBlocks(root), range)).trim()).toBe(wanted);
});

test('goes by the language of the text', () => {
  const root = addHtml('<p lang="ur">یہ پہلا ہے۔ یہ دوسرا ہے۔</p>');
  expect(String(widenToSentences(readBlocks(root), rangeOf(root, 'دوسرا')))).toBe('یہ دوسرا ہے۔');
});

test('is the range itself where that holds no text of the blocks', () => {
  const [root, elsewhere] = [addHtml(HTML), addHtml('<p>Elsewhere.</p>')];
  const range = rangeOf(elsewhere, 'Elsewhere');
  expect(widenToSentences(readBlocks(root), range)).toBe(range);
});
