import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { address, count, noteText, rowId, time } from '../../../lib/core/highlight/field-schemas.ts';
import { idOf } from '../../support/make-highlight.ts';

const ROWS: readonly (readonly [string, v.GenericSchema, unknown, boolean])[] = [
  ['an id', rowId, idOf(1), true],
  ['an id of version 4', rowId, '9e107d9d-3720-4bb6-a1a5-372081a97b3e', false],
  ['an id in capitals', rowId, idOf(10).toUpperCase(), false],
  ['no id', rowId, '', false],
  ['a count', count, 0, true],
  ['the largest count', count, Number.MAX_SAFE_INTEGER, true],
  ['a count beyond it', count, Number.MAX_SAFE_INTEGER + 1, false],
  ['a count below nothing', count, -1, false],
  ['half a count', count, 0.5, false],
  ['a count as text', count, '1', false],
  ['a time', time, '2026-01-01T00:00:00.000Z', true],
  ['a day', time, '2026-01-01', false],
  ['a time as a number', time, 0, false],
  ['a note', noteText, 'x'.repeat(500_000), true],
  ['a note that is too long', noteText, 'x'.repeat(500_001), false],
  ['a page', address, 'https://example.org/a', true],
  ['a file', address, 'file:///home/a.html', true],
  ['a book', address, 'urn:isbn:9780000000000', true],
  ['a script', address, 'javascript:alert(1)', false],
  ['a page of data', address, 'data:text/html,x', false],
  ['words', address, 'no address', false],
  ['an address that is too long', address, `https://example.org/${'x'.repeat(8000)}`, false],
];

describe('a field', () => {
  it.each(ROWS)('%s', (_name, schema, value, isField) => expect(v.safeParse(schema, value).success).toBe(isField));
});
