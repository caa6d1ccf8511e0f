import * as v from 'valibot';
import { expect, it } from 'vitest';
import { BACKUP_FORMAT, BACKUP_VERSION, backupSchema } from '../../../lib/core/backup/backup.ts';
import { formatBackup } from '../../../lib/core/backup/format-backup.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const FILE = JSON.parse(
  formatBackup({
    settings: DEFAULT_SETTINGS,
    articles: [makeArticle()],
    highlights: [makeHighlight(1)],
    tombstones: [{ id: idOf(2), at: '2026-01-01T00:00:00.000Z' }],
    drafts: [{ id: idOf(1), note: 'draft', base: '' }],
    quarantine: [{ id: 'q', row: { id: 7 }, why: 'id' }],
  }),
);

it('what is written is of the schema, and names itself', () => {
  expect(v.is(backupSchema, FILE)).toBe(true);
  expect([FILE.format, FILE.version]).toEqual([BACKUP_FORMAT, BACKUP_VERSION]);
});

it.each([
  ['another version', { version: 2 }],
  ['a field too many', { extra: 1 }],
  ['a row that is none', { highlights: [{}] }],
  ['a row put aside that is no text', { quarantine: [{ id: 'q', row: {}, why: '' }] }],
])('%s is not', (_name, fields) => expect(v.is(backupSchema, { ...FILE, ...fields })).toBe(false));
