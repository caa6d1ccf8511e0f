import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInkFolder, inkToString } from '../../../lib/core/anchor/ink.ts';

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
