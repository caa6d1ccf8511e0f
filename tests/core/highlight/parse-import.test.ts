import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { parseImportContent, parseImportId, parseImportRecord } from '../../../lib/core/highlight/parse-import.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const ROW = makeHighlight(1);
const CONTENT = {
  highlights: [
    { before: null, after: ROW },
    { before: ROW, after: { ...ROW, note: 'more' } },
  ],
  articles: [makeArticle()],
  settings: DEFAULT_SETTINGS,
  tombstones: [{ id: idOf(2), at: ROW.created }],
  drafts: [{ id: idOf(1), note: 'draft', base: '' }],
  quarantine: [{ id: 'q', row: { any: 'thing' }, why: 'unread' }],
};
const RECORD = { id: idOf(9), name: 'a.json', at: ROW.created, added: 1, changed: 0, state: 'done' };

describe('a part of an import', () => {
  it('is read as it is', () => {
    expect(parseImportContent(CONTENT)).toEqual({ ok: true, value: CONTENT });
    expect(parseImportContent({ ...CONTENT, settings: null, revived: CONTENT.tombstones }).ok).toBe(true);
  });

  it.each([
    ['highlights\\[0\\].before', { highlights: [{ before: makeHighlight(2), after: ROW }] }],
    ['highlights.0.after.colour', { highlights: [{ before: null, after: { ...ROW, colour: 'mauve' } }] }],
    ['tombstones.0.id', { tombstones: [{ id: 'x', at: ROW.created }] }],
    ['drafts', { drafts: null }],
  ])('is refused at %s', (path, fields) => {
    expect(parseImportContent({ ...CONTENT, ...fields })).toMatchObject({
      ok: false,
      problem: expect.stringMatching(new RegExp(`^${path}: `)),
    });
  });
});

it.each([
  [{}, true],
  [{ state: 'undone' }, true],
  [{ state: 'half' }, false],
  [{ id: 'x' }, false],
  [{ added: -1 }, false],
  [{ name: 'x'.repeat(301) }, false],
])('the record of an import with %j is one: %s', (fields, expected) => {
  expect(parseImportRecord({ ...RECORD, ...fields }).ok).toBe(expected);
});

it('the id of an import is that of a row', () => {
  expect([parseImportId(idOf(1)).ok, parseImportId('x').ok, parseImportId(null).ok]).toEqual([true, false, false]);
});
