import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import type { HighlightStore } from '../../../lib/core/highlight/highlight-store.ts';
import { PAGE_METHODS } from '../../../lib/core/highlight/page-store.ts';
import { STORE_METHODS } from '../../../lib/core/highlight/store-service.ts';
import { callStore, own, page, saving, serveMemoryStore } from '../../support/call-store.ts';
import { deliver, type FakeSender } from '../../support/fake-extension.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

let store: HighlightStore;
beforeEach(() => {
  store = serveMemoryStore();
});

const everything = async () =>
  JSON.stringify([await store.listAll(), await store.listAll({ bin: true }), await store.loadSettings()]);

describe('a page', () => {
  it('keeps and reads its own rows, whatever brought the reader there', async () => {
    const saved = await callStore('saveOnPage', saving(makeHighlight(1)));
    expect(saved).toMatchObject({ ok: true, value: [{ id: idOf(1), revision: 1 }] });
    const opened = await callStore('openArticle', []);
    expect(opened.value).toMatchObject({
      key: 'https://example.org/a',
      highlights: [{ id: idOf(1) }],
      private: false,
      problem: null,
    });
  });

  it('goes on saving when its address has gone on', async () => {
    expect(await callStore('saveOnPage', saving(makeHighlight(1)), page('https://example.org/next'))).toMatchObject({
      ok: true,
    });
  });

  it('sees nothing of other pages', async () => {
    await callStore('saveOnPage', saving(makeHighlight(1)));
    expect((await callStore('openArticle', [], page('https://example.org/b'))).value.highlights).toEqual([]);
    expect((await callStore('openArticle', [], page('https://evil.org/'))).value.highlights).toEqual([]);
  });

  it('completes tags from all pages', async () => {
    const highlight = makeHighlight(1, { tags: ['harbour'] });
    await store.save([{ highlight, base: null, article: makeArticle() }]);
    const answer = await callStore('listTags', [], page('https://elsewhere.example/'));
    expect(answer.value).toEqual([{ tag: 'harbour', used: highlight.modified }]);
  });
});

describe('an own page', () => {
  it('keeps a row of any page', async () => {
    expect(await callStore('save', [[{ highlight: makeHighlight(1), base: null }]], own())).toMatchObject({ ok: true });
  });

  it('empties the bin, and the drafts of its rows go', async () => {
    const draft = { id: idOf(1), note: 'half a', base: '' };
    await callStore('save', [[{ highlight: makeHighlight(1), base: null }]], own());
    await callStore('keepDraft', [draft], own());
    expect((await callStore('listDrafts', [], own())).value).toEqual([draft]);
    const binned = makeHighlight(1, { deleted: '2026-01-01T00:00:00.000Z' });
    await callStore('save', [[{ highlight: binned, base: makeHighlight(1) }]], own());
    expect(await callStore('purge', [null], own())).toEqual({ ok: true, value: [idOf(1)] });
    expect((await callStore('listDrafts', [], own())).value).toEqual([]);
  });

  it('reads rows by ranges, the bin apart', async () => {
    for (const nth of [1, 2, 3]) await store.save([{ highlight: makeHighlight(nth), base: null }]);
    const range = async (bin: boolean, from: number, count: number) =>
      (await callStore('listRange', [{ bin, from, count }], own())).value.map(({ id }: { id: string }) => id);
    expect(await range(false, 0, 2)).toEqual([3, 2].map(idOf));
    expect(await range(false, 2, 2)).toEqual([idOf(1)]);
    expect(await range(false, 3, 2)).toEqual([]);
    expect(await range(true, 0, 2)).toEqual([]);
  });

  it('reads fewer rows than it asked for where a message would be too long, and all of them in the end', async () => {
    const note = 'x'.repeat(490_000);
    for (let nth = 0; nth < 20; nth++) await store.save([{ highlight: makeHighlight(nth, { note }), base: null }]);
    const answer = await callStore('listRange', [{ bin: false, from: 0, count: 1000 }], own());
    expect(answer.value).toHaveLength(16);
  });
});

const LONG = 'x'.repeat(10_000_000);
const row = makeHighlight(2);
const quoting = (exact: string) => ({ ...row.selector, quote: { exact, prefix: '', suffix: '' } });
const many = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({ highlight: makeHighlight(nth), base: null }));
/** What is forged, the method, its arguments, and who sends it: a page script by default. */
const FORGED: readonly [string, string, unknown, (() => FakeSender)?][] = [
  ['a foreign page writes', 'saveOnPage', saving(row), () => page('https://evil.org/')],
  ['the same site under another host writes', 'saveOnPage', saving(row), () => page('https://www.example.org/a')],
  ['a page without an address writes', 'saveOnPage', saving(row), () => page('about:blank')],
  [
    'a row that is another page’s is taken over',
    'saveOnPage',
    saving({ ...makeHighlight(1), article: 'https://evil.org/' }, { article: undefined }),
    () => page('https://evil.org/'),
  ],
  ['no arguments', 'saveOnPage', null],
  ['arguments that are no list', 'saveOnPage', { 0: [], 1: {} }],
  ['no changes', 'saveOnPage', ['all', { keepsPrivate: false }]],
  ['no options', 'saveOnPage', saving(row).slice(0, 1)],
  ['options of another shape', 'saveOnPage', saving(row, {}, { keepsPrivate: 'yes' })],
  ['an argument too many', 'saveOnPage', [...saving(row), 7]],
  ['too many changes', 'saveOnPage', [many(51), { keepsPrivate: false }]],
  ['own page: too many changes', 'save', [many(501)], own],
  ['a row without an id', 'saveOnPage', saving({ ...row, id: undefined })],
  ['an id that is none', 'saveOnPage', saving({ ...row, id: 'x' })],
  ['an id of the prototype', 'saveOnPage', saving({ ...row, id: '__proto__' })],
  ['an unknown colour', 'saveOnPage', saving({ ...row, colour: 'red' })],
  ['a field too many', 'saveOnPage', saving({ ...row, admin: true })],
  ['a note that is a number', 'saveOnPage', saving({ ...row, note: 7 })],
  ['a note of 10 MB', 'saveOnPage', saving({ ...row, note: LONG })],
  ['a quote of 10 MB', 'saveOnPage', saving({ ...row, selector: quoting(LONG) })],
  ['a tag of 10 MB', 'saveOnPage', saving({ ...row, tags: [LONG] })],
  ['a thousand tags', 'saveOnPage', saving({ ...row, tags: Array.from({ length: 1000 }, (_, nth) => `t${nth}`) })],
  ['a tag twice', 'saveOnPage', saving({ ...row, tags: ['a', 'a'] })],
  ['a time that is none', 'saveOnPage', saving({ ...row, created: 'yesterday' })],
  [
    'an inverted position',
    'saveOnPage',
    saving({ ...row, selector: { ...row.selector, position: { start: 5, end: 2 } } }),
  ],
  ['a revision that is none', 'saveOnPage', saving({ ...row, revision: -1 })],
  ['an address that is script', 'saveOnPage', saving({ ...row, article: 'javascript:alert(1)' })],
  ['a base of another row', 'saveOnPage', saving(row, { base: makeHighlight(3) })],
  ['an article of another page', 'saveOnPage', saving(row, { article: makeArticle({ key: 'https://evil.org/' }) })],
  [
    'one bad change among good ones',
    'saveOnPage',
    [[{ highlight: makeHighlight(3), base: null }, { highlight: 7 }], { keepsPrivate: false }],
  ],
  ['a page empties the bin', 'purge', [null]],
  ['a page changes settings', 'saveSettings', [{ ...DEFAULT_SETTINGS, colour: 'pink' }]],
  ['a page saves as an own page', 'save', saving(row).slice(0, 1)],
  ['own page: settings of another shape', 'saveSettings', [{ ...DEFAULT_SETTINGS, theme: 'pink' }], own],
  ['own page: ids that are none', 'purge', [['a']], own],
  ['own page: a range too long', 'listRange', [{ bin: false, from: 0, count: 1001 }], own],
  ['own page: a range from before the first', 'listRange', [{ bin: false, from: -1, count: 10 }], own],
  ['a draft of 10 MB', 'keepDraft', [{ id: idOf(1), note: LONG, base: '' }]],
  [
    'a draft of another page’s row',
    'keepDraft',
    [{ id: idOf(1), note: 'x', base: '' }],
    () => page('https://evil.org/'),
  ],
  ['a draft of no row', 'keepDraft', [{ id: idOf(9), note: 'x', base: '' }]],
  ['a draft that is none', 'keepDraft', [7]],
  ['a method that nobody knows', 'dropEverything', []],
  ['a method of the prototype', 'constructor', []],
  ['a method of the prototype, once more', '__proto__', []],
  ['a method of the kept store alone', 'importAll', [{}, {}], own],
];

describe('refused, with nothing written:', () => {
  it.each(FORGED)('%s', async (_name, method, args, sender = page) => {
    await store.save([{ highlight: makeHighlight(1), base: null, article: makeArticle() }]);
    const before = await everything();
    const stored = JSON.stringify(await fakeBrowser.storage.local.get(null));
    expect(await callStore(method, args, sender())).toEqual({
      ok: false,
      problem: { kind: 'refused', why: expect.any(String) },
    });
    expect(await everything()).toBe(before);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).toBe(stored);
  });

  it.each([
    ['a frame', { frameId: 3 }],
    ['another extension', { id: 'other' }],
  ])('%s has no answer', async (_name, fields) => {
    const message = { type: 'store', body: { method: 'saveOnPage', args: saving(row) } };
    await expect(deliver(message, { ...page(), ...fields })).rejects.toThrow();
    expect(await store.listAll()).toEqual([]);
  });

  it.each([[null], ['all'], [{}], [{ method: 7, args: [] }]])('a call of the form %j', async (body) => {
    const answer = JSON.parse(String(await deliver({ type: 'store', body }, own())));
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'refused' } });
  });

  it.each(Object.keys(STORE_METHODS).filter((method) => !Object.hasOwn(PAGE_METHODS, method)))(
    'a page that calls %s, whatever it gives',
    async (method) => {
      await store.save([{ highlight: makeHighlight(1, { note: 'a secret' }), base: null, article: makeArticle() }]);
      await store.saveSettings({ ...DEFAULT_SETTINGS, names: { ...DEFAULT_SETTINGS.names, pink: 'a secret' } });
      const before = await everything();
      for (const args of [[], [null], [idOf(1)], [['https://example.org/a']], [{ bin: false, from: 0, count: 10 }]]) {
        const answer = await callStore(method, args);
        expect(answer).toEqual({
          ok: false,
          problem: { kind: 'refused', why: `${method}: Expected a page of our own` },
        });
      }
      expect(await everything()).toBe(before);
    },
  );
});
