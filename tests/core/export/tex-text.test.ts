// Text in TeX: whole braces however they are counted, and nothing that TeX, BibTeX or biber would stumble over.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeVerbatim, escapeTex } from '../../../lib/core/export/tex-text.ts';
import { readWithPandoc } from '../../support/read-bibliography.ts';

const anySigns = fc.string({ unit: fc.constantFrom(...'{}\\$&%#_~^<>|"@-`\'?! ab港🙂') });
const entry = (text: string) => `@misc{a,\n  title = {{${escapeTex(text)}}}\n}\n`;

describe('text in TeX', () => {
  it.each([
    ['50% & #1_a $5', '50\\% \\& \\#1\\_a \\$5'],
    ['a < b > c | d', 'a $<$ b $>$ c $|$ d'],
    ['say "x" @me', 'say "x" @me'],
    ['{x}', '\\{x\\}'],
    ['{x', '\\{\\vphantom{\\}}x'],
    ['x}', 'x\\vphantom{\\{}\\}'],
    ['a\\b~c^d', 'a{\\textbackslash}b{\\textasciitilde}c{\\textasciicircum}d'],
    ['a--b', 'a-{}-b'],
    ["``a''", "`{}`a'{}'"],
    ['why?`', 'why?{}`'],
    ['\uFFFE\u{1FFFF}', '\uFFFD\uFFFD'],
    ['علم 港 🙂', 'علم 港 🙂'],
  ])('%j is %j', (text, written) => {
    expect(escapeTex(text)).toBe(written);
  });

  it('has whole braces, counted as BibTeX does and as TeX does', () => {
    fc.assert(
      fc.property(anySigns, (text) => {
        for (const counted of [escapeTex(text), escapeTex(text).replace(/\\[\\{}]/g, '')]) {
          let depth = 0;
          for (const [brace] of counted.matchAll(/[{}]/g)) {
            depth += brace === '{' ? 1 : -1;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
        }
      }),
    );
  });

  it.each(['{ and } and {x}', 'C:\\dir\\{a', '100% of <b> | #1_2 & $3 ~^', '@online{x, y={z}}', 'a -- b'])(
    'is read back by pandoc: %s',
    (text) => {
      expect(escapeTex(text)).not.toContain('\n');
      const [item] = readWithPandoc(entry(text), 'bibtex') ?? [{ title: text }];
      expect(String(item?.title).replace(/<\/?span[^>]*>/g, '')).toBe(text);
    },
  );
});

describe('a verbatim field', () => {
  it.each([
    ['https://e.org/a_b?c=%20&d=~e#f', 'https://e.org/a_b?c=%20&d=~e#f'],
    ['{ } \\', '%7B%20%7D%20%5C'],
  ])('%s is %s', (address, written) => {
    expect(encodeVerbatim(address)).toBe(written);
  });
});
