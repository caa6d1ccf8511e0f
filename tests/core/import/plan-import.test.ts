import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Highlight } from '../../../lib/core/highlight/highlight.ts';
import { parseHighlight } from '../../../lib/core/highlight/parse-highlight.ts';
import { planImport } from '../../../lib/core/import/plan-import.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { makeImportSet, makePresent } from '../../support/make-import-set.ts';

const NEVER = { bringBack: false, takeSettings: false, nowMs: Date.parse('2028-01-01T00:00:00.000Z') };
const later = (row: Highlight, fields: Partial<Highlight>): Highlight => ({
  ...row,
  modified: '2027-01-01T00:00:00.000Z',
  ...fields,
});

const AT = '2027-06-01T00:00:00.000Z';

describe('planImport', () => {
  const [one, two, three] = [makeHighlight(1), makeHighlight(2), makeHighlight(3)];

  it('tells new, newer, same and older apart', () => {
    const set = makeImportSet([one, later(two, { note: 'theirs' }), three, makeHighlight(4, { note: 'old' })], {
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
    const set = makeImportSet([one, two]);
    const { content } = planImport(set, makePresent([]), NEVER);
    const present = makePresent(
      content.highlights.map(({ after }) => after),
      { articles: new Map(content.articles.map((article) => [article.key, article])) },
    );
    expect(planImport(set, present, NEVER)).toMatchObject({ isEmpty: true, counts: { same: 2, added: 0 } });
  });

  it('leaves alone what was deleted for good, unless it is wanted back', () => {
    const present = makePresent([], { tombstones: new Map([[one.id, '2026-01-01T00:00:00.000Z']]) });
    expect(planImport(makeImportSet([one]), present, NEVER).content.highlights).toEqual([]);
    expect(planImport(makeImportSet([one]), present, NEVER).counts.gone).toBe(1);
    const back = planImport(makeImportSet([one]), present, { ...NEVER, bringBack: true });
    expect(back.content.highlights).toEqual([{ before: null, after: one }]);
  });

  it('takes settings where none were set, and else only when asked', () => {
    const wanted = { ...DEFAULT_SETTINGS, colour: 'pink' as const };
    const mine = { ...DEFAULT_SETTINGS, colour: 'blue' as const };
    const set = makeImportSet([], { settings: wanted });
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
    const set = makeImportSet([], {
      tombstones: [
        { id: one.id, at: '2026-01-01T00:00:00.000Z' },
        { id: two.id, at: '2026-01-01T00:00:00.000Z' },
      ],
    });
    const { content } = planImport(set, makePresent([one]), NEVER);
    expect(content.tombstones.map(({ id }) => id)).toEqual([two.id]);
  });

  it.each([
    ['the row, and drops its tombstone', {}, { added: 1, gone: 0 }, 1],
    ['nothing of it where it was deleted here', { tombstones: new Map([[one.id, AT]]) }, { added: 0, gone: 1 }, 0],
    ['the row that is here', { highlights: new Map([[one.id, one]]) }, { same: 1, added: 0 }, 0],
  ])('of a file that has a row and its tombstone keeps %s', (_what, fields, counts, rows) => {
    const set = makeImportSet([one], { tombstones: [{ id: one.id, at: AT }] });
    const plan = planImport(set, makePresent([], fields), NEVER);
    expect(plan.counts).toMatchObject(counts);
    expect(plan.content.highlights).toHaveLength(rows);
    expect(plan.content.tombstones).toEqual([]);
    expect(plan.notices).toEqual(rows === 0 ? [] : [{ kind: 'tombstone-of-row', count: 1 }]);
  });

  it('keeps the note here with that of a file that is newer, unless one holds the other', () => {
    const notes = (here: string, there: string) => {
      const present = makePresent([{ ...one, note: here }]);
      return planImport(makeImportSet([later(one, { note: there })]), present, NEVER).content.highlights[0]?.after.note;
    };
    expect(notes('mine', 'theirs')).toBe('mine\n\n---\n\ntheirs');
    expect(notes('mine', 'mine and theirs')).toBe('mine and theirs');
    expect(notes('mine and theirs', 'mine')).toBe('mine and theirs');
  });

  it('compares times, not their letters', () => {
    const present = makePresent([{ ...one, modified: '2026-05-01T00:00:00.000Z' }]);
    const at = (modified: string) =>
      planImport(makeImportSet([{ ...one, note: 'x', modified }]), present, NEVER).counts;
    expect(at('2026-05-01T08:00:00.000+14:00')).toMatchObject({ older: 1 });
    expect(at('2026-04-30T20:00:00.000-14:00')).toMatchObject({ newer: 1 });
    expect(at('2026-05-01T00:00:00Z')).toMatchObject({ older: 1 });
  });

  it('takes a time in the future for now, so that a later change can follow', () => {
    const future = later(one, { note: 'x', created: '9999-01-01T00:00:00.000Z', modified: '9999-01-01T00:00:00.000Z' });
    const { content, notices } = planImport(makeImportSet([future]), makePresent([]), NEVER);
    const now = new Date(NEVER.nowMs).toISOString();
    expect(content.highlights[0]?.after).toMatchObject({ created: now, modified: now });
    expect(notices).toEqual([{ kind: 'future', count: 1 }]);
    // One that an earlier release took is here: a row of today replaces it.
    const today = { ...one, note: 'y', modified: now };
    const next = { ...NEVER, nowMs: NEVER.nowMs + 1000 };
    expect(
      planImport(
        makeImportSet([{ ...today, modified: new Date(next.nowMs + 1).toISOString() }]),
        makePresent([future]),
        next,
      ).counts.newer,
    ).toBe(1);
  });

  it('raises revisions to a bound that leaves room for every change', () => {
    const largest = { ...one, revision: Number.MAX_SAFE_INTEGER };
    const [change] = planImport(makeImportSet([largest]), makePresent([]), NEVER).content.highlights;
    expect(change?.after.revision).toBe(1_000_000_000);
    const [again] = planImport(makeImportSet([later(one, { note: 'x' })]), makePresent([largest]), NEVER).content
      .highlights;
    expect(parseHighlight(again?.after)).toMatchObject({ ok: true });
    expect(again?.after.revision).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('begins the days of a bin again that would be over at once', () => {
    const deleted = '2026-01-01T00:00:00.000Z';
    const now = new Date(NEVER.nowMs).toISOString();
    const plan = planImport(makeImportSet([{ ...one, deleted }]), makePresent([]), NEVER);
    expect(plan.content.highlights[0]?.after.deleted).toBe(now);
    expect(plan).toMatchObject({ changes: { highlights: 0, bin: 1 }, notices: [{ kind: 'overdue', count: 1 }] });
    const again = planImport(
      makeImportSet([{ ...one, deleted }], { articles: [] }),
      makePresent([{ ...one, deleted: now }]),
      NEVER,
    );
    expect(again).toMatchObject({ counts: { same: 1 }, isEmpty: true });
    const recent = new Date(NEVER.nowMs - 86_400_000).toISOString();
    const kept = planImport(makeImportSet([{ ...one, deleted: recent }]), makePresent([]), NEVER);
    expect(kept.content.highlights[0]?.after.deleted).toBe(recent);
  });

  it.each([
    ['https://bank.example@evil.example/a', 'https://evil.example/a'],
    ['https://user:secret@example.org/a', 'https://example.org/a'],
    ['https://example.org/@name', 'https://example.org/@name'],
  ])('takes the user name off an address, and tells it: %s', (article, address) => {
    const set = makeImportSet([{ ...one, article }], { articles: [makeArticle({ key: article, url: article })] });
    const { content, notices } = planImport(set, makePresent([]), NEVER);
    expect(content.highlights[0]?.after.article).toBe(address);
    expect(content.articles).toMatchObject([{ key: address, url: address }]);
    expect(notices).toEqual(article === address ? [] : [{ kind: 'user-name', count: 1 }]);
  });

  it('tells everything that changes, and shows some of it', () => {
    const set = makeImportSet([one, { ...two, note: 'a thought' }, { ...three, deleted: AT }], {
      settings: { ...DEFAULT_SETTINGS, colour: 'pink' },
      tombstones: [{ id: makeHighlight(9).id, at: AT }],
      drafts: [{ id: two.id, note: 'a thought that', base: 'a thought' }],
      quarantine: [{ id: 'x', row: 1, why: 'y' }],
    });
    const { changes, samples } = planImport(set, makePresent([]), { ...NEVER, nowMs: Date.parse(AT) });
    expect(changes).toEqual({
      highlights: 2,
      bin: 1,
      articles: 1,
      settings: true,
      tombstones: 1,
      drafts: 1,
      quarantine: 1,
    });
    expect(samples).toMatchObject([
      { quote: 'words number 1', note: '', article: 'A page', place: 100, isNew: true },
      { quote: 'words number 2', note: 'a thought', article: 'A page', place: 200, isNew: true },
    ]);
  });

  it('brings an article for each row, even where the file tells of none', () => {
    const { content } = planImport(makeImportSet([one], { articles: [] }), makePresent([]), NEVER);
    expect(content.articles).toMatchObject([{ key: one.article, site: 'example.org' }]);
  });

  it('brings drafts of its rows, and tells of those that it leaves', () => {
    const draft = { id: one.id, note: 'older draft', base: 'oldest' };
    const { content, notices } = planImport(makeImportSet([one], { drafts: [draft] }), makePresent([]), NEVER);
    expect([content.drafts, notices]).toEqual([[draft], []]);
    const gone = makePresent([], { tombstones: new Map([[one.id, AT]]) });
    const left = planImport(makeImportSet([one], { drafts: [draft] }), gone, NEVER);
    expect([left.content.drafts, left.notices]).toEqual([[], [{ kind: 'draft-left', count: 1 }]]);
  });
});
