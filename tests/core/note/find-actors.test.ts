import { describe, expect, it } from 'vitest';
import { chooseSpellings } from '../../../lib/core/note/choose-spellings.ts';
import { findActors, joinActors, listActors, packOfKey } from '../../../lib/core/note/find-actors.ts';
import { describePlace } from '../../../lib/core/note/list-notes.ts';
import type { LoadedPack } from '../../../lib/core/pack/pack.ts';
import { makeActor, makeBlocks, makeClaim, makePack } from '../../support/make-pack.ts';

const PACKS: readonly LoadedPack[] = [
  {
    origin: 'bundled',
    pack: makePack(['A paragraph.'], {
      id: 'one',
      actors: [makeActor('iran', { elsewhere: ['Iran'] }), makeActor('sharif', { elsewhere: ['Raheel Sharif'] })],
      claims: [makeClaim('c1', 0, 'A paragraph', { actors: ['iran'] }), makeClaim('c2', 0, 'A paragraph')],
    }),
  },
  {
    origin: 'imported',
    pack: makePack(['Another.'], { id: 'two', actors: [makeActor('iran', { elsewhere: ['Tehran'] })] }),
  },
];
const KNOWN = chooseSpellings(PACKS);
const BLOCKS = makeBlocks(['Iran in the menu', 'Tehran and Iran spoke.', 'Omar Sharif sang.', '“Iran’s” gulf']);
const MENTIONS = findActors(KNOWN, BLOCKS, [1, 2, 3]);

describe('findActors', () => {
  it('finds each name in the article’s blocks, and in no other', () => {
    expect(MENTIONS.map(({ id, spans, quote }) => [id, spans, quote])).toEqual([
      ['two/iran-1', [{ block: 1, start: 0, end: 6 }], 'Tehran'],
      ['one/iran-1', [{ block: 1, start: 11, end: 15 }], 'Iran'],
      ['one/iran-2', [{ block: 3, start: 1, end: 5 }], 'Iran'],
    ]);
  });

  it('finds nothing without actors', () => expect(findActors([], BLOCKS, [1, 2, 3])).toEqual([]));
});

describe('listActors', () => {
  const notes = listActors(KNOWN, MENTIONS);

  it('has one note for each actor that is named, in order of first mention, keys unique across packs', () => {
    expect(notes.map(({ key, pack, id, number, places }) => [key, pack, id, number, places.length])).toEqual([
      ['actor/two/iran', 'two', 'iran', 1, 1],
      ['actor/one/iran', 'one', 'iran', 2, 2],
    ]);
  });

  it('has the claims that speak of the actor', () => {
    expect(notes.map(({ claims }) => claims.map(({ id }) => id))).toEqual([[], ['c1']]);
  });

  it('is put together again from what is told of it', () => {
    const told = notes.map((note) =>
      describePlace(
        note,
        () => 0,
        () => null,
      ),
    );
    const bare = notes.map((note) => ({ ...note, places: note.places.map(() => ({ spans: [], quote: note.quote })) }));
    expect(joinActors(PACKS, told)).toEqual(bare);
    expect(joinActors([], told)).toEqual([]);
  });
});

it.each([
  ['actor/one/iran', 'one'],
  ['actor/iran', null],
  ['claim/c01', null],
  ['piece', null],
])('the pack of the key %s is %s', (key, pack) => {
  expect(packOfKey(key)).toBe(pack);
});
