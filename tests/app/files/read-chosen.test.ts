import { expect, it } from 'vitest';
import { readChosen } from '../../../lib/app/files/read-chosen.ts';

const NOTHING = { ids: null, article: null, format: null, withNotes: false };
const load = () => ['a', 'b'];

it.each([
  ['', NOTHING],
  ['#', NOTHING],
  ['#import', NOTHING],
  ['#chosen', { ...NOTHING, ids: ['a', 'b'] }],
  ['#article=https%3A%2F%2Fexample.org%2Fa', { ...NOTHING, article: 'https://example.org/a' }],
  ['#format=html&notes', { ...NOTHING, format: 'html', withNotes: true }],
])('%j', (hash, wanted) => {
  expect(readChosen(hash, load)).toEqual(wanted);
});

it('has no ids where none were left', () => {
  expect(readChosen('#chosen', () => null).ids).toBeNull();
});
