// Segments are the browser's own, however long the text is.
import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../lib/core/text/segment-text.ts';

const TEXTS: readonly (readonly [string, string])[] = [
  ['short', 'One. Two?'],
  ['sentences', 'Dr. Khan met 3.5 people. “Why?” he asked. '.repeat(300)],
  ['one sentence without end', 'and so on '.repeat(900)],
  ['lines', 'a\n'.repeat(3000)],
  ['Chinese', '他们研究生命的起源。今天天气很好，我们去公园。'.repeat(200)],
  ['Urdu', 'یہ پہلا ہے۔ یہ دوسرا ہے۔ '.repeat(300)],
  ['pairs of code units', '😀🏳️‍🌈 '.repeat(600)],
  ['nothing', ''],
];

describe.each(['sentence', 'word'] as const)('each %s of a text', (granularity) => {
  it.each(TEXTS)('%s', (_name, text) => {
    const segmenter = new Intl.Segmenter('en', { granularity });
    const whole = [...segmenter.segment(text)].map(({ segment, index }) => `${index} ${segment}`);
    expect([...segmentText(text, segmenter)].map(({ segment, index }) => `${index} ${segment}`)).toEqual(whole);
  });
});

it('a segment says whether it is a word', () => {
  const words = [...segmentText('One, two.', new Intl.Segmenter('en', { granularity: 'word' }))];
  expect(words.map(({ segment, isWordLike }) => [segment, isWordLike])).toEqual([
    ['One', true],
    [',', false],
    [' ', false],
    ['two', true],
    ['.', false],
  ]);
});

it('no call of the segmenter is for much more than a segment needs: it takes the square of the time', () => {
  const asked: number[] = [];
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const counting = {
    segment(text: string) {
      asked.push(text.length);
      return segmenter.segment(text);
    },
  } as Intl.Segmenter;
  const text = 'One two. '.repeat(2000);
  expect([...segmentText(text, counting)]).toHaveLength(2000);
  expect(Math.max(...asked)).toBe(1000);
  expect(asked.length).toBeLessThan(25);
  asked.length = 0;
  // A sentence of 5,000 among short ones: longer windows are for it alone.
  const long = `${'One two. '.repeat(200)}${'so on '.repeat(900)}. ${'One two. '.repeat(200)}`;
  expect([...segmentText(long, counting)]).toHaveLength(400);
  expect(asked.filter((length) => length > 4000).length).toBeLessThan(3);
});
