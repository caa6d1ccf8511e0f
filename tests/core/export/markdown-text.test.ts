import { describe, expect, it } from 'vitest';
import {
  escapeMarkdown,
  escapeMarkdownLine,
  formatLink,
  formatTag,
  indentLines,
  tameMarkdown,
} from '../../../lib/core/export/markdown-text.ts';
import { FILE_BOUNDS, readNote } from '../../../lib/core/highlight/markdown/read-note.ts';

it.each([
  '# a',
  '- a',
  '1. a',
  '> a',
  '*a* _b_ `c`',
  '[a](b)',
  '![a](b)',
  '<b>',
  'a | b',
  '~~a~~ ==b==',
  '$a$ #tag',
  '&amp;',
  '+ a',
  '---',
])('%j as words of others is text', (words) => {
  expect(readNote(escapeMarkdown(words), FILE_BOUNDS)).toEqual([
    { kind: 'paragraph', parts: [{ kind: 'text', text: words }] },
  ]);
});

it('lines stay lines, or are one', () => {
  expect(escapeMarkdown('- a\n- b')).toBe('\\- a\n\\- b');
  expect(escapeMarkdownLine(' a\n\n- b ')).toBe('a - b');
});

describe('a reader’s note in a file', () => {
  it.each([
    ['*words* of **mine**', '*words* of **mine**'],
    ['<b>x</b>', '\\<b>x\\</b>'],
    ['a < b', 'a < b'],
    ['![a](b.png)', '\\![a](#b.png)'],
    ['[a](https://e.org)', '[a](https://e.org)'],
    ['[a](javascript:x)', '[a](#javascript:x)'],
    ['[a]: javascript:x', '[a]: #javascript:x'],
    ['```dataview\nx\n```', '```text dataview\nx\n```'],
    ['```js\nx\n```', '```js\nx\n```'],
    ['`= this`', '` = this`'],
    ['%%hidden%%', '\\%\\%hidden\\%\\%'],
    ['ends ^block', 'ends \\^block'],
  ])('%j is %j', (note, tamed) => expect(tameMarkdown(note)).toBe(tamed));
});

it('lines are behind a sign, empty ones behind the sign alone', () => {
  expect(indentLines('a\n\n b', '> ')).toBe('> a\n>\n>  b');
});

it('a link has words that are no markup, and an address that cannot end it', () => {
  expect(formatLink('a]\n*b*', 'https://e.org/<x> y')).toBe('[a\\] \\*b\\*](<https://e.org/%3Cx%3E%20y>)');
});

it.each([
  ['sea', 'sea'],
  ['two words!', 'two-words'],
  ['2024', 'tag-2024'],
  ['a/b_c-d', 'a/b_c-d'],
  ['سمندر', 'سمندر'],
  ['!!', 'tag-'],
])('the tag %j is %j', (tag, name) => expect(formatTag(tag)).toBe(name));
