import { describe, expect, it } from 'vitest';
import { EMPTY_IMPORT } from '../../../lib/core/highlight/import-parts.ts';
import { parseImportContent, parseImportRecord } from '../../../lib/core/highlight/parse-import.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const RECORD = { id: idOf(9), name: 'a.json', at: '2026-01-01T00:00:00.000Z', added: 1, changed: 0, state: 'done' };
const CHANGE = { before: makeHighlight(1), after: makeHighlight(1, { note: 'after' }) };

describe('an import', () => {
  it.each([
    ['that is empty', EMPTY_IMPORT],
    ['with a row', { ...EMPTY_IMPORT, highlights: [CHANGE], articles: [makeArticle()] }],
    ['that brings rows back', { ...EMPTY_IMPORT, revived: [{ id: idOf(1), at: RECORD.at }] }],
  ])('%s', (_name, value) => expect(parseImportContent(value)).toEqual({ ok: true, value }));

  it.each([
    ['nothing', null, '(root)'],
    ['without its lists', { highlights: [] }, 'articles'],
    [
      'with a row of another',
      { ...EMPTY_IMPORT, highlights: [{ ...CHANGE, before: makeHighlight(2) }] },
      'highlights.0.before',
    ],
    [
      'with a row that is none',
      { ...EMPTY_IMPORT, highlights: [CHANGE, { before: null, after: 7 }] },
      'highlights.1.after',
    ],
    ['with settings that are none', { ...EMPTY_IMPORT, settings: {} }, 'settings'],
  ])('%s is none: its path is told', (_name, value, path) => {
    const parsed = parseImportContent(value);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.problem.startsWith(path)).toBe(true);
  });

  it('is remembered by its record', () => {
    expect(parseImportRecord(RECORD)).toEqual({ ok: true, value: RECORD });
  });

  it.each([
    ['an id that is none', { id: 'x' }],
    ['a name that is too long', { name: 'x'.repeat(301) }],
    ['a count that is none', { added: -1 }],
    ['a state of the journal', { state: 'applying' }],
  ])('is not remembered with %s', (_name, fields) => {
    expect(parseImportRecord({ ...RECORD, ...fields }).ok).toBe(false);
  });
});
