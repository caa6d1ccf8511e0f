import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Draft } from '../../../lib/core/highlight/draft-store.ts';
import { DEFAULT_SETTINGS, type Highlight } from '../../../lib/core/highlight/highlight.ts';
import type { HighlightStore } from '../../../lib/core/highlight/highlight-store.ts';
import { createMemoryHighlightStore } from '../../../lib/core/highlight/memory-highlight-store.ts';

import { createDraftStore } from '../../../lib/platform/highlights/draft-store.ts';
import { answerHighlights } from '../../../lib/platform/highlights/serve-highlights.ts';
import { serve } from '../../../lib/platform/messages/messaging.ts';
import { deliver, resetExtension } from '../../support/fake-extension.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const PAGE = 'https://example.org/a?utm_source=x#here';
const page = (url = PAGE, tab: object = {}) => ({
  id: fakeBrowser.runtime.id,
  frameId: 0,
  url,
  tab: { id: 1, url, incognito: false, ...tab },
});
const own = () => ({ id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/library.html' as never) });

let store: HighlightStore;
beforeEach(() => {
  resetExtension();
  store = createMemoryHighlightStore({ now: () => 0 });
  serve(answerHighlights({ store, drafts: createDraftStore(), knownArticles: async () => [] }));
});

const ask = async (type: string, body: unknown, sender: object = page()) => {
  const answer = await deliver({ type, body }, sender);
  return typeof answer === 'string' ? JSON.parse(answer) : answer;
};
const saving = (row: unknown, more: object = {}) => ({
  changes: [{ highlight: row, base: null, article: makeArticle(), ...more }],
});
const everything = async () =>
  JSON.stringify([await store.listAll(), await store.listAll({ bin: true }), await store.loadSettings()]);

describe('a page', () => {
  it('keeps and reads its own rows, whatever brought the reader there', async () => {
    const saved = await ask('save-highlights', saving(makeHighlight(1)));
    expect(saved).toMatchObject({ problem: null, highlights: [{ id: idOf(1), revision: 1 }] });
    const opened = await ask('open-article', null);
    expect(opened).toMatchObject({ key: 'https://example.org/a', highlights: [{ id: idOf(1) }], private: false });
  });

  it('goes on saving when its address has gone on', async () => {
    const saved = await ask('save-highlights', saving(makeHighlight(1)), page('https://example.org/next'));
    expect(saved.problem).toBeNull();
  });

  it('sees nothing of other pages', async () => {
    await ask('save-highlights', saving(makeHighlight(1)));
    expect((await ask('open-article', null, page('https://example.org/b'))).highlights).toEqual([]);
    expect((await ask('open-article', { key: 'https://example.org/a' }, page('https://evil.org/'))).highlights).toEqual(
      [],
    );
  });

  it('has its drafts back', async () => {
    await ask('save-highlights', saving(makeHighlight(1)));
    const draft: Draft = { id: idOf(1), note: 'half a thou', base: '' };
    expect(await ask('save-draft', draft)).toEqual({ problem: null });
    expect((await ask('open-article', null)).drafts).toEqual([draft]);
    await ask('save-draft', { ...draft, note: null });
    expect((await ask('open-article', null)).drafts).toEqual([]);
  });
});

describe('a draft', () => {
  const written = async () => (await ask('open-article', null)).drafts;
  const kept = async (note: string) => {
    await ask('save-highlights', saving(makeHighlight(1, { note })));
    return (await ask('open-article', null)).highlights[0];
  };
  const draft = (note: string, base: string): Draft => ({ id: idOf(1), note, base });
  const everyDraft = () => createDraftStore().list(null);

  it.each([
    ['that continues the note', 'one', draft('one two', 'one'), 1],
    ['that takes words out of the note', 'one two', draft('one', 'one two'), 1],
    ['from another note, with words that the note lacks', 'rewritten', draft('one two', 'one'), 1],
    ['from another note, whole inside the note', 'one two, and more', draft('one two', 'one'), 0],
    ['that is the note', 'one', draft('one', ''), 0],
  ])('%s', async (_name, note, typed, count) => {
    await kept(note);
    expect(await ask('save-draft', typed)).toEqual({ problem: null });
    expect(await written()).toEqual(count === 0 ? [] : [typed]);
    expect(await everyDraft()).toHaveLength(count);
  });

  it('goes when its text is kept, though its page is closed', async () => {
    const row = await kept('one');
    await ask('save-draft', draft('one two', 'one'));
    await ask('save-highlights', { changes: [{ highlight: { ...row, note: 'one two' }, base: row }] });
    expect(await written()).toEqual([]);
    expect(await everyDraft()).toEqual([]);
  });

  it('that comes after the row with its text is not kept', async () => {
    const row = await kept('one');
    await Promise.all([
      ask('save-highlights', { changes: [{ highlight: { ...row, note: 'one two' }, base: row }] }),
      ask('save-draft', draft('one two', 'one')),
    ]);
    await written();
    expect(await everyDraft()).toEqual([]);
  });

  it('stays while another text is kept', async () => {
    const row = await kept('one');
    await ask('save-draft', draft('one two three', 'one'));
    await ask('save-highlights', { changes: [{ highlight: { ...row, note: 'one two' }, base: row }] });
    expect(await everyDraft()).toHaveLength(1);
  });
});

describe('a page whose article has other addresses', () => {
  const PACK = { pack: 'p', hosts: ['news.example', 'example.org'], paths: ['/story/1', '/a'] };
  const reopen = (known: readonly object[] | Error) => {
    resetExtension();
    const knownArticles = async () => {
      if (known instanceof Error) throw known;
      return known as never;
    };
    serve(answerHighlights({ store, drafts: createDraftStore(), knownArticles }));
  };
  const ids = async (url: string) =>
    (await ask('open-article', null, page(url))).highlights.map(({ id }: Highlight) => id);

  it('has its highlights before, with and after the pack', async () => {
    await ask('save-highlights', saving(makeHighlight(1)));
    reopen([PACK]);
    expect(await ids(PAGE)).toEqual([idOf(1)]);
    const { key, keys } = await ask('open-article', null);
    expect(key).toBe('https://example.org/a');
    expect(keys).toContain('https://news.example/story/1');
    await ask('save-highlights', saving(makeHighlight(2)));
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
    const change = { highlight: { ...old, note: 'more' }, base: { ...old, revision: 1 } };
    expect((await ask('save-highlights', { changes: [change] })).problem).toBeNull();
    expect((await ask('save-draft', { id: old.id, note: 'more and more', base: 'more' })).problem).toBeNull();
  });

  it('has its highlights when the packs cannot be read', async () => {
    await ask('save-highlights', saving(makeHighlight(1)));
    reopen(new Error('IO error'));
    expect(await ids(PAGE)).toEqual([idOf(1)]);
  });
});

const LONG = 'x'.repeat(10_000_000);
const row = makeHighlight(2);
const FORGED: readonly [string, string, unknown, (() => object)?][] = [
  ['a foreign page writes', 'save-highlights', saving(row), () => page('https://evil.org/')],
  [
    'a page of the same site under another host writes',
    'save-highlights',
    saving(row),
    () => page('https://www.example.org/a'),
  ],
  ['a page without an address writes', 'save-highlights', saving(row), () => page('about:blank')],
  [
    'a row that is another page’s is taken over',
    'save-highlights',
    saving({ ...makeHighlight(1), article: 'https://evil.org/' }, { article: undefined }),
    () => page('https://evil.org/'),
  ],
  ['no body', 'save-highlights', null],
  ['no list', 'save-highlights', { changes: 'all' }],
  [
    'too many changes',
    'save-highlights',
    { changes: Array.from({ length: 51 }, (_, nth) => ({ highlight: makeHighlight(nth), base: null })) },
  ],
  ['a row without an id', 'save-highlights', saving({ ...row, id: undefined })],
  ['an id that is none', 'save-highlights', saving({ ...row, id: 'x' })],
  ['an id of the prototype', 'save-highlights', saving({ ...row, id: '__proto__' })],
  ['an unknown colour', 'save-highlights', saving({ ...row, colour: 'red' })],
  ['a field too many', 'save-highlights', saving({ ...row, admin: true })],
  ['a note that is a number', 'save-highlights', saving({ ...row, note: 7 })],
  ['a note of 10 MB', 'save-highlights', saving({ ...row, note: LONG })],
  [
    'a quote of 10 MB',
    'save-highlights',
    saving({ ...row, selector: { ...row.selector, quote: { exact: LONG, prefix: '', suffix: '' } } }),
  ],
  ['a tag of 10 MB', 'save-highlights', saving({ ...row, tags: [LONG] })],
  ['a thousand tags', 'save-highlights', saving({ ...row, tags: Array.from({ length: 1000 }, (_, nth) => `t${nth}`) })],
  ['a tag twice', 'save-highlights', saving({ ...row, tags: ['a', 'a'] })],
  ['a time that is none', 'save-highlights', saving({ ...row, created: 'yesterday' })],
  [
    'an inverted position',
    'save-highlights',
    saving({ ...row, selector: { ...row.selector, position: { start: 5, end: 2 } } }),
  ],
  ['a revision that is none', 'save-highlights', saving({ ...row, revision: -1 })],
  ['an address that is script', 'save-highlights', saving({ ...row, article: 'javascript:alert(1)' })],
  ['a base of another row', 'save-highlights', { changes: [{ highlight: row, base: makeHighlight(3) }] }],
  [
    'an article of another page',
    'save-highlights',
    saving(row, { article: makeArticle({ key: 'https://evil.org/' }) }),
  ],
  [
    'one bad change among good ones',
    'save-highlights',
    {
      changes: [
        { highlight: makeHighlight(3), base: null },
        { highlight: 7, base: null },
      ],
    },
  ],
  ['a page empties the bin', 'purge-highlights', { ids: null }],
  ['a page changes settings', 'save-settings', { settings: { ...DEFAULT_SETTINGS, colour: 'pink' } }],
  ['own page: settings of another shape', 'save-settings', { settings: { ...DEFAULT_SETTINGS, theme: 'pink' } }, own],
  ['own page: ids that are none', 'purge-highlights', { ids: ['a'] }, own],
  ['a draft of 10 MB', 'save-draft', { id: idOf(1), note: LONG, base: '' }],
  [
    'a draft of another page’s row',
    'save-draft',
    { id: idOf(1), note: 'x', base: '' },
    () => page('https://evil.org/'),
  ],
  ['a draft of no row', 'save-draft', { id: idOf(9), note: 'x', base: '' }],
  ['a draft that is none', 'save-draft', 7],
];

describe('refused, with nothing written:', () => {
  it.each(FORGED)('%s', async (_name, type, body, sender = page) => {
    const kept = makeHighlight(1);
    await store.save([{ highlight: kept, base: null, article: makeArticle() }]);
    const before = await everything();
    const stored = JSON.stringify(await fakeBrowser.storage.local.get(null));
    const answer = await ask(type, body, sender());
    expect(answer.problem?.kind).toBe('refused');
    expect(await everything()).toBe(before);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).toBe(stored);
  });

  it.each([
    ['a frame', { ...page(), frameId: 3 }, 'save-highlights'],
    ['another extension', { ...page(), id: 'other' }, 'save-highlights'],
    ['a verb that nobody knows', page(), 'drop-everything'],
    ['a verb of the prototype', page(), 'constructor'],
    ['a verb of the prototype, once more', page(), '__proto__'],
  ])('%s has no answer', async (_name, sender, type) => {
    await expect(deliver({ type, body: saving(row) }, sender)).rejects.toThrow();
    expect(await store.listAll()).toEqual([]);
  });

  it.each(['list-highlights', 'list-quarantined', 'store-state', 'load-settings'])(
    'a page that asks %s learns nothing',
    async (type) => {
      await store.save([{ highlight: makeHighlight(1, { note: 'a secret' }), base: null, article: makeArticle() }]);
      await store.saveSettings({ ...DEFAULT_SETTINGS, names: { ...DEFAULT_SETTINGS.names, pink: 'a secret' } });
      const answer = await ask(type, { bin: false, from: 0, count: 10 });
      expect(JSON.stringify(answer)).not.toContain('secret');
      expect(answer.highlights ?? []).not.toContainEqual(expect.anything());
    },
  );
});

describe('a private window', () => {
  const sender = () => page(PAGE, { incognito: true });
  const keep = (row: Highlight, more: object = {}) => ask('save-highlights', { ...saving(row), ...more }, sender());

  it('keeps nothing without asking, drafts neither', async () => {
    expect((await keep(makeHighlight(1))).problem).toEqual({ kind: 'private-window' });
    expect((await ask('save-draft', { id: idOf(1), note: 'x', base: '' }, sender())).problem).toEqual({
      kind: 'private-window',
    });
    expect(await store.listAll()).toEqual([]);
    expect((await ask('open-article', null, sender())).private).toBe(true);
  });

  it('keeps once the reader agreed, here or in the settings', async () => {
    expect((await keep(makeHighlight(1), { private: true })).problem).toBeNull();
    await store.saveSettings({ ...DEFAULT_SETTINGS, keepPrivate: true });
    expect((await keep(makeHighlight(2))).problem).toBeNull();
    expect((await ask('open-article', null, sender())).private).toBe(false);
  });
});

describe('an import', () => {
  const record = { id: idOf(900), name: 'x', at: '2026-01-01T00:00:00.000Z', added: 1, changed: 0, state: 'done' };
  const content = (fields: object = {}) => ({
    highlights: [{ before: null, after: makeHighlight(1) }],
    articles: [makeArticle()],
    settings: null,
    tombstones: [],
    drafts: [],
    quarantine: [],
    ...fields,
  });
  const stage = (fields: object, sender: object, more: object = {}) =>
    ask('stage-import', { import: record.id, part: 0, content: content(fields), ...more }, sender);

  it('comes from a page of our own, in parts, and is kept with the last', async () => {
    expect(await stage({}, own())).toEqual({ problem: null });
    expect(await store.listAll()).toEqual([]);
    const second = { highlights: [{ before: null, after: makeHighlight(2) }] };
    await stage(second, own(), { part: 1 });
    expect(await ask('commit-import', { record, parts: 2 }, own())).toEqual({ record, problem: null });
    expect(await store.listAll()).toHaveLength(2);
    expect((await ask('list-imports', null, own())).imports).toEqual([record]);
    expect((await ask('undo-import', { import: record.id }, own())).record.state).toBe('undone');
    expect(await store.listAll()).toEqual([]);
  });

  it('keeps nothing while a part is missing', async () => {
    await stage({}, own());
    expect(await ask('commit-import', { record, parts: 2 }, own())).toMatchObject({ problem: { kind: 'failed' } });
    expect(await store.listAll()).toEqual([]);
  });

  it('brings what was being written', async () => {
    const drafts = [{ id: idOf(1), note: 'half a', base: '' }];
    await stage({ drafts }, own());
    await ask('commit-import', { record, parts: 1 }, own());
    expect((await ask('list-drafts', null, own())).drafts).toEqual(drafts);
  });

  it('replaces no note and no draft that is here, and offers a draft that was not written from its row', async () => {
    await ask('save-highlights', saving(makeHighlight(2, { note: 'newer words' })));
    await ask('save-highlights', saving(makeHighlight(3)));
    await ask('save-draft', { id: idOf(3), note: 'being written', base: '' });
    const drafts = [
      { id: idOf(2), note: 'older draft', base: 'oldest' },
      { id: idOf(3), note: 'older draft', base: '' },
      { id: idOf(4), note: 'of nothing', base: '' },
    ];
    await stage({ highlights: [], drafts }, own());
    await ask('commit-import', { record, parts: 1 }, own());
    const opened = await ask('open-article', null);
    expect(opened.highlights.map(({ note }: Highlight) => note)).toEqual(['newer words', '']);
    const byId = (one: Draft, other: Draft) => (one.id < other.id ? -1 : 1);
    expect(opened.drafts.sort(byId)).toEqual([drafts[0], { id: idOf(3), note: 'being written', base: '' }]);
    expect((await ask('list-drafts', null, own())).drafts).toHaveLength(2);
  });

  it('leaves no draft when it is not kept', async () => {
    store.importAll = async () => ({ ok: false, problem: { kind: 'storage-full' } });
    await stage({ drafts: [{ id: idOf(1), note: 'half a', base: '' }] }, own());
    expect((await ask('commit-import', { record, parts: 1 }, own())).problem).toEqual({ kind: 'storage-full' });
    expect((await ask('list-drafts', null, own())).drafts).toEqual([]);
  });

  it.each([
    ['a row that is none', { highlights: [{ before: null, after: { id: 'x' } }] }],
    ['a row of another', { highlights: [{ before: makeHighlight(2), after: makeHighlight(1) }] }],
    ['no list', { highlights: 7 }],
    ['an article that is none', { articles: [{}] }],
    ['settings that are none', { settings: { colour: 'mauve' } }],
    ['a field of another', { extra: 1 }],
    ['a prototype', JSON.parse('{"__proto__": {"a": 1}}')],
  ])('with %s is refused with its path', async (_what, fields) => {
    expect((await stage(fields, own())).problem).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('content'),
    });
  });

  it('is refused from a page, whatever it asks', async () => {
    expect((await stage({}, page())).problem.kind).toBe('refused');
    await stage({}, own());
    expect((await ask('commit-import', { record, parts: 1 })).problem.kind).toBe('refused');
    expect((await ask('undo-import', { import: record.id })).problem.kind).toBe('refused');
    expect((await ask('list-imports', null)).imports).toEqual([]);
    expect((await ask('list-drafts', null)).drafts).toEqual([]);
    expect((await ask('list-tombstones', null)).tombstones).toEqual([]);
    expect(await everything()).toBe(JSON.stringify([[], [], DEFAULT_SETTINGS]));
  });
});
