import * as v from 'valibot';
import { expect, it } from 'vitest';
import { HIGHLIGHT_LIMITS } from '../../../lib/core/highlight/highlight-limits.ts';
import { draftSchema, quarantinedSchema, tombstoneSchema } from '../../../lib/core/highlight/row-schemas.ts';
import { idOf } from '../../support/make-highlight.ts';

const AT = '2026-01-01T00:00:00.000Z';

it.each([
  [{ id: idOf(1), at: AT }, true],
  [{ id: idOf(1), at: 'yesterday' }, false],
  [{ id: 'x', at: AT }, false],
  [{ id: idOf(1), at: AT, extra: 1 }, false],
])('a tombstone %j: %s', (value, expected) => expect(v.is(tombstoneSchema, value)).toBe(expected));

it.each([
  [{ id: idOf(1), note: 'words', base: '' }, true],
  [{ id: idOf(1), note: null, base: '' }, false],
  [{ id: idOf(1), note: 'x'.repeat(HIGHLIGHT_LIMITS.note + 1), base: '' }, false],
  [{ id: idOf(1), note: '' }, false],
])('a draft %#: %s', (value, expected) => expect(v.is(draftSchema, value)).toBe(expected));

it.each([
  [{ id: 'any', row: { any: 'thing' }, why: '' }, true],
  [{ id: 'any', row: null, why: '' }, true],
  [{ id: 7, row: null, why: '' }, false],
])('a row that could not be read %j: %s', (value, expected) => expect(v.is(quarantinedSchema, value)).toBe(expected));
