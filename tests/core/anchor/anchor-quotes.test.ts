import { describe, expect, it } from 'vitest';
import { anchorQuotes } from '../../../lib/core/anchor/anchor-quotes.ts';
import type { Decision } from '../../../lib/core/anchor/decide-places.ts';
import { createInkFolder } from '../../../lib/core/anchor/ink.ts';
import { inkOfPage } from '../../../lib/core/anchor/ink-of-page.ts';
import type { Quote } from '../../../lib/core/anchor/quote.ts';
import { readPageText } from '../../../lib/core/text/page-text.ts';

/** A quote with its words in brackets. */
function quoteOf(marked: string, rest: Partial<Quote> = {}): Quote {
  const [prefix = '', exact = '', suffix = ''] = marked.split(/[[\]]/);
  return { prefix, exact, suffix, formerOffset: 0, expectedInk: -1, ...rest };
}

/** Decisions about some quotes in a text, how often the work paused, and whether the ink was made a string. */
function anchor(text: string, quotes: readonly Quote[]) {
  const folder = createInkFolder();
  const page = readPageText(text.split('\n').map((block) => ({ text: block, heading: false })));
  const ink = inkOfPage(page, folder);
  let strings = 0;
  const asString = () => {
    strings++;
    return ink.asString();
  };
  const counted = { ...ink, asString };
  const work = anchorQuotes(counted, folder, quotes);
  for (let pauses = 0; ; pauses++) {
    const step = work.next();
    if (!step.done) continue;
    const words = step.value.map(({ place }) => place && ink.asString().slice(place.inkStart, place.inkEnd));
    return { decisions: step.value, words, pauses, strings, ink };
  }
}

const wordsIn = (text: string, marked: string) => anchor(text, [quoteOf(marked)]).words[0];

/** The same quote eight times more, so that none is looked for by itself. */
const withMany = (quote: Quote) => Array.from({ length: 9 }, () => quote);

describe('a quote that is as it was', () => {
  const MARKED = 'said that [the joint command] would be ready';
  const BARE = 'He said that the joint command would be ready soon.';

  it('is settled where it was, though it is elsewhere too', () => {
    const text = `${BARE}\n${BARE}`;
    for (const nth of [0, 1]) {
      const { ink } = anchor(text, []);
      const expectedInk = ink.asString().indexOf('thejoint', nth * 30);
      const quotes = withMany(quoteOf(MARKED, { expectedInk }));
      expect(anchor(text, quotes).decisions[0]).toMatchObject({
        score: 1,
        reason: null,
        place: { inkStart: expectedInk, hasContext: true },
      });
    }
  });

  it('is settled at the very start and the very end of the text', () => {
    const { decisions } = anchor('said it and said it', [
      quoteOf('[said] it', { expectedInk: 0 }),
      quoteOf('and [said] it', { expectedInk: 9 }),
    ]);
    expect(decisions.map(({ place }) => place?.inkStart)).toEqual([0, 9]);
  });

  it.each<[string, number]>([
    ['before the text', 2],
    ['behind the text', 30],
    ['one unit off', 10],
  ])('is not settled %s', (_name, expectedInk) => {
    // So few units that a place has to be where it was.
    const { decisions } = anchor('some more was said it', withMany(quoteOf('more was [said] it', { expectedInk })));
    expect(decisions[0]?.place).toBeNull();
  });

  it('is found by itself where it is once, with its context', () => {
    expect(anchor(`Something else.\n${BARE}`, [quoteOf(MARKED)]).decisions[0]).toMatchObject({
      score: 1,
      reason: null,
    });
  });

  it('is weighed where it is twice', () => {
    expect(anchor(`${BARE}\n${BARE}`, [quoteOf(MARKED)]).decisions[0]).toMatchObject({ reason: 'ambiguous' });
  });

  it('is not looked for by itself where it is short: once may be chance', () => {
    // 23 units of ink, and 24.
    const short = anchor('He spoke of a long border that was shut.', [quoteOf('a [long border] that was shut.')]);
    expect(short.strings).toBe(0);
    const long = anchor('He spoke of a long border that was shut.', [quoteOf('of a [long border] that was shut')]);
    expect(long.strings).toBe(1);
  });

  it('is looked for by itself only among few: one pass for all is quicker', () => {
    const few = Array.from({ length: 8 }, () => quoteOf(MARKED));
    expect(anchor(BARE, few).strings).toBe(8);
    expect(anchor(BARE, withMany(quoteOf(MARKED))).strings).toBe(0);
  });

  it('of a book’s length is compared to its end', () => {
    const long = Array.from({ length: 1200 }, (_, nth) => `${nth}x`).join('');
    const text = `${long}!`;
    expect(anchor(text, [quoteOf(`[${long}]`)]).decisions[0]?.score).toBe(1);
    const other = `${long.slice(0, -1)}y!`;
    expect(anchor(other, [quoteOf(`[${long}]`)]).decisions[0]?.score).toBeLessThan(1);
  });
});

const CHINESE =
  '官员们星期一在利雅得表示联合指挥部将在年底之前准备就绪成员国已经同意派遣军官每个国家都要提供部队和装备但是没有说明具体数字或者日期';
const replaceEach = (nth: number) => [...CHINESE].map((sign, at) => (at % nth === nth - 1 ? '〇' : sign)).join('');
const [FIFTH_REPLACED, THIRD_REPLACED] = [replaceEach(5), replaceEach(3)];

describe('a quote that has changed', () => {
  it.each<[string, string, string, string | null]>([
    [
      'is found by long runs',
      'they said that the joint COMMAND would be ready before the end of the year',
      'that [the joint command would be ready before] the end',
      'thejointCOMMANDwouldbereadybefore',
    ],
    [
      'is found by short runs where long ones find nothing: every tenth unit was replaced',
      'abcdefghi1klmnopqrs2uvwxyzabc3efghijklm4opqrstuvw5',
      '[abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx]',
      'abcdefghi1klmnopqrs2uvwxyzabc3efghijklm4opqrstuvw',
    ],
    [
      'is not found by runs of a few letters: every sixth unit was replaced',
      'abcde1ghijk2mnopq3stuvw4yzabc5efghi6klmno7qrstu8wx',
      '[abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwx]',
      null,
    ],
    [
      'in Chinese is found by runs of a few signs: every fifth one was replaced',
      FIFTH_REPLACED,
      `[${CHINESE}]`,
      FIFTH_REPLACED.slice(0, -1),
    ],
    ['in Chinese is not found by two of three signs', THIRD_REPLACED, `[${CHINESE}]`, null],
  ])('%s', (_name, text, marked, words) => {
    expect(wordsIn(text, marked)).toBe(words);
  });

  it.each<[string, string, boolean]>([
    ['fourteen signs of Chinese are', '官员们在利雅得表示联合指挥部', true],
    ['fourteen signs of Japanese are', 'ひらがなカタカナのあいだです', true],
    ['fourteen letters are not', 'abcdefghijklmn', false],
    ['seven emoji are not', '👍🎉🙏😀😂🚀🎈', false],
    ['ten letters with six signs of Chinese are', '官员们在利雅abcdefghij', true],
    ['eleven letters with five signs of Chinese are not', '官员们在利abcdefghijk', false],
  ])('%s enough by themselves', (_name, words, isEnough) => {
    const { decisions } = anchor(`before ${words} after`, [quoteOf(`[${words}]`)]);
    expect(decisions[0]?.place !== null).toBe(isEnough);
  });

  it('is one quote among others, each with its own answer, in their order', () => {
    const text =
      'They said that the joint command would be ready.\nThe long border between the two was shut last night.';
    const { words } = anchor(text, [
      quoteOf('between [the two was shut] last night'),
      quoteOf('[nothing of the kind was ever said by anybody]'),
      quoteOf('that [the joint command] would be'),
    ]);
    expect(words).toEqual(['thetwowasshut', null, 'thejointcommand']);
  });
});

describe('the work', () => {
  it('pauses after folding, and after each sixty-four quotes', () => {
    const pauses = (count: number) =>
      anchor(
        'They said that the joint command would be ready.',
        Array.from({ length: count }, () => quoteOf('[the joint command] would')),
      ).pauses;
    expect([pauses(1), pauses(63), pauses(64), pauses(127), pauses(128)]).toEqual([1, 1, 2, 2, 3]);
  });

  it('is done for no quotes at all', () => {
    expect(anchor('text', []).decisions).toEqual([] satisfies Decision[]);
  });
});
