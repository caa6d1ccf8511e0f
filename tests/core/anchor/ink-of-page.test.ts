import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInkFolder } from '../../../lib/core/anchor/ink.ts';
import { inkOfPage } from '../../../lib/core/anchor/ink-of-page.ts';
import { readPageText } from '../../../lib/core/text/page-text.ts';

const pageOf = (texts: readonly string[]) => readPageText(texts.map((text) => ({ text, heading: false })));
const inkOf = (...texts: string[]) => inkOfPage(pageOf(texts), createInkFolder());

describe('the ink of a page', () => {
  it.each<[string, readonly string[], string]>([
    ['is that of its blocks, without the blanks', ['One two', 'three — four'], 'Onetwothree-four'],
    ['passes over blocks without ink', ['', 'a', ' \u00ad', 'b'], 'ab'],
    ['is nothing where there is nothing', [], ''],
    ['has room for characters of many units', ['ﷺ'.repeat(30)], 'صلىاللهعليهوسلم'.replace('ى', 'ي').repeat(30)],
  ])('%s', (_name, texts, ink) => {
    const read = inkOf(...texts);
    expect(read.asString()).toBe(ink);
    expect(read.length).toBe(ink.length);
  });

  it('is made a string once', () => {
    const read = inkOf('One two');
    expect(read.asString()).toBe(read.asString());
  });

  it('of another text is a string', () => {
    expect(inkOf('One').fold('“a” — b ﬁ')).toBe('"a"-bfi');
  });
});

describe('a stretch of ink has the edge of a block in it', () => {
  const { breaksIn } = inkOf('abcdef', '', 'ghijkl', 'mnopqr');
  it.each<[string, number, number, boolean]>([
    ['at the start of the page', 0, 3, true],
    ['before it', -2, 3, true],
    ['at the end of the page', 13, 18, true],
    ['behind it', 13, 25, true],
    ['where a block begins inside it', 4, 8, true],
    ['where a block begins at its start', 6, 9, true],
    ['where a block begins at its end', 3, 6, true],
    ['where another begins at its end', 9, 12, true],
    ['not inside one block', 1, 5, false],
    ['not inside a later one', 7, 11, false],
    ['not inside the last one', 13, 17, false],
  ])('%s', (_name, inkStart, inkEnd, breaks) => {
    expect(breaksIn(inkStart, inkEnd)).toBe(breaks);
  });
});

describe('from the text to the ink and back', () => {
  const texts = ['One “two”', 'and — three…', 'ﬁne'];
  const page = pageOf(texts);
  const ink = inkOfPage(page, createInkFolder());

  it.each<[string, string, string]>([
    ['a word', 'two', 'two"and-three...fine'],
    ['a blank, to the ink after it', ' "two', '"two"and-three...fine'],
    ['the start of a block', 'and', 'and-three...fine'],
    ['the last block', 'ﬁne', 'fine'],
  ])('%s', (_name, from, rest) => {
    const offset = page.text.indexOf(from);
    expect(ink.asString().slice(ink.inkAt(offset))).toBe(rest);
  });

  it('what is outside the page is at its edges', () => {
    expect(ink.inkAt(-5)).toBe(0);
    expect(ink.inkAt(page.text.length + 50)).toBe(ink.length);
  });

  it('a dash that begins a block has no ink after one that ends the block before', () => {
    const dashes = pageOf(['one —', '— two']);
    const folded = inkOfPage(dashes, createInkFolder());
    expect(folded.asString()).toBe('one-two');
    expect(folded.asString().slice(folded.inkAt(dashes.text.indexOf('two')))).toBe('two');
  });

  it('each unit of ink comes from the character that makes it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: fc.constantFrom('a', 'é', ' ', '—', '-', '…', 'ﷺ', '\u00ad', '”'), maxLength: 12 }),
          {
            maxLength: 4,
          },
        ),
        (blocks) => {
          const read = pageOf(blocks);
          const folded = inkOfPage(read, createInkFolder());
          let last = 0;
          for (let nth = 0; nth < folded.length; nth++) {
            const offset = folded.textAt(nth);
            expect(offset).toBeGreaterThanOrEqual(last);
            expect(folded.inkAt(offset)).toBeLessThanOrEqual(nth);
            expect(folded.inkAt(offset + 1)).toBeGreaterThan(nth);
            last = offset;
          }
        },
      ),
    );
  });
});
