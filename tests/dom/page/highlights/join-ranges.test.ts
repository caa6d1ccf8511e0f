import { expect, test } from 'vitest';
import { joinRanges } from '../../../../lib/app/page/highlights/join-ranges.ts';
import { addHtml, rangeOf } from '../../../support/add-html.ts';

test('is one range over several, and none over none', () => {
  const root = addHtml('<p>One two</p><p>three</p><p>four five</p>');
  const ranges = ['two', 'three', 'four'].map((words) => rangeOf(root, words));
  expect(String(joinRanges(ranges))).toBe('twothreefour');
  expect(String(joinRanges(ranges.slice(0, 1)))).toBe('two');
  expect(joinRanges([])).toBeNull();
});

test('leaves the ranges as they are', () => {
  const root = addHtml('<p>One two</p>');
  const [one, two] = [rangeOf(root, 'One'), rangeOf(root, 'two')];
  joinRanges([one, two]);
  expect(String(one)).toBe('One');
});
