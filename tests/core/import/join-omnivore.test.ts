import { describe, expect, it } from 'vitest';
import { isOmnivoreMarkdown, joinOmnivore } from '../../../lib/core/import/join-omnivore.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const read = ({ bytes }: { bytes: Uint8Array }): unknown => JSON.parse(new TextDecoder().decode(bytes));
const LIST = file('export/metadata_0_to_20.json', '[{"slug":"a"}]');
const WORDS = file('export/highlights/a.md', '> words');

describe('the files of an archive', () => {
  it('are one where addresses and words are there', () => {
    const joined = joinOmnivore([LIST, file('metadata_20_to_40.json', '[{"slug":"b"}]'), WORDS]);
    expect(joined.map(({ name }) => name)).toEqual(['Omnivore']);
    expect(joined.map(read)).toEqual([
      { format: 'omnivore-archive', pages: [{ slug: 'a' }, { slug: 'b' }], highlights: { a: '> words' } },
    ]);
  });

  it('keep their names where others are among them, and where a list cannot be read', () => {
    const torn = file('metadata_20_to_40.json', '[{');
    const names = joinOmnivore([LIST, torn, WORDS, file('other.csv', 'a,b')]).map(({ name }) => name);
    expect(names).toEqual(['Omnivore', 'metadata_20_to_40.json', 'other.csv']);
  });

  it.each([
    ['no words', [LIST], ['export/metadata_0_to_20.json']],
    ['no addresses', [WORDS, file('other.csv', '')], ['other.csv']],
    ['a list that is none', [file('metadata_0_to_20.json', '{}'), WORDS], ['metadata_0_to_20.json']],
  ])('are read one by one where there are %s', (_name, files, names) => {
    expect(joinOmnivore(files).map(({ name }) => name)).toEqual(names);
  });
});

it.each([
  ['highlights/a.md', true],
  ['export/highlights/a-b_c.md', true],
  ['a.md', false],
  ['highlights/deep/a.md', false],
  ['highlights/a.md.txt', false],
])('%s has highlights of a page: %s', (name, expected) => {
  expect(isOmnivoreMarkdown(name)).toBe(expected);
});
