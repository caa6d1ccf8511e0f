import { describe, expect, it } from 'vitest';
import { cutLimitNotice, meaningsOf } from '../../../../lib/core/import/kindle/label-words.ts';

it.each([
  ['highlight', ['highlight']],
  ['surlignement', ['highlight']],
  ['markierungen', ['highlight']],
  ['заметка', ['note']],
  ['закладки', ['bookmark']],
  ['第112页', ['page']],
  ['位置', ['location']],
  ['loc', ['location']],
  // A short word stands for itself alone: "pos" is not "possible", "not" is not "nothing".
  ['possible', []],
  ['nothing', []],
  // A stem with a long ending is another word.
  ['highlightenment', []],
  ['', []],
])('%s means %j', (word, meanings) => {
  expect([...new Set(meaningsOf(word))]).toEqual(meanings);
});

describe('the notice of a publisher’s limit', () => {
  it.each([
    ['<You have reached the clipping limit for this item>', ''],
    ['Eleven words <You have reached the clipping limit for this item> ', 'Eleven words'],
    ['＜您已达到本内容的剪贴上限＞', ''],
    ['<limit>', null],
    ['a < limit and b > limit', null],
    ['no notice at all', null],
    [`<limit ${'and so on '.repeat(40)}>`, null],
    ['', null],
  ])('in %j leaves %j', (words, left) => {
    expect(cutLimitNotice(words)).toBe(left);
  });
});
