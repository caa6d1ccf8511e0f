import { describe, expect, it } from 'vitest';
import { checkClaims, checkRelations, formatPlace } from '../../../lib/core/check/check-claims.ts';
import { CLAIMS, ferryPack, listRows, RELATIONS, told } from '../../support/advice-rows.ts';
import { makeClaim, makePack } from '../../support/make-pack.ts';

describe('checkClaims', () => {
  it('has nothing to say of a pack in order', () => expect(checkClaims(ferryPack())).toEqual([]));

  it.each(listRows(CLAIMS))('tells $rule at $path', ({ rule, path, edits }) => {
    expect(told(checkClaims(ferryPack(...edits)))).toContain(`${rule} ${path}`);
  });
});

describe('checkRelations', () => {
  it('has nothing to say of a pack in order', () => expect(checkRelations(ferryPack())).toEqual([]));

  it.each(listRows(RELATIONS))('tells $rule at $path', ({ rule, path, edits }) => {
    expect(told(checkRelations(ferryPack(...edits)))).toContain(`${rule} ${path}`);
  });
});

it('a place is the same whatever its quotes and blanks', () => {
  const place = (exact: string) => formatPlace({ paragraph: 1, selector: { exact, prefix: 'a', suffix: '' } });
  expect(place('“lost  the log”')).toBe(place('"lost the log"'));
  expect(place('lost')).not.toBe(place('found'));
});

it('a long chain is no circle, and a circle is told once', () => {
  const chain = (end: string) => {
    const pack = makePack(['The ferry returned.']);
    const claims = Array.from({ length: 3000 }, (_, nth) =>
      makeClaim(`c${nth}`, 0, 'The ferry returned', {
        relations: [{ type: 'presupposes', claim: nth === 2999 ? end : `c${nth + 1}` }],
      }),
    );
    return checkRelations({ ...pack, claims }).map(({ rule, path }) => `${rule} ${path}`);
  };
  expect(chain('elsewhere')).toEqual([]);
  expect(chain('c0')).toEqual(['presupposes-circle claims[2999].relations[0].claim']);
});
