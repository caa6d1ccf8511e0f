import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isUuid7 } from '../../../lib/core/highlight/uuid.ts';
import { deriveId } from '../../../lib/core/import/derive-id.ts';

it('an id follows from time and text, and from nothing else', () => {
  expect(deriveId(1_700_000_000_000, 'words')).toBe(deriveId(1_700_000_000_000, 'words'));
  const ids = ['', 'a', 'b', 'ab', 'ba'].flatMap((text) => [0, 1].map((time) => deriveId(time, text)));
  expect(new Set(ids).size).toBe(10);
});

it('ids of imports of earlier releases stay what they are', () => {
  expect(deriveId(1_700_000_000_000, 'words')).toBe('018bcfe5-6800-7cb7-aa8a-b8e5f3f5c16a');
});

it('an id is a UUID of version 7, whatever the time', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.integer()), fc.string(), (timeMs, text) => {
      expect(isUuid7(deriveId(timeMs, text))).toBe(true);
    }),
  );
});

it.each([-1, 2 ** 48, Number.NaN])('a time of %d, which no id has room for, counts as none', (timeMs) => {
  expect(deriveId(timeMs, 'words')).toBe(deriveId(0, 'words'));
});
