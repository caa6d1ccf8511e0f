import { expect, it } from 'vitest';
import { readLinkTarget } from '../../../../lib/core/highlight/markdown/read-link-target.ts';

it.each([
  ['(https://e.org) more', 'https://e.org', 15],
  ['( a )', 'a', 5],
  ['()', '', 2],
  ['(<a b>)', 'a b', 7],
  ['(<>)', '', 4],
  ['(a(b)c)', 'a(b)c', 7],
  ['(a\\)b)', 'a)b', 6],
  ['(a "title")', 'a', 11],
  ["(a 'two\nlines')", 'a', 15],
  ['(a (title))', 'a', 11],
  ['(a"title")', 'a"title"', 10],
])('the target of %j is %j, up to %i', (text, url, end) => {
  expect(readLinkTarget(text, 0)).toEqual({ url, end });
});

it.each(['a', '(a', '(a b)', '(<a)', '(a "title)', `(${'('.repeat(40)}${')'.repeat(40)})`, ''])(
  '%j has none',
  (text) => {
    expect(readLinkTarget(text, 0)).toBeNull();
  },
);

it('the target may start anywhere', () => expect(readLinkTarget('[a](b)', 3)).toEqual({ url: 'b', end: 6 }));
