import { expect, it } from 'vitest';
import { FILE_BOUNDS, readNote } from '../../../../lib/core/highlight/markdown/read-note.ts';
import { tagOfPart } from '../../../../lib/core/highlight/markdown/tag-of-part.ts';

it.each([
  ['words', 'p'],
  ['# words', 'p'],
  ['> words', 'blockquote'],
  ['- words', 'ul'],
  ['3. words', 'ol'],
  ['```\ncode\n```', 'pre'],
  ['***', 'hr'],
])('the block %j is %s', (markdown, tag) => {
  const [part] = readNote(markdown, FILE_BOUNDS);
  expect(
    part !== undefined && part.kind !== 'text' && part.kind !== 'raw' && part.kind !== 'link' && tagOfPart(part),
  ).toBe(tag);
});

it.each([
  ['strong', { kind: 'strong', parts: [] }],
  ['em', { kind: 'emphasis', parts: [] }],
  ['li', { kind: 'item', parts: [] }],
  ['code', { kind: 'inline-code', text: '' }],
  ['br', { kind: 'break' }],
] as const)('<%s> is for %j', (tag, part) => {
  expect(tagOfPart(part)).toBe(tag);
});
