import { describe, expect, it } from 'vitest';
import {
  createHighlightModel,
  flagOf,
  type HighlightRow,
  type HighlightsState,
  listHere,
  type PlacedHighlight,
  placedOf,
  rowOf,
  withArticle,
  withDraft,
  withoutTool,
  withPlaced,
} from '../../../../lib/app/page/highlights/highlight-model.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/core/highlight/highlight.ts';
import type { OpenedArticle } from '../../../../lib/core/highlight/opened-article.ts';
import { idOf, makeArticle, makeHighlight } from '../../../support/make-highlight.ts';

const KEY = 'https://example.org/a';
const EMPTY = createHighlightModel().state.value;

const row = (nth: number, fields: Partial<HighlightRow> = {}): HighlightRow => {
  const wanted = makeHighlight(nth);
  return { wanted, kept: wanted, state: 'saved', problem: null, offer: null, ...fields };
};
const placed = (nth: number, quote: string): PlacedHighlight => ({
  highlight: makeHighlight(nth),
  anchoring: { state: 'placed', reason: null, score: 1, spans: [], quote, candidates: [] },
  ranges: [],
});

describe('the model of a page', () => {
  it('knows nothing at first but what it is given', () => {
    const { state } = createHighlightModel({ open: 'a' });
    expect(state.value).toEqual({ ...EMPTY, open: 'a' });
  });

  it('has a new value after each change, and leaves the old one as it was', () => {
    const { state, update, change } = createHighlightModel();
    const before = state.value;
    update({ open: 'a' });
    change((now) => ({ ...now, isTrayOpen: true }));
    expect([state.value.open, state.value.isTrayOpen]).toEqual(['a', true]);
    expect(before).toEqual(EMPTY);
  });
});

describe('changes', () => {
  it('take what the store says of the article', () => {
    const opened: OpenedArticle = {
      key: KEY,
      keys: [KEY, 'https://example.org/b'],
      highlights: [],
      drafts: [],
      settings: { ...DEFAULT_SETTINGS, theme: 'dark' },
      private: true,
      problem: { kind: 'opening' },
    };
    expect(withArticle(opened, makeArticle())(EMPTY)).toMatchObject({
      key: KEY,
      keys: opened.keys,
      settings: { theme: 'dark' },
      keepsPrivate: false,
      problem: { kind: 'opening' },
      facts: { title: 'A page' },
    });
  });

  it('have one anchor for a highlight, the last', () => {
    const state = [placed(1, 'a'), placed(2, 'b'), placed(1, 'c')].reduce((now, each) => withPlaced(each)(now), EMPTY);
    expect(state.placed.map(({ anchoring: { quote } }) => quote)).toEqual(['b', 'c']);
    expect(placedOf(state, idOf(1))?.anchoring.quote).toBe('c');
    expect(placedOf(state, idOf(3))).toBeNull();
  });

  it.each<[string, readonly (string | null)[], readonly string[]]>([
    ['the last text counts', ['a', 'ab'], ['ab']],
    ['what is saved has none', ['a', null], []],
    ['it may begin again', ['a', null, 'b'], ['b']],
  ])('keep one draft of a note: %s', (_name, notes, wanted) => {
    const state = notes.reduce((now, note) => withDraft({ id: 'x', note, base: '' })(now), EMPTY);
    expect(state.drafts.map(({ note }) => note)).toEqual(wanted);
  });

  const TOAST = { text: 'A sentence', action: null };
  it.each<[HighlightsState['tool'], HighlightsState['toast']]>([
    [{ kind: 'sentences' }, null],
    [{ kind: 'extent', id: 'x', range: {} as Range }, TOAST],
  ])('end a tool with what it shows: %o', (tool, toast) => {
    const state = { ...EMPTY, tool, preview: [{} as Range], toast: TOAST };
    expect(withoutTool(state)).toMatchObject({ tool: null, preview: [], toast });
  });

  it('leave all as it is where there is no tool', () => {
    const state = { ...EMPTY, preview: [{} as Range], toast: TOAST };
    expect(withoutTool(state)).toBe(state);
  });
});

describe('rows', () => {
  it('are found by their id', () => {
    const rows = [row(1), row(2)];
    expect([rowOf({ rows }, idOf(2)), rowOf({ rows }, 'x'), rowOf({ rows }, null)]).toEqual([rows[1], null, null]);
  });

  it.each<[ReturnType<typeof flagOf>, HighlightRow | null]>([
    [null, null],
    [null, row(1)],
    [null, row(1, { state: 'saving' })],
    ['unsaved', row(1, { state: 'unsaved' })],
    ['offer', row(1, { offer: 'older' })],
    ['offer', row(1, { offer: '' })],
    ['unsaved', row(1, { state: 'unsaved', offer: 'older' })],
  ])('have the flag %s: %o', (flag, each) => {
    expect(flagOf(each)).toBe(flag);
  });

  it.each<[boolean, string, Parameters<typeof makeHighlight>[1], Partial<HighlightRow>, string | null]>([
    [true, 'of this article', {}, {}, null],
    [false, 'of another', { article: 'https://example.org/z' }, {}, null],
    [false, 'in the bin', { deleted: '2026-11-30T12:00:00.000Z' }, {}, null],
    [true, 'in the bin, but not saved', { deleted: '2026-11-30T12:00:00.000Z' }, { state: 'unsaved' }, null],
    [false, 'in the bin, on its way', { deleted: '2026-11-30T12:00:00.000Z' }, { state: 'saving' }, null],
    [true, 'in the bin, but being written', { deleted: '2026-11-30T12:00:00.000Z' }, {}, idOf(1)],
    [true, 'of another article, not saved', { article: 'https://example.org/z' }, { state: 'unsaved' }, null],
  ])('are shown, %s: %s', (isShown, _name, fields, over, writing) => {
    const wanted = makeHighlight(1, fields);
    const state = {
      rows: [{ ...row(1), ...over, wanted }],
      keys: [KEY],
      writing: writing === null ? null : { id: writing, text: '' },
    };
    expect(listHere(state)).toEqual(isShown ? [wanted] : []);
  });
});
