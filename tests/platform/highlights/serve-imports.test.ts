import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/core/highlight/draft-store.ts';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import type { HighlightStore } from '../../../lib/core/highlight/highlight-store.ts';
import { EMPTY_IMPORT } from '../../../lib/core/highlight/import-parts.ts';
import { callStore, own, page, saving, serveMemoryStore } from '../../support/call-store.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

let store: HighlightStore;
beforeEach(() => {
  store = serveMemoryStore();
});

const record = { id: idOf(900), name: 'x', at: '2026-01-01T00:00:00.000Z', added: 1, changed: 0, state: 'done' };
const content = (fields: object = {}) => ({
  ...EMPTY_IMPORT,
  highlights: [{ before: null, after: makeHighlight(1) }],
  articles: [makeArticle()],
  ...fields,
});
const stage = (fields: object, more: object = {}, sender = own()) =>
  callStore('stageImport', [{ import: record.id, part: 0, content: content(fields), ...more }], sender);
const commit = (parts: number, sender = own()) => callStore('commitImport', [record, parts], sender);
const listDrafts = async () => (await callStore('listDrafts', [], own())).value;

describe('an import', () => {
  it('comes from a page of our own, in parts, and is kept with the last', async () => {
    expect(await stage({})).toEqual({ ok: true, value: null });
    expect(await store.listAll()).toEqual([]);
    await stage({ highlights: [{ before: null, after: makeHighlight(2) }] }, { part: 1 });
    expect(await commit(2)).toEqual({ ok: true, value: record });
    expect(await store.listAll()).toHaveLength(2);
    expect((await callStore('listImports', [], own())).value).toEqual([record]);
    expect((await callStore('undoImport', [record.id], own())).value.state).toBe('undone');
    expect(await store.listAll()).toEqual([]);
  });

  it('is kept in the order of its parts, in whatever order they come', async () => {
    await stage({ settings: null, articles: [], drafts: [] }, { part: 1 });
    await stage({ highlights: [{ before: null, after: makeHighlight(2) }] });
    expect(await commit(2)).toMatchObject({ ok: true });
    expect(await store.listAll()).toHaveLength(2);
  });

  it('is answered as kept when it is committed once more, for the answer was lost', async () => {
    await stage({});
    await commit(1);
    expect(await commit(1)).toEqual({ ok: true, value: record });
    expect(await store.listImports()).toHaveLength(1);
  });

  it('keeps nothing while a part is missing', async () => {
    await stage({});
    expect(await commit(2)).toMatchObject({ ok: false, problem: { kind: 'failed' } });
    expect(await store.listAll()).toEqual([]);
  });

  it('that was given up is forgotten with the next', async () => {
    await stage({});
    await stage({}, { import: idOf(901) });
    expect(await commit(1)).toMatchObject({ ok: false, problem: { kind: 'failed' } });
  });

  it('brings what was being written', async () => {
    const drafts = [{ id: idOf(1), note: 'half a', base: '' }];
    await stage({ drafts });
    await commit(1);
    expect(await listDrafts()).toEqual(drafts);
    await callStore('undoImport', [record.id], own());
  });

  it('replaces no note and no draft that is here, and offers a draft that was not written from its row', async () => {
    await callStore('saveOnPage', saving(makeHighlight(2, { note: 'newer words' })));
    await callStore('saveOnPage', saving(makeHighlight(3)));
    await callStore('keepDraft', [{ id: idOf(3), note: 'being written', base: '' }]);
    const drafts = [
      { id: idOf(2), note: 'older draft', base: 'oldest' },
      { id: idOf(3), note: 'older draft', base: '' },
      { id: idOf(4), note: 'of nothing', base: '' },
    ];
    await stage({ highlights: [], drafts });
    await commit(1);
    const opened = (await callStore('openArticle', [])).value;
    expect(opened.highlights.map(({ note }: Highlight) => note)).toEqual(['newer words', '']);
    const byId = (one: Draft, other: Draft) => (one.id < other.id ? -1 : 1);
    expect(opened.drafts.sort(byId)).toEqual([drafts[0], { id: idOf(3), note: 'being written', base: '' }]);
    expect(await listDrafts()).toHaveLength(2);
  });

  it('leaves no draft when it is not kept', async () => {
    store.importAll = async () => ({ ok: false, problem: { kind: 'storage-full' } });
    await stage({ drafts: [{ id: idOf(1), note: 'half a', base: '' }] });
    expect(await commit(1)).toEqual({ ok: false, problem: { kind: 'storage-full' } });
    expect(await listDrafts()).toEqual([]);
  });

  it.each([
    ['a row that is none', { highlights: [{ before: null, after: { id: 'x' } }] }],
    ['a row of another', { highlights: [{ before: makeHighlight(2), after: makeHighlight(1) }] }],
    ['no list', { highlights: 7 }],
    ['an article that is none', { articles: [{}] }],
    ['settings that are none', { settings: { colour: 'mauve' } }],
    ['a field of another', { extra: 1 }],
    ['a prototype', JSON.parse('{"__proto__": {"a": 1}}')],
    [
      'too many rows',
      { highlights: Array.from({ length: 1001 }, (_, nth) => ({ before: null, after: makeHighlight(nth) })) },
    ],
  ])('with %s is refused with its path', async (_what, fields) => {
    expect((await stage(fields)).problem).toMatchObject({ kind: 'refused', why: expect.stringContaining('content') });
  });

  it.each([
    ['an id that is none', { import: 'x' }],
    ['a part before the first', { part: -1 }],
    ['a part after the last', { part: 2000 }],
    ['half a part', { part: 0.5 }],
  ])('with %s is refused', async (_what, more) => {
    expect((await stage({}, more)).problem.kind).toBe('refused');
  });

  it('is refused from a page, whatever it asks', async () => {
    expect((await stage({}, {}, page())).problem.kind).toBe('refused');
    await stage({});
    expect((await commit(1, page())).problem.kind).toBe('refused');
    expect((await callStore('undoImport', [record.id])).problem.kind).toBe('refused');
    expect(await store.listAll()).toEqual([]);
  });
});
