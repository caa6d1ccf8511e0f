import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInkFolder, foldWithRoom, inkToString } from '../../../lib/core/anchor/ink.ts';

function inkOf(raw: string): string {
  const units = new Uint16Array(raw.length * 20 + 8);
  return inkToString(units, createInkFolder().fold(raw, units, 0));
}

describe('the ink of a text', () => {
  it.each<[string, string, string]>([
    ['white space of all kinds', 'a b\u00a0c\n\td\u3000e\u2009f', 'abcdef'],
    ['soft hyphens, joiners and marks of direction', 'co\u00adali\u200btion\u200f \u2060x\ufeff', 'coalitionx'],
    ['curly quotes', '‘a’ “b” «c» ‚d‛', `'a'"b""c"'d'`],
    ['dashes, however many', 'a—b – c -- d‑e', 'a-b-c-d-e'],
    ['the ellipsis', 'well… so', 'well...so'],
    ['accents, composed or not', 'e\u0301t\u00e9', 'ete'],
    ['ligatures and full width', 'ﬁne ＡＢ', 'fineAB'],
    ['Arabic points, tatweel and forms of letters', 'مُحَمَّد إســلامى ﷲ', 'محمداسلاميالله'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['Hangul, composed or not', '한', '\u1112\u1161\u11ab'],
    ['emoji and what varies them', '👍🏽 ❤️', '👍🏽❤'],
    ['half a surrogate pair', 'a\ud83db', 'a\ud83db'],
    ['nothing', ' \n', ''],
  ])('folds %s', (_name, raw, ink) => {
    expect(inkOf(raw)).toBe(ink);
  });

  it('keeps case: “US” is not “us”', () => {
    expect(inkOf('US us')).toBe('USus');
  });

  it('leads back to the unit that it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const folder = createInkFolder();
        const units = new Uint16Array(raw.length * 20 + 8);
        const length = folder.fold(raw, units, 0);
        let last = 0;
        for (let nth = 0; nth < length; nth++) {
          const at = folder.offsetOf(raw, nth, 0);
          expect(at).toBeGreaterThanOrEqual(last);
          expect(at).toBeLessThan(raw.length);
          // What is before the unit has no more than the ink before it.
          expect(folder.fold(raw.slice(0, at), new Uint16Array(units.length), 0)).toBeLessThanOrEqual(nth);
          expect(folder.fold(raw.slice(0, at + 1), new Uint16Array(units.length), 0)).toBeGreaterThan(nth);
          last = at;
        }
        expect(folder.offsetOf(raw, length, 0)).toBe(raw.length);
      }),
      { numRuns: 500 },
    );
  });

  it('tells how much room it needs when there is too little', () => {
    const folder = createInkFolder();
    const small = new Uint16Array(2);
    expect(folder.fold('four', small, 0)).toBe(4);
    expect([...small]).toEqual([...'fo'].map((letter) => letter.charCodeAt(0)));
  });
});

describe('the way back from ink', () => {
  const offsetOf = (raw: string, nth: number, before = '') =>
    createInkFolder().offsetOf(raw, nth, before === '' ? 0 : before.charCodeAt(0));

  it.each<[string, string, number, number]>([
    ['past blanks', 'a  b', 1, 3],
    ['into a character of several units', 'a…b', 2, 1],
    ['past a character of several units', 'a…b', 4, 2],
    ['to the first of two dashes', 'a--b', 1, 1],
    ['past dashes with blanks between', 'a - — b', 2, 6],
    ['to the end for what is not there', 'ab', 7, 2],
    ['of nothing to its end', '', 0, 0],
  ])('leads %s', (_name, raw, nth, offset) => {
    expect(offsetOf(raw, nth)).toBe(offset);
  });

  it('knows the dash that was before the text', () => {
    expect([offsetOf('-a', 0, '-'), offsetOf('-a', 0, 'x'), offsetOf('-a', 0)]).toEqual([1, 0, 0]);
    // Only the first dash continues another.
    expect(offsetOf('a-b', 1, '-')).toBe(1);
  });
});

describe('ink goes on', () => {
  it('from where it is told, behind a dash without another', () => {
    const folder = createInkFolder();
    const units = new Uint16Array(20);
    const length = folder.fold('one -', units, 0);
    expect(inkToString(units, folder.fold('— two', units, length))).toBe('one-two');
    expect(folder.fold('x', units, 12)).toBe(13);
  });

  it('is the same the second time that a character comes', () => {
    expect(inkOf('ﬁ … ﬁ … é é — a —')).toBe('fi...fi...ee-a-');
  });
});

describe('room for ink', () => {
  it('is asked for once where it is enough, twice where it is not', () => {
    for (const [length, calls] of [
      [10, 1],
      [74, 1],
      [75, 2],
      [500, 2],
    ] as const) {
      const sizes: number[] = [];
      const { units, length: found } = foldWithRoom(10, (into) => {
        sizes.push(into.length);
        into.fill(7);
        return length;
      });
      expect(found).toBe(length);
      expect(sizes).toHaveLength(calls);
      expect(sizes.at(-1)).toBeGreaterThanOrEqual(length);
      expect([...units.subarray(0, length)].every((unit) => unit === 7)).toBe(true);
    }
  });
});

it('ink of any length is a string, of its first units only', () => {
  const text = Array.from({ length: 5000 }, (_, nth) => String.fromCharCode(0x61 + (nth % 26)))
    .join('')
    .repeat(5);
  const units = Uint16Array.from(text, (unit) => unit.charCodeAt(0));
  for (const length of [0, 1, 8191, 8192, 8193, 16_384, 20_000, text.length])
    expect(inkToString(units, length)).toBe(text.slice(0, length));
});
