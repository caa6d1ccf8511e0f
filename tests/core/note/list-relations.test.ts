import { describe, expect, it } from 'vitest';
import { listRelations } from '../../../lib/core/note/list-relations.ts';
import type { PackRelation } from '../../../lib/core/pack/pack.ts';
import { makeClaim } from '../../support/make-pack.ts';

const claimsOf = (told: Readonly<Record<string, readonly [PackRelation['type'], string][]>>) =>
  new Map(
    Object.entries(told).map(([id, relations]) => [
      id,
      makeClaim(id, 0, id, { relations: relations.map(([type, claim]) => ({ type, claim })) }),
    ]),
  );

const seenFrom = (id: string, claims: ReturnType<typeof claimsOf>) => {
  const claim = claims.get(id);
  if (claim === undefined) throw new Error(`Expected a claim ${id}, got none`);
  return listRelations(claim, claims).map(({ type, direction, claim: other }) => `${type} ${direction} ${other.id}`);
};

describe('relations of a claim', () => {
  it('are seen from both ends', () => {
    const claims = claimsOf({ a: [], b: [['supports', 'a']] });
    expect(seenFrom('b', claims)).toEqual(['supports to a']);
    expect(seenFrom('a', claims)).toEqual(['supports by b']);
  });

  it('stand by type, its own first, in the order of the claims', () => {
    const claims = claimsOf({
      a: [
        ['qualifies', 'b'],
        ['supports', 'b'],
        ['repeats', 'c'],
      ],
      b: [['supports', 'a']],
      c: [['supports', 'a']],
    });
    expect(seenFrom('a', claims)).toEqual([
      'repeats to c',
      'supports to b',
      'supports by b',
      'supports by c',
      'qualifies to b',
    ]);
  });

  it('name a contradiction alike from both ends, and once when both tell it', () => {
    expect(seenFrom('a', claimsOf({ a: [], b: [['contradicts', 'a']] }))).toEqual(['contradicts to b']);
    const both = claimsOf({ a: [['contradicts', 'b']], b: [['contradicts', 'a']] });
    expect(seenFrom('a', both)).toEqual(['contradicts to b']);
  });

  it('leave out what names no claim', () => {
    expect(seenFrom('a', claimsOf({ a: [['supports', 'gone']] }))).toEqual([]);
  });
});
