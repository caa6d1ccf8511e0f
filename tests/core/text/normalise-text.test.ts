import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, normaliseText, toRawRange } from '../../../lib/core/text/normalise-text.ts';

/** Text as pages have it: words, every sign that is folded, marks, emoji, and halves of surrogate pairs. */
const pageText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '\u00a0',
        '\r\n',
        '\t',
        '’',
        '“',
        '–',
        '…',
        '\u00ad',
        '\u200b',
        '\u200f',
        '\u2066',
        '\ufe0f',
      ),
      fc.constantFrom(
        'a',
        'E',
        'e\u0301',
        '\u0301',
        'كَتَبَ',
        'ي\u0651',
        '👩‍👩‍👧',
        '𝒜',
        '\ud83d',
        '\ude00',
        '가',
        'ᄀ',
        'ᅡ',
        'Å',
        'ﬁ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

const visiblePart = fc
  .tuple(pageText, fc.nat(), fc.nat())
  .map(([raw, one, other]) => {
    const normalised = normaliseText(raw);
    const [start, end] = [one, other].map((at) => at % (normalised.text.length + 1)).toSorted((a, b) => a - b);
    return { raw, normalised, start: start ?? 0, end: end ?? 0 };
  })
  .filter(({ start, end }) => end > start);

describe('normaliseText', () => {
  it.each([
    ['plain text as it is', 'In 2017, 41 members (IMCTC).', 'In 2017, 41 members (IMCTC).'],
    ['the empty text as it is', '', ''],
    ['a decomposed letter composed', 'Cafe\u0301', 'Café'],
    ['two marks in either order alike', 'a\u0323\u0307', 'ạ\u0307'],
    ['a sign that NFC replaces', '\u212b', 'Å'],
    ['letters of other scripts composed', '\u0928\u093c', '\u0928\u093c'.normalize('NFC')],
    ['ligatures apart from their letters', 'ﬁ', 'ﬁ'],
    ['a no-break space to a space', 'last\u00a0month', 'last month'],
    ['a line break with its indent to a space', 'last\r\n\t  month', 'last month'],
    ['thin, ideographic and line separators to a space', 'a\u2009b\u3000c\u2028d', 'a b c d'],
    ['a byte order mark to a space', 'a\ufeffb', 'a b'],
    ['curly single quotes to straight', '‘Pakistan’s’ ‚low‛', "'Pakistan's' 'low'"],
    ['a letter apostrophe, primes and accents to straight', 'ʼ′`´', "''''"],
    ['double quotes of all shapes to straight', '“a” „b‟ «c» ″', '"a" "b" "c" "'],
    ['dashes of all lengths to a hyphen', '‐‑‒–—―−', '-------'],
    ['an ellipsis to three dots', 'and so on…', 'and so on...'],
    ['no soft hyphen', 'coun\u00adter', 'counter'],
    ['no zero-width space, joiner or non-joiner', 'a\u200bb\u200cc\u200dd\u2060e', 'abcde'],
    [
      'no direction marks, embeddings or isolates',
      '\u200eRiyadh\u200f \u202aa\u202e\u202c \u2067b\u2069',
      'Riyadh a b',
    ],
    ['no variation selector', '❤\ufe0f', '❤'],
    ['Arabic with its vowel marks', 'كَتَبَ', 'كَتَبَ'],
    ['Arabic marks in their canonical order', '\u0628\u0651\u064e', '\u0628\u064e\u0651'],
    ['a letter composed with its mark across something invisible', 'e\u200b\u0301', 'é'],
    ['a mark that stands on a space, with its space', 'a \u0301 b', 'a \u0301 b'],
    ['a quote with a mark on it folded like any other', '’\u0301', "'\u0301"],
    ['Hangul composed', '\u1112\u1161\u11ab', '한'],
    ['emoji as they are', '🕌 at 🌇', '🕌 at 🌇'],
    ['letters outside the first plane as they are', '𝒜𝓃𝒹', '𝒜𝓃𝒹'],
    ['half a surrogate pair as it is', 'a\ud83d b\ude00', 'a\ud83d b\ude00'],
  ])('gives %s', (_name, raw, text) => {
    expect(normaliseText(raw).text).toBe(text);
  });

  it('gives each unit of the text a place', () => {
    fc.assert(
      fc.property(pageText, (raw) => {
        const { text, starts, ends } = normaliseText(raw);
        expect([starts.length, ends.length]).toEqual([text.length, text.length]);
      }),
    );
  });

  it('never goes back in the raw text, and stays inside it', () => {
    fc.assert(
      fc.property(pageText, (raw) => {
        const { starts, ends } = normaliseText(raw);
        const edges = [...starts].map((start, at) => ({ start, end: ends[at] ?? 0 }));
        for (const [at, { start, end }] of edges.entries()) {
          const before = edges[at - 1];
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(raw.length);
          expect(before === undefined || before.start <= start).toBe(true);
          expect(before === undefined || before.end <= end).toBe(true);
        }
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(pageText, (raw) => {
        const { text } = normaliseText(raw);
        expect(normaliseText(text).text).toBe(text);
      }),
      { examples: [[' \u00ad\u0301'], ['e\ufe0f\u0301']] },
    );
  });

  it('gives the same text for copies with other quotes, dashes, spaces and invisible signs', () => {
    const copies = ['’\u00a0–\u00ad…é', "' -\u200b...é", '‘\r\n\t−\u2060…e\u0301'];
    expect(new Set(copies.map((copy) => normaliseText(copy).text)).size).toBe(1);
  });
});

describe('toRawRange', () => {
  it.each([
    ['a plain word', 'the old port', 'old', 'old'],
    ['a word after an indent', '\r\n\t the port', 'the', 'the'],
    ['both words of a broken line', 'the old\r\n\t port', 'old port', 'old\r\n\t port'],
    ['the whole of a run of white space', 'the old\r\n\t port', 'old ', 'old\r\n\t '],
    ['a word with a soft hyphen in it', 'the coun\u00adter', 'counter', 'coun\u00adter'],
    ['a word without the sign before it', 'a \u200fport', 'port', 'port'],
    ['a composed letter with its mark', 'the cafe\u0301 shut', 'café', 'cafe\u0301'],
    ['an ellipsis whole, when one dot is asked for', 'so… on', 'so.', 'so…'],
    ['an emoji whole', 'at 🕌 then', '🕌', '🕌'],
    ['a word after letters outside the first plane', '𝒜𝓃𝒹 port', 'port', 'port'],
  ])('covers %s', (_name, raw, wanted, covered) => {
    const normalised = normaliseText(raw);
    const at = normalised.text.indexOf(wanted);
    const { start, end } = toRawRange(normalised, at, at + wanted.length);
    expect(raw.slice(start, end)).toBe(covered);
  });

  it('covers a raw text that folds to what was asked for, give or take the edges', () => {
    fc.assert(
      fc.property(visiblePart, ({ raw, normalised, start, end }) => {
        const range = toRawRange(normalised, start, end);
        const again = normaliseText(raw.slice(range.start, range.end)).text;
        expect(again).toContain(normalised.text.slice(start, end));
        // An ellipsis is three units from one, and a cluster is taken whole: that much more may be at each edge.
        const cluster = [range.start, range.end - 1].map(
          (at) => normalised.starts.filter((from, unit) => from <= at && at < (normalised.ends[unit] ?? 0)).length,
        );
        expect(again.length - (end - start)).toBeLessThanOrEqual(cluster.reduce((sum, length) => sum + length, 0));
      }),
    );
  });

  it.each([
    ['empty', 2, 2],
    ['inverted', 3, 1],
    ['past the end', 2, 9],
    ['before the beginning', -1, 2],
  ])('refuses a range that is %s', (_name, start, end) => {
    expect(() => toRawRange(normaliseText('port'), start, end)).toThrow(RangeError);
  });
});

describe('foldText', () => {
  it('trims what it folds', () => {
    expect(foldText('\r\n\t “The\u00a0port” \u200b')).toBe('"The port"');
  });
});
