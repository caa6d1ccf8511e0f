import { describe, expect, it } from 'vitest';
import { type Marked, orderMarks, writeMarked } from '../../../lib/core/export/mark-sheet.ts';

const mark = (kind: string, ...spans: readonly (readonly [block: number, start: number, end: number])[]): Marked => ({
  spans: spans.map(([block, start, end]) => ({ block, start, end })),
  kind,
  own: null,
  beside: kind,
});
const write = (text: string, ...marks: readonly Marked[]) =>
  writeMarked({ text, block: 0 }, marks, new Map(orderMarks(marks).map((each, nth) => [each, nth + 1])));
const plain = (html: string) =>
  html
    .replace(/<sup dir="ltr"><a href="#n\d+">(\d+)<\/a><\/sup>/g, '[$1]')
    .replace(/<mark class="([\w ]+)">(.*?)<\/mark>/g, '<$1|$2>');

describe('marks', () => {
  it.each([
    ['one', [mark('a', [0, 0, 3])], '<a|one>[1] two'],
    ['one in another', [mark('a', [0, 0, 7]), mark('b', [0, 0, 3])], '<a b|one>[1]<a| two>[2]'],
    ['that overlap', [mark('a', [0, 0, 5]), mark('b', [0, 2, 7])], '<a|on><a b|e t>[1]<b|wo>[2]'],
    ['that end together', [mark('b', [0, 4, 7]), mark('a', [0, 0, 7])], '<a|one ><b a|two>[1][2]'],
    ['that go on elsewhere', [mark('a', [0, 4, 7], [1, 0, 3])], 'one <a|two>'],
    ['that came from elsewhere', [mark('a', [-1, 0, 3], [0, 0, 3])], '<a|one>[1] two'],
  ])('are written with their numbers where they end: %s', (_what, marks, written) => {
    expect(plain(write('one two', ...marks))).toBe(written);
  });

  it('have the page’s words as words', () => {
    expect(plain(write('<b>\u0000&', mark('a', [0, 0, 3])))).toBe('<a|&lt;b&gt;>[1]&amp;');
  });

  it('come as they end, those without a place last', () => {
    const [lost, second, first] = [mark('lost'), mark('second', [0, 0, 9]), mark('first', [0, 2, 4])];
    const later = mark('later', [0, 0, 9], [1, 0, 2]);
    expect(orderMarks([lost, later, second, first])).toEqual([first, second, later, lost]);
  });
});
