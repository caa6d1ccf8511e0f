import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Draft } from '../../../lib/core/highlight/draft-store.ts';
import { createDraftStore } from '../../../lib/platform/highlights/draft-store.ts';
import { callStore, own, page, saving, serveMemoryStore } from '../../support/call-store.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';

beforeEach(() => {
  serveMemoryStore();
});

const opened = async () => (await callStore('openArticle', [])).value;
const everyDraft = () => createDraftStore().list(null);
const draft = (note: string | null, base: string): Draft => ({ id: idOf(1), note, base });
const kept = async (note: string) => {
  await callStore('saveOnPage', saving(makeHighlight(1, { note })));
  return (await opened()).highlights[0];
};
const change = (row: object, note: string) => saving({ ...row, note }, { base: row, article: undefined });

describe('a draft', () => {
  it('comes back with its page until it is dropped', async () => {
    await kept('');
    expect(await callStore('keepDraft', [draft('half a thou', '')])).toEqual({ ok: true, value: null });
    expect((await opened()).drafts).toEqual([draft('half a thou', '')]);
    await callStore('keepDraft', [draft(null, '')]);
    expect((await opened()).drafts).toEqual([]);
  });

  it.each([
    ['that continues the note', 'one', draft('one two', 'one'), 1],
    ['that takes words out of the note', 'one two', draft('one', 'one two'), 1],
    ['from another note, with words that the note lacks', 'rewritten', draft('one two', 'one'), 1],
    ['from another note, whole inside the note', 'one two, and more', draft('one two', 'one'), 0],
    ['that is the note', 'one', draft('one', ''), 0],
  ])('%s', async (_name, note, typed, count) => {
    await kept(note);
    expect(await callStore('keepDraft', [typed])).toEqual({ ok: true, value: null });
    expect((await opened()).drafts).toEqual(count === 0 ? [] : [typed]);
    expect(await everyDraft()).toHaveLength(count);
  });

  it('goes when its text is kept, though its page is closed', async () => {
    const row = await kept('one');
    await callStore('keepDraft', [draft('one two', 'one')]);
    await callStore('saveOnPage', change(row, 'one two'));
    expect((await opened()).drafts).toEqual([]);
    expect(await everyDraft()).toEqual([]);
  });

  it('that comes after the row with its text is not kept', async () => {
    const row = await kept('one');
    await Promise.all([
      callStore('saveOnPage', change(row, 'one two')),
      callStore('keepDraft', [draft('one two', 'one')]),
    ]);
    await opened();
    expect(await everyDraft()).toEqual([]);
  });

  it('stays while another text is kept', async () => {
    const row = await kept('one');
    await callStore('keepDraft', [draft('one two three', 'one')]);
    await callStore('saveOnPage', change(row, 'one two'));
    expect(await everyDraft()).toHaveLength(1);
  });

  it('of a row that is not kept yet comes from an own page alone', async () => {
    expect(await callStore('keepDraft', [draft('x', '')], own())).toEqual({ ok: true, value: null });
    expect(await callStore('keepDraft', [draft('x', '')], page())).toMatchObject({ problem: { kind: 'refused' } });
  });

  it('that cannot be read costs no page its rows', async () => {
    await kept('one');
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    expect(await opened()).toMatchObject({ highlights: [{ id: idOf(1) }], drafts: [] });
    expect((await callStore('listDrafts', [], own())).value).toEqual([]);
  });
});
