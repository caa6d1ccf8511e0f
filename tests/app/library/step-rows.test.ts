import { expect, it } from 'vitest';
import { type Step, stepRow } from '../../../lib/app/library/step-rows.ts';

it.each<[string, string, string | null, Step, string | null]>([
  ['to the row below', 'abc', 'a', 'next', 'b'],
  ['to the row above', 'abc', 'b', 'previous', 'a'],
  ['not beyond the end', 'abc', 'c', 'next', 'c'],
  ['not beyond the beginning', 'abc', 'a', 'previous', 'a'],
  ['to the beginning', 'abc', 'c', 'first', 'a'],
  ['to the end', 'abc', 'a', 'last', 'c'],
  ['down from nowhere, to the first', 'abc', null, 'next', 'a'],
  ['up from nowhere, to the first', 'abc', null, 'previous', 'a'],
  ['from a row that is not listed, to the first', 'abc', 'x', 'next', 'a'],
  ['nowhere in an empty list', '', 'a', 'next', null],
  ['nowhere to the end of an empty list', '', null, 'last', null],
])('steps %s', (_name, shown, open, step, wanted) => {
  expect(stepRow([...shown], open, step)).toBe(wanted);
});
