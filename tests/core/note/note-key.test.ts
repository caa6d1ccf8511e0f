import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatNoteKey, idOfNoteKey, type NoteKey, parseNoteKey } from '../../../lib/core/note/note-key.ts';

const CASES: readonly [key: string, parsed: NoteKey, id: string][] = [
  ['piece', { kind: 'piece' }, 'piece'],
  ['actor/pakistan', { kind: 'actor', pack: null, id: 'pakistan' }, 'pakistan'],
  ['actor/pak-iran/pakistan', { kind: 'actor', pack: 'pak-iran', id: 'pakistan' }, 'pak-iran/pakistan'],
  ['claim/c01', { kind: 'claim', id: 'c01' }, 'c01'],
  [
    'own/0190b5c0-0000-7000-8000-000000000001',
    { kind: 'own', id: '0190b5c0-0000-7000-8000-000000000001' },
    '0190b5c0-0000-7000-8000-000000000001',
  ],
];

it.each(CASES)('%s is formatted, parsed, and its id read', (key, parsed, id) => {
  expect(formatNoteKey(parsed)).toBe(key);
  expect(parseNoteKey(key)).toEqual(parsed);
  expect(idOfNoteKey(key)).toBe(id);
});

it.each([
  '',
  'actor',
  'actor/',
  'actor//iran',
  'actor/pack/',
  'actor/a/b/c',
  'claim/',
  'claim/a/b',
  'own/a/b',
  'piece/a',
  'page/a',
])('%j is no key', (key) => {
  expect(parseNoteKey(key)).toBeNull();
  expect(idOfNoteKey(key)).toBe(key);
});

it('parses whatever it formats', () => {
  const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
  const key: fc.Arbitrary<NoteKey> = fc.oneof(
    fc.constant({ kind: 'piece' as const }),
    fc.record({ kind: fc.constant('actor' as const), pack: fc.option(id), id }),
    fc.record({ kind: fc.constantFrom('claim' as const, 'own' as const), id }),
  );
  fc.assert(
    fc.property(key, (each) => {
      expect(parseNoteKey(formatNoteKey(each))).toEqual(each);
    }),
  );
});
