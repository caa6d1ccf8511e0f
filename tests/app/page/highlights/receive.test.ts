import { describe, expect, it } from 'vitest';
import { receiveChange } from '../../../../lib/app/page/highlights/receive.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/core/highlight/highlight.ts';
import { openHighlights, turns } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';

const ROW = makeHighlight(1);
const NOTHING = { highlights: [], gone: [], settings: null };
const ELSEWHERE = 'https://example.org/z';

describe('a change that was made elsewhere', () => {
  it('of this article is shown', async () => {
    const { page, state } = await openHighlights();
    receiveChange(page)({ ...NOTHING, highlights: [{ ...ROW, revision: 1 }] });
    expect(state().placed).toMatchObject([{ highlight: { id: ROW.id } }]);
  });

  it('of another article is not, unless the row was here', async () => {
    const { page, state } = await openHighlights({ rows: [ROW] });
    const others = [makeHighlight(2, { article: ELSEWHERE, revision: 1 }), { ...ROW, article: ELSEWHERE, revision: 2 }];
    receiveChange(page)({ ...NOTHING, highlights: others });
    expect(state().rows.map(({ wanted }) => wanted.id)).toEqual([ROW.id]);
    expect(state().placed).toEqual([]);
  });

  it('that deletes for good takes the row off', async () => {
    const { page, state } = await openHighlights({ rows: [ROW] });
    receiveChange(page)({ ...NOTHING, gone: [ROW.id] });
    expect([state().rows, state().placed]).toEqual([[], []]);
  });

  it('of the settings is taken, and the margin has the new names', async () => {
    const { page, seen } = await openHighlights({ rows: [ROW] });
    const names = { ...DEFAULT_SETTINGS.names, yellow: 'Doubtful' };
    receiveChange(page)({ ...NOTHING, settings: { ...DEFAULT_SETTINGS, names } });
    expect(seen.guests).toMatchObject([{ note: { title: 'Doubtful' } }]);
  });

  it.each([true, false])('has all loaded again if the store was opened again: %s', async (reopened) => {
    const { page, store, state } = await openHighlights({ rows: [ROW], loads: false });
    await store.listAll();
    page.rows.sync.forget(ROW.id);
    page.update({ keys: [], key: null });
    receiveChange(page)({ ...NOTHING, ...(reopened && { reopened: true as const }) });
    await turns();
    expect(state().placed.length).toBe(reopened ? 1 : 0);
  });
});
