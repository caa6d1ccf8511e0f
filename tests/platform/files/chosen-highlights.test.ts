import { expect, it } from 'vitest';
import { leaveChosen, loadChosen } from '../../../lib/platform/files/chosen-highlights.ts';

function makeStorage() {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

it('leaves ids for the next page, under the hash that asks for them', () => {
  const storage = makeStorage();
  expect(loadChosen(storage)).toBeNull();
  expect(leaveChosen(['a', 'b'], storage)).toBe('#chosen');
  expect(loadChosen(storage)).toEqual(['a', 'b']);
  // The page may be loaded again.
  expect(loadChosen(storage)).toEqual(['a', 'b']);
  leaveChosen([], storage);
  expect(loadChosen(storage)).toEqual([]);
});

it.each([
  ['7', null],
  ['{"a": 1}', null],
  ['["a", 7, null]', ['a']],
])('takes of %s what can be an id', (stored, wanted) => {
  const storage = makeStorage();
  leaveChosen([], storage);
  for (const key of storage.values.keys()) storage.setItem(key, stored);
  expect(loadChosen(storage)).toEqual(wanted);
});
