import { describe, expect, it } from 'vitest';
import { checkNames } from '../../../lib/core/check/check-names.ts';
import { ferryPack, listRows, NAMES, told } from '../../support/advice-rows.ts';
import { makeActor, makeQuote } from '../../support/make-pack.ts';

describe('checkNames', () => {
  it('has nothing to say of a pack in order', () => expect(checkNames(ferryPack())).toEqual([]));

  it.each(listRows(NAMES))('tells $rule at $path', ({ rule, path, edits }) => {
    expect(told(checkNames(ferryPack(...edits)))).toContain(`${rule} ${path}`);
  });
});

it('two actors may be meant by the same mention, and one may be known by its claims alone', () => {
  const both = (id: string) => ({ id, paragraph: 2, selector: makeQuote('and so does the mayor') });
  expect(
    told(checkNames(ferryPack(['actors[0].mentions[1]', both('m2')], ['actors[2].mentions[0]', both('m3')]))),
  ).toEqual([]);
  expect(told(checkNames(ferryPack(['actors[3]', makeActor('ghost')], ['claims[0].actors[1]', 'ghost'])))).toEqual([]);
});
