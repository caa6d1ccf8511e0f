import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPlaces } from '../../../lib/core/note/join-places.ts';
import { describePlace, listNotes, type Note } from '../../../lib/core/note/list-notes.ts';
import type { Placement, Placements } from '../../../lib/core/note/place-notes.ts';
import type { NotePlace } from '../../../lib/core/note/reader-state.ts';
import type { Pack } from '../../../lib/core/pack/pack.ts';
import { parsePack } from '../../../lib/core/pack/parse-pack.ts';

const pack = readPack();

function readPack(): Pack {
  const json = readFileSync(new URL('../../../public/packs/arabnews-1204791.json', import.meta.url), 'utf8');
  const parsed = parsePack(JSON.parse(json));
  if (!parsed.ok) throw new Error(`Expected a whole pack, got ${JSON.stringify(parsed.problem)}`);
  return parsed.value;
}

/** What a reader tells of one note. */
function tell(note: string, over: Partial<NotePlace> = {}): NotePlace {
  const [kind] = (['actor', 'claim'] as const).filter((word) => note.startsWith(`${word}/`));
  const place = { state: 'placed', reason: null, quote: 'as on the page', paragraph: 1, places: 1, at: [] } as const;
  return { note, kind: kind ?? 'piece', ...place, ...over };
}

const LOST = { state: 'orphan', reason: 'no-paragraph', places: 0 } as const;

/** Claims and one mention of each actor, each somewhere, changed or lost, by the numbers drawn. */
function place(draws: readonly number[]): Placements {
  const of = (id: string, nth: number): Placement => {
    const draw = draws[nth % draws.length] ?? 0;
    const spans = [{ block: draw % 20, start: draw % 50, end: (draw % 50) + 7 }];
    if (draw % 5 === 0) return { id, state: 'orphan', reason: 'ambiguous', spans: [], quote: `pack’s ${id}` };
    if (draw % 5 === 1) return { id, state: 'moved', reason: 'text-changed', spans, quote: `page’s ${id}` };
    return { id, state: 'placed', reason: null, spans, quote: `page’s ${id}` };
  };
  return {
    claims: pack.claims.map(({ id }, nth) => of(id, nth)),
    mentions: pack.actors.flatMap(({ id }, nth) =>
      [0, 1].map((mention) => ({ ...of(`${id}-${mention}`, 2 * nth + mention + 47), actor: id })),
    ),
  };
}

/** All that the panel shows of where a note stands. */
function view(note: Note) {
  const { key, kind, state, reason, quote, number, places } = note;
  const missing = note.kind === 'piece' ? note.missing.toSorted((a, b) => a.key.localeCompare(b.key)) : [];
  return { key, kind, state, reason, quote, number, places: places.length, missing };
}

describe('joinPlaces', () => {
  it('keeps the order and the numbers that the reader told, whatever the order of the pack', () => {
    const notes = joinPlaces(pack, [tell('piece'), tell('claim/c30'), tell('actor/iran'), tell('claim/c01')]);
    expect(notes.map(({ key, number }) => `${number} ${key}`)).toEqual([
      '0 piece',
      '1 claim/c30',
      '2 actor/iran',
      '3 claim/c01',
    ]);
  });

  it.each([
    ['a placed claim', tell('claim/c01'), { kind: 'claim', state: 'placed', reason: null, quote: 'as on the page' }],
    [
      'a changed claim',
      tell('claim/c01', { state: 'moved', reason: 'text-changed' }),
      { state: 'moved', reason: 'text-changed' },
    ],
    ['a claim that is not there', tell('claim/c01', LOST), { state: 'orphan', reason: 'no-paragraph', places: [] }],
    ['an actor of no mention', tell('actor/china', { places: 0 }), { kind: 'actor', state: 'placed', places: [] }],
  ] as const)('gives %s as the reader told of it', (_name, told, note) => {
    expect(joinPlaces(pack, [told])).toEqual([expect.objectContaining(note)]);
  });

  it('gives as many places as there are, each known by its number alone', () => {
    const [note] = joinPlaces(pack, [tell('actor/pakistan', { places: 3 })]);
    expect(note?.places).toEqual(new Array(3).fill({ spans: [], quote: 'as on the page' }));
  });

  it('brings what the pack says of each note', () => {
    const [claim, actor] = joinPlaces(pack, [tell('claim/c01'), tell('actor/pakistan')]);
    expect(claim).toMatchObject({ id: 'c01', claim: pack.claims[0] });
    expect(actor).toMatchObject({ id: 'pakistan', actor: pack.actors[0] });
  });

  it.each([
    ['notes of another pack', [tell('claim/x01'), tell('actor/nobody'), tell('claim/c01')], ['claim/c01']],
    ['names that every object has', [tell('constructor'), tell('__proto__'), tell('claim/c02')], ['claim/c02']],
    ['everything when nothing was told', [], []],
  ])('leaves out %s', (_name, told, keys) => {
    expect(joinPlaces(pack, told).map(({ key }) => key)).toEqual(keys);
  });

  it.each([
    ['a claim that is not on the page', ['claim/c01', 'claim/c02'], ['claim/c01']],
    ['an actor that is not on the page', ['actor/militants', 'actor/iran'], ['actor/militants']],
  ])('lists %s as missing from the piece', (_name, [lost = '', found = ''], missing) => {
    const [piece] = joinPlaces(pack, [tell('piece'), tell(found), tell(lost, LOST)]);
    expect(piece?.kind === 'piece' ? piece.missing.map(({ key }) => key) : null).toEqual(missing);
  });

  it('shows in the panel what the page shows: same notes, states, quotes, numbers, missing ones', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 120 }), (draws) => {
        const aligned = [{ ordinal: 0, zone: 'headline' as const, blocks: [0], coverage: 1 }];
        const onPage = listNotes(pack, place(draws), aligned);
        const told = onPage.map((note) =>
          describePlace(
            note,
            (block) => block,
            () => null,
          ),
        );
        expect(joinPlaces(pack, told).map(view)).toEqual(onPage.map(view));
      }),
    );
  });
});
