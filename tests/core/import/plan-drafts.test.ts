import { expect, it } from 'vitest';
import type { Draft } from '../../../lib/core/highlight/draft-store.ts';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import { planDrafts } from '../../../lib/core/import/plan-drafts.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

const ROW = makeHighlight(1, { note: 'newer words' });
const draft = (fields: Partial<Draft> = {}): Draft => ({ id: ROW.id, note: 'older draft', base: 'oldest', ...fields });

interface Here {
  readonly rows?: readonly Highlight[];
  readonly drafts?: readonly Draft[];
  /** Rows that come with the import. */
  readonly coming?: readonly Highlight[];
}
const plan = (drafts: readonly Draft[], { rows = [], drafts: written = [], coming = [ROW] }: Here) =>
  planDrafts(drafts, {
    present: { highlights: new Map(rows.map((row) => [row.id, row])), drafts: written },
    changes: coming.map((after) => ({ before: null, after })),
  });

it.each<[string, readonly Draft[], Here, readonly Draft[], number]>([
  ['keeps one that has another base than the row, to be offered', [draft()], {}, [draft()], 0],
  ['keeps one that goes on from the row', [draft({ base: ROW.note })], {}, [draft({ base: ROW.note })], 0],
  ['keeps one of a row that is here', [draft()], { rows: [ROW], coming: [] }, [draft()], 0],
  ['drops one that the row has already', [draft({ note: ROW.note })], {}, [], 0],
  ['drops one that says nothing', [draft({ note: null })], {}, [], 0],
  ['drops one that is being written here', [draft()], { drafts: [draft()] }, [], 0],
  ['drops one that comes twice', [draft(), draft()], {}, [draft()], 0],
  ['leaves one where another is being written', [draft()], { drafts: [draft({ note: 'mine' })] }, [], 1],
  ['leaves the second of two of one note', [draft(), draft({ note: 'other' })], {}, [draft()], 1],
  ['leaves one whose row is nowhere', [draft()], { coming: [] }, [], 1],
])('%s', (_what, drafts, here, kept, left) => {
  expect(plan(drafts, here)).toEqual({ drafts: kept, left });
});
