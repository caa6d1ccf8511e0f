import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTag, type Tag } from '../../../lib/core/import/read-tag.ts';

const opening = (name: string, end: number, isWellWritten = true): Tag => ({
  name,
  isOpening: true,
  isWellWritten,
  end,
});

it.each<[string, Tag | null]>([
  ['<b>', opening('b', 3)],
  ['<BR/>', opening('br', 5)],
  ['</p>', { name: 'p', isOpening: false, isWellWritten: true, end: 4 }],
  ['<a href="x" class=\'y\'>', opening('a', 22)],
  ['<a title="a > b">', opening('a', 17)],
  ['<a href=x>', opening('a', 10, false)],
  ['<input checked>', opening('input', 15, false)],
  ['<a"x">', opening('a', 6, false)],
  ['<my-word>', opening('my-word', 9)],
  ['<!doctype html>', opening('!', 15)],
  ['<b', null],
  ['<b <i>', null],
  ['<a href="x', null],
  ['<a href="<">', null],
  ['< b>', null],
  ['<3>', null],
  ['<!x', null],
])('%j begins with %j', (html, tag) => {
  expect(readTag(html, 0)).toEqual(tag);
});

it('a tag ends before the next sign that begins one', () => {
  const html = fc.array(fc.constantFrom('<', '>', '/', '"', "'", '=', ' ', 'a', 'b', '!'), { maxLength: 30 });
  fc.assert(
    fc.property(html, (signs) => {
      const text = `<${signs.join('')}`;
      const tag = readTag(text, 0);
      if (tag !== null) expect(text.slice(1, tag.end)).toMatch(/^[^<]*>$/);
    }),
  );
});
