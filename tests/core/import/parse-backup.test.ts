import { describe, expect, it } from 'vitest';
import { formatBackup } from '../../../lib/core/backup/format-backup.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { MOST_PROBLEMS } from '../../../lib/core/import/import-set.ts';
import { isBackup, parseBackup } from '../../../lib/core/import/parse-backup.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const WHOLE = {
  settings: { ...DEFAULT_SETTINGS, colour: 'pink' as const },
  articles: [makeArticle()],
  highlights: [makeHighlight(1), makeHighlight(2, { note: 'two' })],
  tombstones: [{ id: idOf(3), at: '2026-01-01T00:00:00.000Z' }],
  drafts: [{ id: idOf(2), note: 'two more', base: 'two' }],
  quarantine: [
    { id: 'q1', row: { any: 'thing' }, why: 'colour: Expected a colour' },
    { id: 'q2', row: 'no row', why: '(root): Expected an object' },
  ],
};
const FILE = formatBackup(WHOLE);

function read(fields: object = {}) {
  return parseBackup({ ...JSON.parse(FILE), ...fields });
}

function setOf(fields: object = {}) {
  const result = read(fields);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

describe('a backup', () => {
  it('brings all that was written', () => {
    expect(setOf()).toMatchObject({ kind: 'backup', ...WHOLE, problems: [], invalid: 0 });
  });

  it('brings the rows that are right, and tells where the others are wrong', () => {
    const { highlights } = JSON.parse(FILE);
    const set = setOf({ highlights: [...highlights, { ...highlights[0], colour: 'mauve' }, null] });
    expect([set.highlights.length, set.invalid, set.problems.map(({ path }) => path)]).toEqual([
      2,
      2,
      ['highlights[2].colour', 'highlights[3].(root)'],
    ]);
  });

  it.each([
    ['articles', [{}], 'articles[0].key'],
    ['tombstones', [7], 'tombstones[0].(root)'],
    ['drafts', [{ id: idOf(2), note: 7, base: '' }], 'drafts[0].note'],
    ['quarantine', [{ id: 'q', row: {}, why: '' }], 'quarantine[0].row'],
    ['settings', { colour: 'mauve' }, 'settings.names'],
  ])('tells of a row that is wrong in %s', (name, value, path) => {
    const set = setOf({ [name]: value });
    expect([set.invalid, set.problems.map((problem) => problem.path)]).toEqual([1, [path]]);
    expect(set.highlights).toHaveLength(2);
  });

  it('has no settings where they are wrong: those here stay', () => {
    expect(setOf({ settings: null }).settings).toBeNull();
  });

  it('tells the first of very many problems one by one, and counts all', () => {
    const set = setOf({ highlights: Array.from({ length: MOST_PROBLEMS + 5 }, () => 7) });
    expect([set.problems.length, set.invalid]).toEqual([MOST_PROBLEMS, MOST_PROBLEMS + 5]);
  });

  it.each([
    ['of a newer version', { version: 2 }, 'version'],
    ['without a version', { version: 'x' }, 'version'],
    ['of a version below the first', { version: 0 }, 'version'],
    ['with a list that is none', { highlights: {} }, 'highlights'],
    ['with a field of another', { extra: 1 }, 'extra'],
  ])('is refused %s', (_what, fields, path) => {
    expect(read(fields)).toMatchObject({ ok: false, problem: [{ path }] });
  });
});

it.each([
  [{ format: 'postil-backup' }, true],
  [{ format: 'postil-pack' }, false],
  [null, false],
])('%j calls itself a backup: %s', (json, expected) => {
  expect(isBackup(json)).toBe(expected);
});
