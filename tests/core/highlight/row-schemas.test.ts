import type { GenericSchema } from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../lib/core/highlight/parse-highlight.ts';
import {
  draftChangeSchema,
  draftSchema,
  quarantinedSchema,
  tombstoneSchema,
} from '../../../lib/core/highlight/row-schemas.ts';
import { idOf } from '../../support/make-highlight.ts';

const DRAFT = { id: idOf(1), note: 'half a', base: '' };
const TOMBSTONE = { id: idOf(1), at: '2026-01-01T00:00:00.000Z' };

describe('a row beside highlights', () => {
  it.each<[string, GenericSchema, unknown]>([
    ['a draft', draftSchema, DRAFT],
    ['a draft, as its editor says it', draftChangeSchema, DRAFT],
    ['a draft that is done with', draftChangeSchema, { ...DRAFT, note: null }],
    ['a tombstone', tombstoneSchema, TOMBSTONE],
    ['a row that was put aside', quarantinedSchema, { id: 'x', row: { any: 'thing' }, why: 'y' }],
  ])('%s', (_name, schema, value) => expect(parse(schema, value)).toEqual({ ok: true, value }));

  it.each<[string, GenericSchema, unknown, string]>([
    ['a draft without a note', draftSchema, { ...DRAFT, note: null }, 'note'],
    ['a draft of no row', draftSchema, { ...DRAFT, id: 'x' }, 'id'],
    ['a draft with a field too many', draftChangeSchema, { ...DRAFT, more: 1 }, 'more'],
    ['a tombstone without a time', tombstoneSchema, { id: idOf(1) }, 'at'],
    ['a row that was put aside for no reason', quarantinedSchema, { id: 'x', row: 1 }, 'why'],
  ])('%s is none', (_name, schema, value, path) => {
    expect(parse(schema, value)).toEqual({ ok: false, problem: expect.stringMatching(`^${path}: `) });
  });
});
