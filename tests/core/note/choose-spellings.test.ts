import { describe, expect, it } from 'vitest';
import { chooseSpellings } from '../../../lib/core/note/choose-spellings.ts';
import type { LoadedPack, PackActor } from '../../../lib/core/pack/pack.ts';
import { makeActor, makePack } from '../../support/make-pack.ts';

const loaded = (id: string, actors: readonly PackActor[]): LoadedPack => ({
  pack: makePack(['A paragraph.'], { id, actors: [...actors] }),
  origin: 'bundled',
});
const known = (id: string, elsewhere: string[], wikidata?: string) =>
  makeActor(id, { elsewhere, ...(wikidata !== undefined && { wikidata }) });

const ROWS: readonly [string, readonly LoadedPack[], Record<string, string[]>][] = [
  ['no packs', [], {}],
  ['an actor without spellings', [loaded('a', [known('iran', [])])], {}],
  [
    'names of the article alone',
    [loaded('a', [makeActor('sharif', { names: ['Gen. Sharif'], elsewhere: ['Raheel Sharif'] })])],
    { 'a/sharif': ['Raheel Sharif'] },
  ],
  [
    'a spelling of two actors in one pack: nobody’s',
    [loaded('a', [known('raheel', ['Sharif', 'Raheel Sharif']), known('nawaz', ['Sharif', 'Nawaz Sharif'])])],
    { 'a/raheel': ['Raheel Sharif'], 'a/nawaz': ['Nawaz Sharif'] },
  ],
  [
    'a spelling of two actors in two packs: nobody’s',
    [loaded('a', [known('georgia', ['Georgia'], 'Q230')]), loaded('b', [known('georgia', ['Georgia'], 'Q1428')])],
    {},
  ],
  [
    'two actors of which only one says what it is: not one',
    [loaded('a', [known('iran', ['Iran'], 'Q794')]), loaded('b', [known('iran', ['Iran'])])],
    {},
  ],
  [
    'one actor in two packs: the first pack’s, with the spellings of both',
    [loaded('a', [known('iran', ['Iran'], 'Q794')]), loaded('b', [known('persia', ['Iran', 'Persia'], 'Q794')])],
    { 'a/iran': ['Iran', 'Persia'] },
  ],
  [
    'one actor in two packs, of which the first names no spelling',
    [loaded('a', [known('iran', [], 'Q794')]), loaded('b', [known('iran', ['Iran'], 'Q794')])],
    { 'a/iran': ['Iran'] },
  ],
  ['a spelling written twice', [loaded('a', [known('iran', ['Iran', 'Iran\u00a0'])])], { 'a/iran': ['Iran'] }],
  [
    'spellings that differ in their hyphens alone, of two actors',
    [loaded('a', [known('one', ['Al-Qaeda']), known('two', ['Al‑Qaeda'])])],
    {},
  ],
];

describe('chooseSpellings', () => {
  it.each(ROWS)('%s', (_name, packs, expected) => {
    expect(Object.fromEntries(chooseSpellings(packs).map(({ id, names }) => [id, names]))).toEqual(expected);
  });

  it('keeps actor and pack together', () => {
    const packs = [loaded('a', [known('iran', ['Iran'])]), loaded('b', [known('oman', ['Oman'])])];
    expect(chooseSpellings(packs).map((each) => [each.loaded.pack.id, each.actor.id])).toEqual([
      ['a', 'iran'],
      ['b', 'oman'],
    ]);
  });
});
