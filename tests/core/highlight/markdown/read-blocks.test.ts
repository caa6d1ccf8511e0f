import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Block, readBlocks } from '../../../../lib/core/highlight/markdown/read-blocks.ts';

const show = (block: Block): string => {
  if ('lines' in block) return `${block.kind}${block.words ? `[${block.words}]` : ''}(${block.lines.join('|')})`;
  return `${block.kind}${block.kind === 'list' && block.start !== null ? `[${block.start}]` : ''}{${block.blocks.map(show).join(' ')}}`;
};

it.each([
  ['one\ntwo\n\nthree', 'paragraph(one|two) paragraph(three)'],
  ['# one\ntwo', 'heading(one) paragraph(two)'],
  ['one\n---\n---', 'heading(one) rule()'],
  ['- a\n- b', 'list{item{paragraph(a)} item{paragraph(b)}}'],
  ['3. a\n4. b', 'list[3]{item{paragraph(a)} item{paragraph(b)}}'],
  ['- a\n\n  b\nc', 'list{item{paragraph(a) paragraph(b|c)}}'],
  ['- a\n+ b', 'list{item{paragraph(a)}} list{item{paragraph(b)}}'],
  ['> a\nb\n> c', 'quote{paragraph(a|b|c)}'],
  ['> - a\n>   b', 'quote{list{item{paragraph(a|b)}}}'],
  ['```js\na\n\n b\n```\nc', 'code[js](a|| b) paragraph(c)'],
  ['```\nnever closed', 'code(never closed)'],
  ['    a\n\n    b\nc', 'code(a||b) paragraph(c)'],
  // A list that begins with another number than 1 interrupts no paragraph.
  ['a\n2. b', 'paragraph(a|2. b)'],
  ['a\r\nb\rc\n', 'paragraph(a|b|c)'],
  ['', ''],
])('%j is %s', (markdown, blocks) => {
  expect(readBlocks(markdown).map(show).join(' ')).toBe(blocks);
});

it('no word is left out, however deep it stands', () => {
  const line = fc.tuple(
    fc.array(fc.constantFrom('> ', '- ', '1. ', '    ', '# ', '```', '')),
    fc.stringMatching(/^[a-z]{1,5}$/),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const markdown = lines.map(([signs, word]) => `${signs.join('')}${word}`).join('\n');
      const text = JSON.stringify(readBlocks(markdown));
      for (const [, word] of lines) expect(text).toContain(word);
    }),
  );
  expect(JSON.stringify(readBlocks(`${'> '.repeat(5000)}deep`))).toContain('deep');
});
