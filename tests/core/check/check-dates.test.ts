import { describe, expect, it } from 'vitest';
import { checkAddress, checkDates } from '../../../lib/core/check/check-dates.ts';
import { ADDRESS, DATES, ferryPack, listRows, told } from '../../support/advice-rows.ts';

describe('checkDates', () => {
  it('has nothing to say of a pack in order', () => expect(checkDates(ferryPack())).toEqual([]));

  it.each(listRows(DATES))('tells $rule at $path', ({ rule, path, edits }) => {
    expect(told(checkDates(ferryPack(...edits)))).toContain(`${rule} ${path}`);
  });
});

describe('checkAddress', () => {
  it('has nothing to say of a pack in order', () => expect(checkAddress(ferryPack())).toEqual([]));

  it.each(listRows(ADDRESS))('tells $rule at $path', ({ rule, path, edits }) => {
    expect(told(checkAddress(ferryPack(...edits)))).toContain(`${rule} ${path}`);
  });
});

it.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2017-04-31', false],
  ['2017-12-31', true],
  ['2017-13', false],
  ['2017-00', false],
  ['2017', true],
])('the date %s can be: %s', (date, isPossible) => {
  const findings = checkDates(ferryPack(['sources[0].date', date]));
  expect(findings.some(({ rule }) => rule === 'impossible-date')).toBe(!isPossible);
});

it.each([
  ['2026', '2026-01-01', false],
  ['2026-01', '2026-01-01', false],
  ['2026-01-02', '2026-01-01', true],
  ['2027', '2026-01-01', true],
])('a source of %s is after notes of %s for certain: %s', (date, asOf, isAfter) => {
  const findings = checkDates(ferryPack(['sources[0].date', date], ['asOf', asOf]));
  expect(findings.some(({ rule }) => rule === 'source-after-as-of')).toBe(isAfter);
});
