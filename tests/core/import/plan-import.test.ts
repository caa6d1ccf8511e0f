import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Highlight } from '../../../lib/core/highlight.ts';
import { applyChange, revertChange } from '../../../lib/core/import/apply-change.ts';
import type { ImportSet } from '../../../lib/core/import/import-set.ts';
import { type Present, planImport } from '../../../lib/core/import/plan-import.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const NEVER = { bringBack: false, takeSettings: false, nowMs: Date.parse('2028-01-01T00:00:00.000Z') };
const later = (row: Highlight, fields: Partial<Highlight>): Highlight => ({
  ...row,
  modified: '2027-01-01T00:00:00.000Z',
  ...fields,
});

function makeSet(highlights: readonly Highlight[], fields: Partial<ImportSet> = {}): ImportSet {
  return {
    kind: 'backup',
    highlights,
    articles: [makeArticle()],
    settings: null,
    tombstones: [],
    drafts: [],
    quarantine: [],
    problems: [],
    invalid: 0,
    skipped: 0,
    joined: 0,
    repeated: { same: 0, older: 0 },
    formerIds: new Map(),
    ...fields,
  };
}

function makePresent(highlights: readonly Highlight[], fields: Partial<Present> = {}): Present {
  return {
    highlights: new Map(highlights.map((row) => [row.id, row])),
    articles: new Map(),
    tombstones: new Map(),
    settings: DEFAULT_SETTINGS,
    drafts: [],
    quarantine: [],
    ...fields,
  };
}

describe('planImport', () => {
  const [one, two, three] = [makeHighlight(1), makeHighlight(2), makeHighlight(3)];

  it('tells new, newer, same and older apart', () => {
    const set = makeSet([one, later(two, { note: 'theirs' }), three, makeHighlight(4, { note: 'old' })], {
      invalid: 1,
    });
    const present = makePresent([two, { ...three, revision: 7 }, later(makeHighlight(4), { note: 'mine' })]);
    const { counts, content } = planImport(set, present, NEVER);
    expect(counts).toEqual({ added: 1, newer: 1, same: 1, older: 1, gone: 0, invalid: 1, skipped: 0, joined: 0 });
    expect(content.highlights.map(({ before, after }) => [before?.note, after.note, after.revision])).toEqual([
      [undefined, '', 0],
      ['', 'theirs', 1],
    ]);
  });

  it('changes nothing the second time', () => {
    const set = makeSet([one, two]);
    const { content } = planImport(set, makePresent([]), NEVER);
    const present = makePresent(
      content.highlights.map(({ after }) => after),
      { articles: new Map(content.articles.map((article) => [article.key, article])) },
    );
    expect(planImport(set, present, NEVER)).toMatchObject({ isEmpty: true, counts: { same: 2, added: 0 } });
  });

  it('leaves alone what was deleted for good, unless it is wanted back', () => {
    const present = makePresent([], { tombstones: new Map([[one.id, '2026-01-01T00:00:00.000Z']]) });
    expect(planImport(makeSet([one]), present, NEVER).content.highlights).toEqual([]);
    expect(planImport(makeSet([one]), present, NEVER).counts.gone).toBe(1);
    const back = planImport(makeSet([one]), present, { ...NEVER, bringBack: true });
    expect(back.content.highlights).toEqual([{ before: null, after: one }]);
  });

  it('takes settings where none were set, and else only when asked', () => {
    const wanted = { ...DEFAULT_SETTINGS, colour: 'pink' as const };
    const mine = { ...DEFAULT_SETTINGS, colour: 'blue' as const };
    const set = makeSet([], { settings: wanted });
    expect(planImport(set, makePresent([]), NEVER).content.settings).toEqual(wanted);
    expect(planImport(set, makePresent([], { settings: mine }), NEVER)).toMatchObject({
      hasSettings: true,
      content: { settings: null },
    });
    expect(
      planImport(set, makePresent([], { settings: mine }), { ...NEVER, takeSettings: true }).content.settings,
    ).toEqual(wanted);
  });

  it('never deletes a row for a tombstone in the file', () => {
    const set = makeSet([], {
      tombstones: [
        { id: one.id, at: '2026-01-01T00:00:00.000Z' },
        { id: two.id, at: '2026-01-01T00:00:00.000Z' },
      ],
    });
    const { content } = planImport(set, makePresent([one]), NEVER);
    expect(content.tombstones.map(({ id }) => id)).toEqual([two.id]);
  });

  it('brings an article for each row, even where the file tells of none', () => {
    const { content } = planImport(makeSet([one], { articles: [] }), makePresent([]), NEVER);
    expect(content.articles).toMatchObject([{ key: one.article, site: 'example.org' }]);
  });
});

describe('a change of an import', () => {
  const row = makeHighlight(1, { note: 'before', revision: 3 });
  const after = later(row, { note: 'after', revision: 4 });

  it('is kept once', () => {
    expect(applyChange({ before: row, after }, row, false)).toEqual(after);
    expect(applyChange({ before: row, after }, after, false)).toBeNull();
    expect(applyChange({ before: null, after }, null, true)).toEqual(after);
    expect(applyChange({ before: row, after }, null, true)).toBeNull();
  });

  it('is merged with what the reader wrote meanwhile: no word is lost', () => {
    const mine = later(row, { note: 'mine', revision: 4, modified: '2026-06-01T00:00:00.000Z' });
    expect(applyChange({ before: row, after }, mine, false)?.note).toBe('mine\n\n---\n\nafter');
  });

  it('is taken back, unless the row was changed since', () => {
    expect(revertChange({ before: row, after }, after)).toEqual({ ...row, revision: 5 });
    expect(revertChange({ before: null, after }, after)).toBe('remove');
    expect(revertChange({ before: null, after }, later(after, { note: 'edited' }))).toBeNull();
    expect(revertChange({ before: null, after }, null)).toBeNull();
  });
});
