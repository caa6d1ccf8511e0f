import { describe, expect, it } from 'vitest';
import { checkEvidence, checkSources } from '../../../lib/core/check/check-sources.ts';
import { EVIDENCE, ferryPack, listRows, SOURCES, told } from '../../support/advice-rows.ts';

describe('checkSources', () => {
  it('has nothing to say of a pack in order', () => expect(checkSources(ferryPack())).toEqual([]));

  it.each(listRows(SOURCES))('tells $rule at $path', ({ rule, path, edits }) => {
    expect(told(checkSources(ferryPack(...edits)))).toContain(`${rule} ${path}`);
  });
});

describe('checkEvidence', () => {
  it('has nothing to say of a pack in order', () => expect(checkEvidence(ferryPack())).toEqual([]));

  it.each(listRows(EVIDENCE))('tells $rule at $path', ({ rule, path, edits }) => {
    expect(told(checkEvidence(ferryPack(...edits)))).toContain(`${rule} ${path}`);
  });
});

it('an opinion needs no source, and one report may be all there is', () => {
  const noSource = { for: [], against: [], qualifying: [] };
  const opinion = ferryPack(
    ['claims[2].assessment', 'opinion'],
    ['claims[2].kind', 'causal claim'],
    ['claims[2].evidence', noSource],
  );
  expect(told(checkEvidence(opinion))).toEqual([]);
  const weak = ferryPack(['sources[2].quality', 'aggregator'], ['claims[2].note', 'One report has it.']);
  expect(told(checkEvidence(weak))).toEqual([]);
});
