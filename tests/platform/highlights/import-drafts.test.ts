import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import type { ImportContent } from '../../../lib/core/highlight/highlight-store.ts';
import { createMemoryHighlightStore } from '../../../lib/core/highlight/memory-highlight-store.ts';
import { createDraftStore } from '../../../lib/platform/highlights/draft-store.ts';
import { bringDrafts, listBroughtDrafts, takeBackDrafts } from '../../../lib/platform/highlights/import-drafts.ts';
import { createImportJournal } from '../../../lib/platform/highlights/import-journal.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';

const RECORD = {
  id: idOf(900),
  name: 'x',
  at: '2026-01-01T00:00:00.000Z',
  added: 1,
  changed: 0,
  state: 'done',
} as const;
const CONTENT: ImportContent = {
  highlights: [1, 2].map((nth) => ({ before: null, after: makeHighlight(nth, { note: 'said' }) })),
  articles: [],
  settings: null,
  tombstones: [],
  drafts: [1, 2].map((nth) => ({ id: idOf(nth), note: `said, and ${nth}`, base: 'said' })),
  quarantine: [],
};
const stores = () => ({ drafts: createDraftStore(), store: createMemoryHighlightStore({ now: () => 0 }) });

beforeEach(resetExtension);

describe('drafts of an import', () => {
  it('go when it is undone, but for those that were written on', async () => {
    const { drafts, store } = stores();
    await createImportJournal().write(RECORD, CONTENT, DEFAULT_SETTINGS);
    expect(await bringDrafts(CONTENT, { drafts, store })).toEqual(CONTENT.drafts);
    const mine = { id: idOf(2), note: 'said, and 2, and more', base: 'said' };
    await drafts.save(mine);
    await takeBackDrafts(await listBroughtDrafts(RECORD.id), drafts);
    expect(await drafts.list(null)).toEqual([mine]);
  });

  it('are none of an import that was undone, or is not remembered', async () => {
    const journal = createImportJournal();
    await journal.mark(await journal.write(RECORD, CONTENT, DEFAULT_SETTINGS), 'undone');
    expect(await listBroughtDrafts(RECORD.id)).toEqual([]);
    expect(await listBroughtDrafts(idOf(901))).toEqual([]);
  });

  it('are brought once, and not where the row has their words', async () => {
    const { drafts, store } = stores();
    const same = { ...CONTENT, drafts: [{ id: idOf(1), note: 'said', base: '' }, ...CONTENT.drafts] };
    expect(await bringDrafts(same, { drafts, store })).toEqual(CONTENT.drafts);
    expect(await bringDrafts(same, { drafts, store })).toEqual([]);
  });
});
