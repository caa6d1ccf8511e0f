import { describe, expect, it } from 'vitest';
import { createPrintModel, type PrintPorts } from '../../../lib/app/print/print-model.ts';
import type { PageArticle } from '../../../lib/core/article/page-article.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { createMemoryHighlightStore } from '../../../lib/core/highlight/memory-highlight-store.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { makeClaim, makePack } from '../../support/make-pack.ts';

const TAB = 7;
const KEY = 'https://www.harbour.example/node/7';
const PARAGRAPHS = ['Here are words number 1 after all.', 'The ferry came back.'];
const PAGE: PageArticle = {
  url: KEY,
  pack: 'harbour-7',
  article: { title: 'The ferry: back', byline: '', published: null, language: 'en', paragraphs: PARAGRAPHS },
};
const PACK = makePack(PARAGRAPHS, { claims: [makeClaim('c1', 1, 'The ferry came back.')] });
const HIGHLIGHT = makeHighlight(1, { article: KEY });

/** A tab with the page, a store with one highlight on it, and one pack. */
async function openPrint(over: Partial<PrintPorts> = {}) {
  const store = createMemoryHighlightStore({ now: () => 0 });
  await store.save([{ highlight: HIGHLIGHT, base: null, article: makeArticle({ key: KEY, url: KEY, title: '' }) }]);
  const saved: string[][] = [];
  const asked: number[] = [];
  const model = createPrintModel({
    async readArticle(tab) {
      asked.push(tab);
      return PAGE;
    },
    readHighlights: async () => ({
      highlights: (await store.list([KEY])).map((highlight) => ({ highlight, state: 'placed' as const })),
      settings: DEFAULT_SETTINGS,
      timingsMs: { load: 0, place: 0 },
    }),
    loadPack: async (id) => (id === PACK.id ? { pack: PACK, origin: 'bundled' } : null),
    store,
    saveFile: (...file) => void saved.push(file),
    ...over,
  });
  return { model, store, saved, asked, state: () => model.state.value };
}
const silent = () => Promise.reject(new Error('Could not establish connection.'));

describe('a page to print', () => {
  it('shows nothing while it is made', async () => {
    const { state } = await openPrint();
    expect(state()).toEqual({ kind: 'loading' });
  });

  it('has the text, the highlights and the notes of the tab that was asked for', async () => {
    const { model, asked, state } = await openPrint();
    await model.load(TAB);
    expect(asked).toEqual([TAB]);
    expect(state()).toMatchObject({ kind: 'made', title: KEY });
    for (const words of ['The ferry came back', 'mark class', 'What c1 says'])
      expect(JSON.stringify(state())).toContain(words);
  });

  it('names colours as the reader does', async () => {
    const { model, store, state } = await openPrint();
    await store.saveSettings({ ...DEFAULT_SETTINGS, names: { ...DEFAULT_SETTINGS.names, yellow: 'Doubtful' } });
    await model.load(TAB);
    expect(JSON.stringify(state())).toContain('Doubtful');
  });

  it.each<[string, Partial<PrintPorts>, string]>([
    ['no page script answers', { readArticle: silent, readHighlights: silent }, 'nothing'],
    [
      'the pack is gone, and nothing of the reader is there',
      { loadPack: async () => null, readHighlights: silent },
      'nothing',
    ],
    ['only the notes answer', { readHighlights: silent }, 'made'],
    ['only the highlights answer', { readArticle: silent }, 'made'],
  ])('where %s', async (_name, over, kind) => {
    const { model, state } = await openPrint(over);
    await model.load(TAB);
    expect(state().kind).toBe(kind);
  });
});

describe('saving', () => {
  it('gives the print as a file with a name that every system takes', async () => {
    const { model, saved, state } = await openPrint({ store: createMemoryHighlightStore({ now: () => 0 }) });
    await model.load(TAB);
    model.save();
    const [[name, content, mime] = []] = saved;
    expect(name).toMatch(/^The ferry.* back\.html$/);
    expect(name).not.toContain(':');
    expect(state()).toMatchObject({ html: content });
    expect(mime).toMatch(/^text\/html/);
  });

  it('does nothing where there is no print', async () => {
    const { model, saved } = await openPrint({ readArticle: silent, readHighlights: silent });
    model.save();
    await model.load(TAB);
    model.save();
    expect(saved).toEqual([]);
  });
});
