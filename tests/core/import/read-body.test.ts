import { describe, expect, it } from 'vitest';
import { nameOf, openGroups, readBodies } from '../../../lib/core/import/read-body.ts';

describe('groups', () => {
  it.each<[string, unknown, unknown[]]>([
    ['of none', 'a', ['a']],
    ['of a list', { type: 'List', items: ['a', 'b'] }, ['a', 'b']],
    ['of a choice: the default', { type: 'Choice', items: ['a', 'b'] }, ['a']],
    ['within each other', { type: 'Composite', items: [{ type: 'oa:Choice', items: ['a', 'b'] }, 'c'] }, ['a', 'c']],
    ['without items', { type: 'List' }, []],
  ])('%s', (_name, value, single) => expect(openGroups(value)).toEqual(single));

  it('are opened as deep as anybody nests them', () => {
    let value: unknown = 'a';
    for (let depth = 0; depth < 100; depth++) value = { type: 'List', items: [value] };
    expect(openGroups(value)).not.toEqual(['a']);
  });
});

describe('what is said', () => {
  const said = (note: Record<string, unknown>) => readBodies(note).said.map(({ words }) => words);
  it.each<[string, Record<string, unknown>, string[]]>([
    ['words', { body: 'words' }, ['words']],
    ['a value', { bodyValue: 'words' }, ['words']],
    ['HTML', { body: { value: '<p>One &amp; two</p>', format: 'text/html' } }, ['One & two']],
    ['HTML that is not said to be', { body: { value: ' <p>One</p>'.trim() } }, ['One']],
    ['HTML that is said to be plain', { body: { value: '<p>One</p>', format: 'text/plain' } }, ['<p>One</p>']],
    ['an address', { body: { source: { id: 'https://e.org/' } } }, ['https://e.org/']],
    ['nothing', { body: [{}, { value: '' }] }, []],
  ])('%s', (_name, note, words) => expect(said(note)).toEqual(words));

  it('is apart from tags, by the purpose of a body or the motivation of all', () => {
    const tag = { value: 'sea', purpose: 'tagging' };
    expect(readBodies({ body: [tag, 'words', { value: 'x', tags: ['salt'], tag: 'tide' }] })).toMatchObject({
      said: [{ words: 'words' }, { words: 'x' }],
      tags: ['sea', 'tide', 'salt'],
    });
    expect(readBodies({ motivation: 'tagging', body: 'sea' })).toMatchObject({ said: [], tags: ['sea'] });
  });

  it.each([
    ['green', 'green'],
    [{ red: 255, green: 0, blue: 15.6 }, '#ff0010'],
    [{ red: 256, green: 0, blue: 0 }, ''],
    [undefined, ''],
  ])('in the colour %j: %j', (color, colour) => {
    expect(readBodies({ body: [{ value: 'x' }, { value: 'y', color }] }).colour).toBe(colour);
  });
});

it.each([
  ['Ann', 'Ann'],
  [{ name: 'Ann', id: 'acct:ann' }, 'Ann'],
  [{ nickname: 'ann' }, 'ann'],
  [{ '@id': 'acct:ann' }, 'acct:ann'],
  [['Ann', {}, { name: 'Bo' }], 'Ann, Bo'],
  [undefined, ''],
])('the name of %j is %j', (creator, name) => {
  expect(nameOf(creator)).toBe(name);
});
