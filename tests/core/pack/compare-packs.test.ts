import { describe, expect, it } from 'vitest';
import { comparePacks, compareVersions, isSame } from '../../../lib/core/pack/compare-packs.ts';
import type { Pack } from '../../../lib/core/pack/pack.ts';
import { makeActor, makeClaim, makePack } from '../../support/make-pack.ts';

const TEXT = ['The ferry is late. The port is shut.'];
const old: Pack = {
  ...makePack(TEXT),
  version: '1.9.0',
  actors: [makeActor('ferry', { name: 'Ferry' }), makeActor('port', { name: 'Port' })],
  claims: [makeClaim('c1', 0, 'The ferry is late.'), makeClaim('c2', 0, 'The port is shut.')],
  changelog: [{ version: '1.9.0', date: '2026-01-01', text: 'First.' }],
};
const next = (over: Partial<Pack>): Pack => ({ ...old, ...over });

describe('comparePacks', () => {
  it('finds nothing between a pack and itself, its keys in whatever order', () => {
    const reordered = JSON.parse(JSON.stringify(old, Object.keys(flatten(old)).sort().reverse()));
    const difference = comparePacks(old, reordered);
    expect(isSame(difference)).toBe(true);
    expect(difference).toMatchObject({ age: 'same', fields: [], actors: { changed: [] }, claims: { changed: [] } });
  });

  it('names the notes that come, go and change, with what changes in them', () => {
    const [ferry = makeActor('ferry')] = old.actors;
    const [first = makeClaim('c1', 0, '')] = old.claims;
    const difference = comparePacks(
      old,
      next({
        actors: [{ ...ferry, line: 'A ship', names: ['the ferry'] }, makeActor('crew', { name: 'Crew' })],
        claims: [{ ...first, assessment: 'disputed' }, makeClaim('c3', 0, 'The port is shut.')],
      }),
    );
    expect(difference.actors).toEqual({
      added: [{ id: 'crew', line: 'Crew' }],
      removed: [{ id: 'port', line: 'Port' }],
      changed: [{ id: 'ferry', line: 'Ferry', fields: ['line', 'names'], assessment: null }],
    });
    expect(difference.claims).toEqual({
      added: [{ id: 'c3', line: 'What c3 says' }],
      removed: [{ id: 'c2', line: 'What c2 says' }],
      changed: [
        {
          id: 'c1',
          line: 'What c1 says',
          fields: ['assessment'],
          assessment: { from: 'supported', to: 'disputed' },
        },
      ],
    });
    expect(isSame(difference)).toBe(false);
  });

  it('counts sources, and names what else is not as it was', () => {
    const [source] = old.sources;
    if (source === undefined) throw new Error('Expected a source in the pack, got none');
    const sources = [
      { ...source, publisher: 'Another paper' },
      { ...source, id: 's9' },
    ];
    const difference = comparePacks(old, next({ sources, piece: { ...old.piece, note: 'Another note.' } }));
    expect(difference.sources).toEqual({ added: 1, removed: old.sources.length - 1, changed: 1 });
    expect(difference.fields).toEqual(['piece']);
  });

  it('has the entries of the changelog that the old version did not have', () => {
    const entry = { version: '1.10.0', date: '2026-02-01', text: 'The port again.' };
    const difference = comparePacks(old, next({ version: '1.10.0', changelog: [entry, ...old.changelog] }));
    expect(difference).toMatchObject({ from: '1.9.0', to: '1.10.0', age: 'newer', changelog: [entry] });
    expect(comparePacks(next({ version: '1.10.0' }), old).age).toBe('older');
  });
});

it.each([
  ['1.10.0', '1.9.0', 1],
  ['1.0.0', '1.0.0', 0],
  ['2.0.0', '10.0.0', -1],
  ['1.2.3', '1.2.4', -1],
])('the version %s beside %s', (one, other, sign) => {
  expect(Math.sign(compareVersions(one, other))).toBe(sign);
});

/** Every key of the tree, for a replacer that keeps them all and sets their order. */
function flatten(value: unknown): Record<string, true> {
  if (typeof value !== 'object' || value === null) return {};
  const own = Array.isArray(value) ? {} : Object.fromEntries(Object.keys(value).map((key) => [key, true as const]));
  return Object.assign(own, ...Object.values(value).map(flatten));
}
