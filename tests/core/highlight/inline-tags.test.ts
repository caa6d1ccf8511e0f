// What a `#` in a note means, and that a note of any length is gone through once.
import { describe, expect, it } from 'vitest';
import { HIGHLIGHT_LIMITS } from '../../../lib/core/highlight/highlight-limits.ts';
import { listInlineTags } from '../../../lib/core/highlight/inline-tags.ts';

describe('tags inside a note', () => {
  it.each<[string, string, readonly string[]]>([
    ['behind a bracket or a dash', '(#one) — #two, “#three” [#four]', ['one', 'two', 'three', 'four']],
    ['without the signs at their end', '#one/ #two- #three/part', ['one', 'two', 'three/part']],
    ['not in a link’s address, but in its words', '[#one](https://a.b/#two)#three', ['one', 'three']],
    ['not in an address', 'https://a.b/#one www.a.b://#two é://#three', []],
    ['not in brackets of an address', '<https://a.b/#one> <#two>', []],
    ['behind what is no address', 'see:// #one :// #two', ['one', 'two']],
    ['not in code', '`#one` ```\n#two\n``` #three ``` #four', ['three']],
    ['behind code that is not closed', '`#one\n#two', ['two']],
    ['in a bracket that is not closed', '[#one](#two', ['one', 'two']],
    ['on lines of their own', '#one\n\n#two\r\n#three', ['one', 'two', 'three']],
    ['not as ranks', '#1 #2nd #_', ['2nd', '_']],
    ['no longer than a tag may be', `#${'a'.repeat(100)} #${'b'.repeat(101)}`, ['a'.repeat(100)]],
  ])('are read %s', (_what, note, tags) => {
    expect(listInlineTags(note)).toEqual(tags);
  });

  it('are no more than a highlight may have', () => {
    const note = Array.from({ length: 5000 }, (_, nth) => `#tag${nth}`).join(' ');
    expect(listInlineTags(note)).toHaveLength(HIGHLIGHT_LIMITS.tags);
  });
});

it.each<[string, readonly string[]]>([
  ['#one and #two', ['one', 'two']],
  ['(#one), “#two”.', ['one', 'two']],
  ['#one #one', ['one']],
  ['# Heading', []],
  ['a#b', []],
  ['https://example.org/#top', []],
  ['[x](#top) `#code` ```\n#more\n```', []],
  ['#1 of #2', []],
  ['#پاکستان #sub/tag-', ['پاکستان', 'sub/tag']],
])('inline tags of %s', (text, tags) => {
  expect(listInlineTags(text)).toEqual(tags);
});
