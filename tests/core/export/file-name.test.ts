import { describe, expect, it } from 'vitest';
import { nameArticles, safeFileName } from '../../../lib/core/export/file-name.ts';
import { gather } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

describe('the name of a file', () => {
  it.each([
    ['a family', '👩‍👩‍👧‍👦 at home', '👩‍👩‍👧‍👦 at home'],
    ['a picture with a skin', '👩🏽‍🚀 and 🏳️‍🌈', '👩🏽‍🚀 and 🏳️‍🌈'],
    [
      'a flag of letters that nobody sees',
      '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} wins',
      '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} wins',
    ],
    ['Persian', 'می‌خواهم بخوانم', 'می‌خواهم بخوانم'],
    ['Hindi', 'क्‍षत्रिय', 'क्‍षत्रिय'],
    ['Sinhala', 'ශ්‍රී ලංකා', 'ශ්‍රී ලංකා'],
    ['Malayalam', 'അവന്‍ പറഞ്ഞു', 'അവന്‍ പറഞ്ഞു'],
    ['Thai with blanks of no width', 'พันธมิตร\u200Bต่อต้าน', 'พันธมิตรต่อต้าน'],
    ['a soft hyphen', 'Auf\u00ADlage', 'Auflage'],
    ['a sign of Arabic that is seen', '\u0601١٢', '\u0601١٢'],
    ['joiners that join nothing', '\u200D \u200Cname \u200D.', 'name'],
    ['two joiners', 'می‌‌خواهم', 'می‌خواهم'],
    ['letters of a flag without one', 'a\u{E0041}\u{E007F}b', 'ab'],
    ['direction marks', '\u202Etxt.exe \u2067a\u2069', 'txt.exe a'],
    ['a filler', '\u3164', 'untitled'],
    ['a device with a raised digit', 'COM¹.txt', '_COM¹.txt'],
    ['points and blanks at the end', 'name . . ', 'name'],
  ])('of %s', (_what, title, name) => {
    expect(safeFileName(title)).toBe(name);
  });

  it.each([
    ['families', '👩‍👩‍👧‍👦'],
    ['Hindi', 'क्षि'],
    ['letters with accents', 'e\u0301\u0323'],
  ])('is cut between whole letters: %s', (_what, letter) => {
    const composed = letter.normalize('NFC');
    const name = safeFileName(letter.repeat(200));
    expect(bytesOf(name)).toBeLessThanOrEqual(180);
    expect(bytesOf(name)).toBeGreaterThan(180 - bytesOf(composed));
    expect(name).toBe(composed.repeat(name.length / composed.length));
  });

  it('is cut somewhere where one letter is longer than a name may be', () => {
    const name = safeFileName(`a${'\u0301'.repeat(300)}`);
    expect(bytesOf(name)).toBeLessThanOrEqual(180);
    expect(bytesOf(name)).toBeGreaterThan(170);
  });
});

describe('the names of articles', () => {
  it.each([
    ['case', 'Same', 'same'],
    ['accents', 'é', 'e\u0301'],
    ['width', 'Ａ', 'A'],
    ['a joiner, which some systems do not count', 'می‌خواهم', 'میخواهم'],
  ])('are told apart though they differ in %s alone', (_what, one, other) => {
    const articles = [one, other].map((title, nth) =>
      makeArticle({ key: `https://example.org/${nth}`, title, added: `2026-01-0${nth + 1}T00:00:00.000Z` }),
    );
    const highlights = articles.map(({ key }, nth) => makeHighlight(nth, { article: key }));
    const names = [...nameArticles(gather({ articles, highlights })).values()];
    expect(names[0]).toBe(one);
    expect(names[1]).toMatch(/ [0-9a-f]{8}$/);
  });
});
