import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it } from 'vitest';
import type { HighlightStore } from '../../../lib/core/highlight/highlight-store.ts';
import { own, page, serveMemoryStore } from '../../support/call-store.ts';
import { deliver, type FakeSender } from '../../support/fake-extension.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

let store: HighlightStore;
beforeEach(() => {
  store = serveMemoryStore();
});

const ask = async (type: string, body: unknown, sender: FakeSender = page()) =>
  JSON.parse(String(await deliver({ type, body }, sender)));
const CHANGES = { changes: [{ highlight: makeHighlight(1, { tags: ['t'] }), base: null, article: makeArticle() }] };
const DRAFT = { id: idOf(1), note: 'half a', base: '' };

describe('the messages of before', () => {
  it('still do what they did, for a page', async () => {
    expect(await ask('save-highlights', CHANGES)).toMatchObject({ highlights: [{ revision: 1 }], problem: null });
    expect(await ask('save-draft', DRAFT)).toEqual({ problem: null });
    expect(await ask('open-article', null)).toMatchObject({ highlights: [{ id: idOf(1) }], drafts: [DRAFT] });
    expect(await ask('list-tags', null)).toMatchObject({ tags: [{ tag: 't' }] });
  });

  it('still do what they did, for an own page', async () => {
    expect(await ask('save-highlights', CHANGES, own())).toMatchObject({ highlights: [{ id: idOf(1) }] });
    await ask('save-draft', DRAFT, own());
    expect(await ask('list-drafts', null, own())).toEqual({ drafts: [DRAFT] });
    expect(await ask('load-settings', null, own())).toEqual(await store.loadSettings());
  });

  it.each([
    ['save-highlights', null],
    ['save-highlights', { changes: 'all' }],
    ['save-highlights', { changes: CHANGES.changes, private: 'yes' }],
    ['save-draft', 7],
    ['save-draft', DRAFT],
  ])('pass the same gate: %s with %j', async (type, body) => {
    expect(await ask(type, body, page('https://evil.org/'))).toMatchObject({ problem: { kind: 'refused' } });
    expect(await store.listAll()).toEqual([]);
  });

  it('tell a page nothing that is for own pages', async () => {
    await store.saveSettings({ ...(await store.loadSettings()), colour: 'pink' });
    await ask('save-draft', DRAFT, own());
    expect((await ask('load-settings', null)).colour).toBe('yellow');
    expect(await ask('list-drafts', null)).toEqual({ drafts: [] });
  });
});
