import { describe, expect, it } from 'vitest';
import { loadAgain, loadHighlights } from '../../../../lib/app/page/highlights/load.ts';
import { makeHighlight as make } from '../../../../lib/app/page/highlights/make.ts';
import { NOTHING_LEFT } from '../../../../lib/core/highlight/left-words.ts';
import { openHighlights, turns } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';

const ROW = makeHighlight(1, { note: 'The note', tags: ['a'] });

describe('loading', () => {
  it('shows what the store has of the page, with its tags and settings', async () => {
    const { state } = await openHighlights({ rows: [ROW] });
    expect(state()).toMatchObject({
      rows: [{ wanted: { id: ROW.id }, state: 'saved' }],
      placed: [{ highlight: { id: ROW.id } }],
      tags: [{ tag: 'a' }],
      keepsPrivate: true,
      facts: { title: 'A page' },
      toast: null,
    });
  });

  it('rejects when nobody answers, and leaves the page as it is', async () => {
    const { page, state, silence } = await openHighlights({ rows: [ROW] });
    const before = state();
    silence(true);
    await expect(loadHighlights(page)()).rejects.toThrow('no answer');
    expect(state()).toEqual(before);
  });

  it('keeps rows that are shown where the store cannot be read', async () => {
    const { page, words, state } = await openHighlights({
      opened: { problem: { kind: 'storage-unavailable' }, highlights: [] },
    });
    make(page)(words.rangeOf('a fox'), 'green');
    await loadHighlights(page)();
    expect(state()).toMatchObject({ placed: [{}], problem: { kind: 'storage-unavailable' } });
  });

  it('has no article where nothing can be kept', async () => {
    const { state } = await openHighlights({ opened: { key: null, keys: [] } });
    expect(state()).toMatchObject({ key: null, facts: null });
  });

  it('offers a draft of another note, and says so', async () => {
    const drafts = [{ id: ROW.id, note: 'The draft', base: 'another note' }];
    const { state } = await openHighlights({ rows: [ROW], drafts });
    expect(state()).toMatchObject({
      rows: [{ offer: 'The draft' }],
      toast: { action: { kind: 'open', id: ROW.id } },
      announced: null,
    });
  });

  it('writes on a draft of this note, without a word', async () => {
    const drafts = [{ id: ROW.id, note: 'The note, typed on', base: 'The note' }];
    const { state, row, rest } = await openHighlights({ rows: [ROW], drafts });
    await rest();
    expect([(await row(ROW.id))?.note, state().toast]).toEqual(['The note, typed on', null]);
  });

  it('takes over what the last script had not saved, with what was typed since, once', async () => {
    const left = {
      drafts: [{ id: ROW.id, note: 'The note, typed', base: 'The note' }],
      rows: [makeHighlight(2)],
      writing: { id: ROW.id, base: 'The note' },
    };
    const { page, state, store, type, rest } = await openHighlights({ rows: [ROW], left, loads: false });
    type(' on');
    await loadHighlights(page)();
    await rest();
    expect([state().writing?.text, state().open, state().left]).toEqual(['The note, typed on', ROW.id, NOTHING_LEFT]);
    expect((await store.listAll()).map(({ note }) => note).sort()).toEqual(['', 'The note, typed on']);
  });
});

describe('loading again', () => {
  it('is tried four more times, each later than the last', async () => {
    const { page, silence, rest, delays } = await openHighlights();
    silence(true);
    loadAgain(page)();
    const seen: (number | undefined)[] = [];
    for (let nth = 0; nth < 5; nth++) {
      await turns();
      seen.push(delays()[0]);
      await rest();
    }
    expect(seen).toEqual([200, 1000, 3000, 10_000, undefined]);
  });

  it('sends what is not saved once somebody answers', async () => {
    const { page, words, state, silence, rest, store } = await openHighlights();
    silence(true);
    make(page)(words.rangeOf('a fox'), 'green');
    await turns();
    silence(false);
    loadAgain(page)();
    await turns();
    expect([state().rows[0]?.state, (await store.listAll()).length]).toEqual(['saved', 1]);
    await rest();
  });
});
