// A note's Markdown is read as micromark reads it, and whatever is in it, within bounds and without loss.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NotePart } from '../../../../lib/core/highlight/markdown/note-part.ts';
import { MAX_DEPTH } from '../../../../lib/core/highlight/markdown/part-builder.ts';
import { FILE_BOUNDS, readNote, VIEW_BOUNDS } from '../../../../lib/core/highlight/markdown/read-note.ts';
import { makeHostileNotes, makeLadders } from '../../../support/hostile-notes.ts';
import { readWithMicromark } from '../../../support/mdast-parts.ts';

const read = (note: string) => readNote(note, FILE_BOUNDS);

/** Text that is in two parts only by chance is in one. */
function join(parts: readonly NotePart[]): NotePart[] {
  const joined: NotePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { kind: 'text', text: last.text + part.text };
    else joined.push('parts' in part ? { ...part, parts: join(part.parts) } : part);
  }
  return joined;
}

function measure(parts: readonly NotePart[]): { depth: number; count: number; text: string } {
  let [depth, count, text] = [0, 0, ''];
  for (const part of parts) {
    const inside =
      'parts' in part ? measure(part.parts) : { depth: 0, count: 0, text: 'text' in part ? part.text : '' };
    depth = Math.max(depth, inside.depth + 1);
    count += inside.count + 1;
    text += inside.text;
  }
  return { depth, count, text };
}

describe('what micromark reads', () => {
  it.each([
    'a *b* **c** ***d*** _e_ __f__ g_h_i',
    '*a **b* c**',
    '**a*b*c**',
    '*foo**bar*',
    'a `b` ``c ` d`` `e',
    '[a](https://b.c "d") [e](f) [g](<h i>) [j](k(l)m) ![n](https://o.p)',
    '[a [b](https://c.d) e](https://f.g)',
    '*a [b*](https://c.d)',
    '![a](https://b.c) ![](https://d.e)',
    'a\\*b \\[c\\] &amp; &lt; &#65; &#x42;',
    'a  \nb\\\nc\nd',
    '# a\n## b ##\n####### c\n#d',
    'a\n===\nb\n---\n\n---\n* * *',
    '- a\n- b\n  - c\n\n    d\n- e\n\nf',
    '3. a\n4. b\n1) c',
    '- a\n+ b\n* c',
    'a\n- b\n\nc\n2. d',
    '> a\nb\n> > c\n\nd',
    '> - a\n>   b\n> - c',
    '- > a\n- ```\n  b\n  ```\n- # c',
    '```js\na\n\n  b\n```\nc\n~~~\nd',
    '    a\n\n      b\nc\n    d',
    '- a\n\n      b',
    '1.\n   a\n2. b',
    '<https://a.b/c?d=e> f',
    'a\r\n\r\nb',
    '- [ ] a\n- [x] b',
    'ä*b*c “*d*” （*e*）',
  ])('%j', (note) => {
    expect(join(read(note))).toEqual(join(readWithMicromark(note)));
  });

  it('of whatever a reader puts together', { timeout: 60_000 }, () => {
    // Runs of signs that touch each other are apart: micromark counts what is left of them, CommonMark what they were.
    const inline = [
      'a',
      'b c',
      ' *x',
      'y* ',
      ' **d** ',
      ' *e __f__* ',
      ' ***g*** ',
      '`h`',
      '[i](https://j.k)',
      '![l](m)',
      '\\*',
      '!',
      '“',
      'é',
      ' ',
    ];
    const starts = ['', '', '- x', '1. x', '2. x', '> x', '# x', '  x', '> - x', '- > x', '---', '***', '```', '\n'];
    const line = fc
      .tuple(fc.constantFrom(...starts), fc.array(fc.constantFrom(...inline), { maxLength: 6 }))
      .map(([start, words]) => (/^[-*`]+$|\n/.test(start) ? start : `${start}${words.join('')}`));
    const notes = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
    const check = (note: string) => {
      expect(join(read(note))).toEqual(join(readWithMicromark(note)));
    };
    fc.assert(fc.property(notes, check), { numRuns: 600, seed: 13 });
  });
});

describe('what is text to a reader', () => {
  it.each([
    ['HTML', '<b>a</b>'],
    ['a definition', '[a]: https://b.c'],
    ['a reference', '[a][b] and [c]'],
    ['an address without brackets', 'https://a.b'],
    ['named characters that few know', '&nsupseteqq;'],
  ])('%s', (_what, text) => {
    expect(join(read(text))).toEqual([{ kind: 'paragraph', parts: [{ kind: 'text', text }] }]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,a', 'a/b', 'mailto:a@b.c', 'ftp://a.b'])('a link to %s', (url) => {
    expect(read(`[a](${url})`)).toMatchObject([{ parts: [{ kind: 'link', url: null }] }]);
  });
});

describe.each([...makeHostileNotes(12_000), ...makeLadders(600)])('a note of $name', ({ note }) => {
  it.each([
    ['a file', FILE_BOUNDS],
    ['a view', VIEW_BOUNDS],
  ])('is read within the bounds of %s, to its end', (_where, bounds) => {
    const { depth, count, text } = measure(readNote(note, bounds));
    expect(depth).toBeLessThanOrEqual(MAX_DEPTH + 1);
    // What is over the bound goes into one part more for each branch that is open.
    expect(count).toBeLessThanOrEqual(bounds.parts + MAX_DEPTH + 1);
    expect(text).toContain('lastword');
  });
});

describe('a note beyond the bounds', () => {
  it('keeps the words of spans that are nested too deep', () => {
    const words = Array.from({ length: 200 }, (_, nth) => `w${nth}`);
    const note = `${words.map((word, nth) => (nth % 2 ? '*' : '**') + word).join(' ')}${'*** '.repeat(200)}`;
    expect(measure(read(note)).text).toContain('w199');
    for (const word of words) expect(measure(read(note)).text).toContain(word);
  });

  it('has the rest as it is written, from the start of a line', () => {
    const note = '*line*\n'.repeat(10);
    const parts = readNote(note, { characters: 25, parts: 100 });
    expect(parts.at(-1)).toEqual({ kind: 'raw', text: '*line*\n'.repeat(7) });
    expect(readNote('a😀b', { characters: 2, parts: 9 }).at(-1)).toEqual({ kind: 'raw', text: '😀b' });
  });

  it('has as many parts as it may, and the rest in words', () => {
    const parts = readNote('- *a*\n- [b](https://c.d)\n- e', { characters: 100, parts: 6 });
    expect(measure(parts).count).toBeLessThanOrEqual(9);
    expect(measure(parts).text.replaceAll(/\s/g, '')).toBe('a[b](https://c.d)-e');
  });
});
