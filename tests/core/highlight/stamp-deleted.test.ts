import { expect, it } from 'vitest';
import { stampDeleted } from '../../../lib/core/highlight/stamp-deleted.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

const NOW = '2026-06-01T00:00:00.000Z';
const THEN = '2026-05-01T00:00:00.000Z';
const PAGE_CLOCK = '1999-01-01T00:00:00.000Z';
const row = (deleted: string | null) => makeHighlight(1, { deleted });

it.each<[string, string | null, string | null | undefined, string | null]>([
  ['is not in the bin', null, THEN, null],
  ['goes to the bin', PAGE_CLOCK, null, NOW],
  ['was never kept', PAGE_CLOCK, undefined, NOW],
  ['is in the bin already', PAGE_CLOCK, THEN, THEN],
])('a row that %s has this time: %#', (_name, deleted, current, stamped) => {
  expect(stampDeleted(row(deleted), current === undefined ? null : row(current), NOW)).toEqual(row(stamped));
});
