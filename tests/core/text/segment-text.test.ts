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
