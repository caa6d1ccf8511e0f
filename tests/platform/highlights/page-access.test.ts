import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Highlight } from '../../../lib/core/highlight/highlight.ts';
import type { HighlightStore } from '../../../lib/core/highlight/highlight-store.ts';
import { callStore, PAGE, page, saving, serveMemoryStore, serveStore } from '../../support/call-store.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

let store: HighlightStore;
beforeEach(() => {
  store = serveMemoryStore();
});

describe('a page whose article has other addresses', () => {
  const PACK = { pack: 'p', hosts: ['news.example', 'example.org'], paths: ['/story/1', '/a'] };
  const reopen = (known: readonly object[] | Error) => {
    resetExtension();
    serveStore(store, async () => {
      if (known instanceof Error) throw known;
      return known;
    });
  };
  const ids = async (url: string) =>
    (await callStore('openArticle', [], page(url))).value.highlights.map(({ id }: Highlight) => id);

  it('has its highlights before, with and after the pack', async () => {
    await callStore('saveOnPage', saving(makeHighlight(1)));
    reopen([PACK]);
    expect(await ids(PAGE)).toEqual([idOf(1)]);
    const { key, keys } = (await callStore('openArticle', [])).value;
    expect(key).toBe('https://example.org/a');
    expect(keys).toContain('https://news.example/story/1');
    await callStore('saveOnPage', saving(makeHighlight(2)));
    reopen([]);
    expect(await ids(PAGE)).toEqual([1, 2].map(idOf));
  });

  it('has those that were filed under the first address of a pack', async () => {
    const filed = 'https://news.example/story/1';
    const old = makeHighlight(3, { article: filed });
    await store.save([{ highlight: old, base: null, article: makeArticle({ key: filed, url: PAGE }) }]);
    for (const known of [[PACK], []]) {
      reopen(known);
      expect(await ids(PAGE)).toEqual([idOf(3)]);
    }
    const changed = saving({ ...old, note: 'more' }, { base: { ...old, revision: 1 }, article: undefined });
    expect(await callStore('saveOnPage', changed)).toMatchObject({ ok: true });
    const draft = { id: old.id, note: 'more and more', base: 'more' };
    expect(await callStore('keepDraft', [draft])).toMatchObject({ ok: true });
  });

  it('has its highlights when the packs cannot be read', async () => {
    await callStore('saveOnPage', saving(makeHighlight(1)));
    reopen(new Error('IO error'));
    expect(await ids(PAGE)).toEqual([idOf(1)]);
  });
});

describe('a private window', () => {
  const sender = () => page(PAGE, { incognito: true });
  const keep = (row: Highlight, keepsPrivate: boolean) =>
    callStore('saveOnPage', saving(row, {}, { keepsPrivate }), sender());
  const isPrivate = async () => (await callStore('openArticle', [], sender())).value.private;

  it('keeps nothing without asking, drafts neither', async () => {
    const refused = { ok: false, problem: { kind: 'private-window' } };
    expect(await keep(makeHighlight(1), false)).toEqual(refused);
    expect(await callStore('keepDraft', [{ id: idOf(1), note: 'x', base: '' }], sender())).toEqual(refused);
    expect(await store.listAll()).toEqual([]);
    expect(await isPrivate()).toBe(true);
  });

  it('keeps once the reader agreed, here or in the settings', async () => {
    expect(await keep(makeHighlight(1), true)).toMatchObject({ ok: true });
    await store.saveSettings({ ...DEFAULT_SETTINGS, keepPrivate: true });
    expect(await keep(makeHighlight(2), false)).toMatchObject({ ok: true });
    expect(await isPrivate()).toBe(false);
  });
});

describe('a file on the disk', () => {
  it('has its own rows, and not those of other files', async () => {
    const article = 'file:///home/one.html';
    const rows = saving(makeHighlight(1, { article }), { article: makeArticle({ key: article, url: article }) });
    expect(await callStore('saveOnPage', rows, page('file:///home/other.html'))).toMatchObject({ ok: false });
    expect(await store.listAll()).toEqual([]);
  });
});
