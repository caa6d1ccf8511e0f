// What docs/backup-format.md and docs/backup.schema.json promise. `npx vitest run -u tests/repo/backup.test.ts` writes
// the schema anew.
import { readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION, backupSchema } from '../../lib/core/backup/backup.ts';
import { formatBackup } from '../../lib/core/backup/format-backup.ts';
import { FORMATS } from '../../lib/core/export/formats.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/highlight/highlight.ts';
import { readImport } from '../../lib/core/import/read-import.ts';
import { CONTEXT } from '../support/export-samples.ts';
import { idOf, makeArticle, makeHighlight } from '../support/make-highlight.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const schema = () => {
  const { $schema, ...rest } = toJsonSchema(backupSchema, { errorMode: 'ignore', typeMode: 'input' });
  const head = { $schema, $id: `urn:postil:schema:backup:${BACKUP_VERSION}`, title: 'A backup of Postil, version 1' };
  return { ...head, ...rest };
};

describe('the backup', () => {
  it('has its schema in the repository', async () => {
    await expect(`${JSON.stringify(schema(), null, 2)}\n`).toMatchFileSnapshot('../../docs/backup.schema.json');
  });

  it('is what its schema says', () => {
    const text = formatBackup({
      settings: DEFAULT_SETTINGS,
      articles: [makeArticle()],
      highlights: [
        makeHighlight(1, { note: 'x', tags: ['a'] }),
        makeHighlight(2, { selector: null, deleted: '2026-01-01T00:00:00.000Z' }),
      ],
      tombstones: [{ id: idOf(3), at: '2026-01-01T00:00:00.000Z' }],
      drafts: [{ id: idOf(1), note: 'half', base: '' }],
      quarantine: [{ id: 'x', row: { odd: true }, why: 'id: Expected a UUID' }],
    });
    const ajv = new Ajv({ strict: false, formats: { 'date-time': true } });
    const check = ajv.compile(JSON.parse(read('docs/backup.schema.json')));
    expect(check(JSON.parse(text))).toBe(true);
    expect(check({ ...JSON.parse(text), highlights: [{}] })).toBe(false);
  });

  it('is described by an example that can be imported', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(read('docs/backup-format.md')) ?? [];
    expect(readImport(example, CONTEXT)).toMatchObject({
      ok: true,
      value: { kind: 'backup', invalid: 0, highlights: [{}] },
    });
  });
});

describe('docs/export.md', () => {
  it('names every format', () => {
    const text = read('docs/export.md');
    expect(FORMATS.filter(({ id }) => !text.includes(`\`${id}\``)).map(({ id }) => id)).toEqual([]);
  });
});
