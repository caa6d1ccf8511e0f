// Words and notes in Logseq's Markdown, by the rules of its parser (mldoc: lib/syntax/inline.ml, block0.ml).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  escapeLogseq,
  formatLogseqAddress,
  formatPageLink,
  formatValue,
  tameLogseq,
} from '../../../lib/core/export/logseq-text.ts';
import { OUTBREAKS } from '../../support/outbreaks.ts';

/** What Logseq would run, embed, link or take for maths. A backslash that is itself behind one hides nothing. */
const ACTIVE = [
  /(?<!\\)(?:\\\\)*\{\{/,
  /(?<!\\)(?:\\\\)*\[\[/,
  /(?<!\\)(?:\\\\)*\(\(/,
  /\\\[[\s\S]*\\\]/,
  /\\\([\s\S]*\\\)/,
  /(?<!\\)(?:\\\\)*@@/,
  /^\s*[^\s:>]+:: /m,
];

describe('words of others', () => {
  it.each([
    ['a [b] c', 'a \\[b] c'],
    ['[[page]]', '\\[\\[page]]'],
    ['((ref))', '\\((ref))'],
    ['(((ref)))', '\\(\\((ref)))'],
    ['{{query x}}', '\\{\\{query x\\}\\}'],
    ['#tag', '\\#tag'],
    ['key:: value', 'key:\\: value'],
    ['a\\]', 'a\\\\\u2060]'],
    ['a\\)', 'a\\\\\u2060)'],
    ['- one', '\\- one'],
    ['https://e.org/a_b', 'https\\://e.org/a\\_b'],
    ['x\n: y', 'x\n\\: y'],
    ['@@html: x@@', '\\@@html: x\\@@'],
  ])('%j are %j', (words, written) => {
    expect(escapeLogseq(words)).toBe(written);
  });

  it.each(OUTBREAKS)('%s does nothing', (_kind, payload) => {
    for (const active of ACTIVE) expect(escapeLogseq(payload)).not.toMatch(active);
  });

  it('do nothing, whatever signs they have', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'[](){}\\@:# ab\n') });
    fc.assert(
      fc.property(signs, (words) => {
        for (const active of ACTIVE) expect(escapeLogseq(words)).not.toMatch(active);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a note', () => {
  it.each([
    ['A **bold** [link](https://e.org)', 'A **bold** [link](https://e.org)'],
    ['- one\n+ two\n  - three', '* one\n* two\n  * three'],
    ['```\n- code {{x}}\n```', '```\n- code {{x}}\n```'],
    ['```\nnever closed', '```\nnever closed\n```'],
    ['~~~\nx\n~~~', '~~~\nx\n~~~'],
    ['{{renderer :x}}', '\\{{renderer :x}}'],
    ['id:: 1', 'id:\\: 1'],
    ['#+BEGIN_QUERY\n{}\n#+END_QUERY', '\\#+BEGIN_QUERY\n{}\n\\#+END_QUERY'],
    [':LOGBOOK:\nx\n:END:', '\\:LOGBOOK:\nx\n\\:END:'],
    ['a \\[x\\] \\(y\\)', 'a \\[x] \\(y)'],
    ['$$\nx', '\\$$\nx'],
    ['[:div x]', '\\[:div x]'],
  ])('%j is %j', (note, written) => {
    expect(tameLogseq(note)).toBe(written);
  });
});

describe('properties', () => {
  it.each([
    ['a [[b]] #c {{d}} ((e))', 'a b c d e'],
    ['a\nb:: c', 'a b:: c'],
    ['علم', 'علم'],
  ])('have the value %j as %j', (text, value) => {
    expect(formatValue(text)).toBe(value);
  });

  it.each([
    ['https://e.org/a_(b)?c[]=d', 'https://e.org/a_%28b%29?c%5B%5D=d'],
    ['https://e.org/a.', 'https://e.org/a%2E'],
    ['https://e.org/a.b,c', 'https://e.org/a.b,c'],
  ])('have the address %s as %s', (address, written) => {
    expect(formatLogseqAddress(address)).toBe(written);
  });

  it('name a page', () => {
    expect(formatPageLink('Simbal [Khan]]')).toBe('[[Simbal [Khan]]');
  });
});
