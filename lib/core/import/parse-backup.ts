// Our own backup, part by part: one row that is wrong does not cost the others.
import * as v from 'valibot';
import { BACKUP_FORMAT, BACKUP_VERSION, quarantinedText } from '../backup/backup.ts';
import type { Quarantined } from '../highlight/highlight-store.ts';
import { parse, parseArticle, parseHighlight, parseSettings } from '../highlight/parse-highlight.ts';
import { draftSchema, tombstoneSchema } from '../highlight/row-schemas.ts';
import { fail, type Result, succeed } from '../result.ts';
import { explainOwnRow } from './explain-row.ts';
import { type ImportProblem, type ImportSet, MOST_PROBLEMS } from './import-set.ts';
import { createRowList } from './list-rows.ts';

const LISTS = ['articles', 'highlights', 'tombstones', 'drafts', 'quarantine'] as const;

/** Reads a backup. Refused as a whole when it is of a newer version, or when one of its lists is none. */
export function parseBackup(json: Readonly<Record<string, unknown>>): Result<ImportSet, readonly ImportProblem[]> {
  const whole: ImportProblem[] = [];
  const wrong = (path: string, message: string) => whole.push({ path, line: null, message });
  const { version } = json;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) wrong('version', 'Expected a number');
  else if (version > BACKUP_VERSION)
    wrong('version', `This backup has version ${version}: a newer Postil wrote it. Update Postil, then import again.`);
  for (const name of LISTS) if (!Array.isArray(json[name])) wrong(name, 'Expected a list');
  for (const name of Object.keys(json))
    if (![...LISTS, 'format', 'version', 'app', 'settings'].includes(name)) wrong(name, 'Expected no such field');
  if (whole.length > 0) return fail(whole);

  const problems: ImportProblem[] = [];
  let invalid = 0;
  const readList = <Row>(name: string, read: (value: unknown) => Result<Row, string>): Row[] => {
    const list: readonly unknown[] = Array.isArray(json[name]) ? json[name] : [];
    const rows: Row[] = [];
    // A loop, and words only for the problems that are shown: a list may have millions of rows that are none.
    for (const [at, value] of list.entries()) {
      const parsed = read(value);
      if (parsed.ok) {
        rows.push(parsed.value);
        continue;
      }
      invalid++;
      if (problems.length >= MOST_PROBLEMS) continue;
      const { path, message } = explainOwnRow(parsed.problem);
      problems.push({ path: `${name}[${at}].${path}`, line: null, message });
    }
    return rows;
  };
  const settings = parseSettings(json.settings);
  if (!settings.ok) {
    invalid++;
    const { path, message } = explainOwnRow(settings.problem);
    problems.push({ path: `settings.${path}`, line: null, message });
  }
  const rows = createRowList();
  for (const row of readList('highlights', parseHighlight)) rows.take(row);
  return succeed({
    kind: 'backup',
    articles: readList('articles', parseArticle),
    highlights: rows.list(),
    tombstones: readList('tombstones', (value) => parse(tombstoneSchema, value)),
    drafts: readList('drafts', (value) => parse(draftSchema, value)),
    quarantine: readList('quarantine', parseQuarantined),
    settings: settings.ok ? settings.value : null,
    problems,
    invalid,
    skipped: 0,
    joined: 0,
    repeated: rows.repeated(),
    formerIds: new Map(),
  });
}

/** The row as it was put aside; text that is no JSON stays text. */
function parseQuarantined(value: unknown): Result<Quarantined, string> {
  const parsed = parse(quarantinedText, value);
  if (!parsed.ok) return parsed;
  const { id, row, why } = parsed.value;
  try {
    return succeed({ id, row: JSON.parse(row), why });
  } catch {
    return succeed({ id, row, why });
  }
}

/** True for what calls itself a backup of ours. */
export function isBackup(json: unknown): json is Readonly<Record<string, unknown>> {
  return v.is(v.object({ format: v.literal(BACKUP_FORMAT) }), json);
}
