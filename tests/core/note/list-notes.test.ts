import { describe, expect, it } from 'vitest';
import type { AlignedParagraph } from '../../../lib/core/anchor/align-paragraphs.ts';
import { describePlace, lineOf, listNotes, type Note } from '../../../lib/core/note/list-notes.ts';
import type { MentionPlacement, Placement, Placements } from '../../../lib/core/note/place-notes.ts';
import type { Pack } from '../../../lib/core/pack/pack.ts';
import type { Span } from '../../../lib/core/text/span.ts';
import { makeActor, makeClaim, makePack } from '../../support/make-pack.ts';

const PACK = makePack(['One.', 'Two.', 'Three.'], {
  actors: [makeActor('norland'), makeActor('sudland'), makeActor('minister')],
  claims: [
    makeClaim('c1', 0, 'one', { actors: ['norland'], kind: 'prediction' }),
    makeClaim('c2', 1, 'two', { actors: ['norland', 'sudland'] }),
    makeClaim('c3', 2, 'three'),
  ],
});

const at = (id: string, block: number, start: number, end: number): Placement => ({
  id,
  state: 'placed',
  reason: null,
  spans: [{ block, start, end }],
  quote: `words of ${id}`,
});
const lost = (id: string, reason: Placement['reason'] = 'no-paragraph'): Placement => ({
  id,
  state: 'orphan',
  reason,
  spans: [],
  quote: `words of ${id}`,
});
const by = (actor: string, placement: Placement): MentionPlacement => ({ ...placement, actor });

const ALIGNED: readonly AlignedParagraph[] = [0, 1, 2].map((ordinal) => ({
  ordinal,
  zone: 'body',
  blocks: [ordinal + 4],
  coverage: 1,
}));

const PLACED: Placements = {
  claims: [at('c1', 5, 0, 30), at('c2', 4, 10, 20), at('c3', 5, 0, 9)],
  mentions: [by('norland', at('n-1', 4, 0, 7)), by('sudland', at('s-1', 5, 0, 30)), by('norland', at('n-2', 6, 0, 7))],
};

const list = (placements: Partial<Placements> = {}, pack: Pack = PACK, aligned = ALIGNED) =>
  listNotes(pack, { ...PLACED, ...placements }, aligned);
const keys = (notes: readonly Note[]) => notes.map(({ key }) => key);

function noteOf<Kind extends Note['kind']>(notes: readonly Note[], kind: Kind, id: string) {
  const note = notes.find(
    (candidate): candidate is Extract<Note, { kind: Kind }> => candidate.kind === kind && candidate.id === id,
  );
  if (note === undefined) throw new Error(`Expected a note ${kind} ${id}, got ${keys(notes).join(', ')}`);
  return note;
}

describe('listNotes', () => {
  it.each([
    [
      'first the piece, then by place, the longer first at one place',
      {},
      ['actor/norland', 'claim/c2', 'actor/sudland', 'claim/c1', 'claim/c3', 'actor/minister'],
    ],
    [
      'orphans last',
      { claims: [lost('c1'), at('c2', 4, 10, 20), at('c3', 5, 0, 9)] },
      ['actor/norland', 'claim/c2', 'actor/sudland', 'claim/c3', 'actor/minister', 'claim/c1'],
    ],
    [
      'actors by their first mention',
      { mentions: [by('sudland', at('s-1', 4, 0, 7)), by('norland', at('n-1', 9, 0, 7))] },
      ['actor/sudland', 'claim/c2', 'claim/c1', 'claim/c3', 'actor/norland', 'actor/minister'],
    ],
  ] satisfies [string, Partial<Placements>, string[]][])('lists %s', (_name, placements, order) => {
    expect(keys(list(placements))).toEqual(['piece', ...order]);
  });

  it('numbers the notes in their order', () => {
    const notes = list({ claims: [lost('c1'), lost('c2'), at('c3', 5, 0, 9)] });
    expect(notes.map(({ number }) => number)).toEqual([...notes.keys()]);
  });

  it('gives each note of the pack once, whatever is found', () => {
    const nothing = { claims: [], mentions: [] };
    for (const placements of [PLACED, nothing])
      expect(keys(list(placements)).toSorted()).toEqual(
        ['piece', 'actor/norland', 'actor/sudland', 'actor/minister', 'claim/c1', 'claim/c2', 'claim/c3'].toSorted(),
      );
  });

  it('counts two mentions at one place once, in reading order', () => {
    const mentions = ['n-1', 'n-2'].map((id) => by('norland', at(id, 4, 0, 7)));
    const { places, quote } = noteOf(
      list({ mentions: [...mentions, by('norland', at('n-3', 4, 9, 16))] }),
      'actor',
      'norland',
    );
    expect(places.map(({ spans }) => spans[0]?.start)).toEqual([0, 9]);
    expect(quote).toBe('words of n-1');
  });

  it.each([
    [
      'placed at the mentions that are found',
      [by('norland', at('n-1', 4, 0, 7)), by('norland', lost('n-2'))],
      { state: 'placed', reason: null },
      1,
    ],
    [
      'an orphan where none is found',
      [by('norland', lost('n-1', 'not-in-paragraph'))],
      { state: 'orphan', reason: 'not-in-paragraph' },
      0,
    ],
    ['placed without a place where the article has only another’s name', [], { state: 'placed', reason: null }, 0],
  ])('says that an actor is %s', (_name, mentions, expected, places) => {
    const note = noteOf(list({ mentions }), 'actor', 'norland');
    expect(note).toMatchObject(expected);
    expect(note.places).toHaveLength(places);
  });

  it('gives an actor without a place its name', () => {
    expect(noteOf(list({ mentions: [] }), 'actor', 'norland').quote).toBe('norland');
  });

  it('gives an actor the claims that speak of it', () => {
    const claimsOf = (id: string) => noteOf(list(), 'actor', id).claims.map(({ id: claim }) => claim);
    expect([claimsOf('norland'), claimsOf('sudland'), claimsOf('minister')]).toEqual([['c1', 'c2'], ['c2'], []]);
  });

  it.each([
    ['as placed', at('c1', 5, 0, 30), 1],
    ['as moved', { ...at('c1', 5, 0, 30), state: 'moved', reason: 'text-changed' }, 1],
    ['as an orphan', lost('c1', 'ambiguous'), 0],
  ] satisfies [string, Placement, number][])('gives a claim %s', (_name, placement, places) => {
    const note = noteOf(list({ claims: [placement] }), 'claim', 'c1');
    const { state, reason, quote } = placement;
    expect(note).toMatchObject({ state, reason, quote });
    expect(note.places).toHaveLength(places);
  });

  it('takes a claim that was never looked for as an orphan', () => {
    expect(noteOf(list({ claims: [] }), 'claim', 'c1')).toMatchObject({
      state: 'orphan',
      reason: 'no-paragraph',
      quote: 'one',
    });
  });

  it('counts the claims of the piece by kind, most frequent first', () => {
    expect(noteOf(list(), 'piece', 'piece').kinds).toEqual([
      { kind: 'fact', count: 2 },
      { kind: 'prediction', count: 1 },
    ]);
  });

  it('tells on the piece what is not on the page', () => {
    const { missing } = noteOf(list({ claims: [lost('c1'), at('c2', 4, 10, 20), lost('c3')] }), 'piece', 'piece');
    expect(missing).toEqual([
      { key: 'claim/c1', line: 'What c1 says' },
      { key: 'claim/c3', line: 'What c3 says' },
    ]);
    expect(noteOf(list(), 'piece', 'piece').missing).toEqual([]);
  });

  it.each([
    ['at the headline', ALIGNED, [4]],
    [
      'at the first paragraph that is there',
      ALIGNED.map((one, nth) => (nth === 0 ? { ...one, blocks: [] } : one)),
      [5],
    ],
    ['nowhere on a page without the article', [], []],
  ])('stands the piece %s', (_name, aligned, blocks) => {
    const { places } = noteOf(list({}, PACK, aligned), 'piece', 'piece');
    expect(places.map(({ spans }) => spans[0]?.block)).toEqual(blocks);
  });
});

describe('lineOf', () => {
  it('is each note’s own line', () => {
    expect(list().map(lineOf)).toEqual([
      'What the piece is',
      'What norland is',
      'What c2 says',
      'What sudland is',
      'What c1 says',
      'What c3 says',
      'What minister is',
    ]);
  });
});

describe('describePlace', () => {
  const paragraphOf = (block: number) => (block >= 4 ? block - 4 : null);
  const shareOf = ([span]: readonly Span[]) =>
    span === undefined ? null : { start: span.block / 10, end: (span.block + 1) / 10 };

  it.each([
    ['a claim', 'claim/c1', { kind: 'claim', paragraph: 1, places: 1, quote: 'words of c1' }],
    [
      'an actor, by its first mention',
      'actor/norland',
      { kind: 'actor', paragraph: 0, places: 2, quote: 'words of n-1' },
    ],
    ['an actor without a place', 'actor/minister', { kind: 'actor', paragraph: null, places: 0 }],
    ['the piece', 'piece', { kind: 'piece', paragraph: 0, places: 1 }],
  ])('tells the paragraph of %s', (_name, key, place) => {
    const note = list().find((candidate) => candidate.key === key);
    expect(note && describePlace(note, paragraphOf, shareOf)).toMatchObject({
      note: key,
      state: 'placed',
      reason: null,
      ...place,
    });
  });

  it('tells why an orphan has none', () => {
    const [orphan] = list({ claims: [lost('c1', 'ambiguous')] }).filter(({ key }) => key === 'claim/c1');
    expect(orphan && describePlace(orphan, paragraphOf, shareOf)).toMatchObject({
      state: 'orphan',
      reason: 'ambiguous',
      paragraph: null,
      places: 0,
    });
  });

  it('tells where each place of a note stands', () => {
    for (const note of list())
      expect(describePlace(note, paragraphOf, shareOf).at).toEqual(note.places.map(({ spans }) => shareOf(spans)));
  });

  it('is plain JSON', () => {
    const places = list().map((note) => describePlace(note, paragraphOf, shareOf));
    expect(JSON.parse(JSON.stringify(places))).toEqual(places);
  });
});
