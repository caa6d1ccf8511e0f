import { describe, expect, it } from 'vitest';
import { highlightSelection, letGo, makeHighlight, makeNote } from '../../../../lib/app/page/highlights/make.ts';
import { undo } from '../../../../lib/app/page/highlights/undo.ts';
import { HIGHLIGHT_LIMITS } from '../../../../lib/core/highlight/highlight-limits.ts';
import { type HighlightsPage, KEY, openHighlights } from '../../../support/highlights-page.ts';
import { translateEnglish as t } from '../../../support/translate-english.ts';

describe('a new highlight', () => {
  it('has the words, the colour and the article', async () => {
    const { page, words, state, row, rest } = await openHighlights();
    const made = makeHighlight(page)(words.rangeOf('a lazy dog'), 'green');
    expect(made).toMatchObject({
      article: KEY,
      colour: 'green',
      note: '',
      deleted: null,
      selector: { quote: { exact: 'a lazy dog', prefix: expect.stringMatching(/ paragraph has $/) } },
    });
    await rest();
    expect(await row(made?.id ?? '')).toMatchObject({ colour: 'green' });
    expect(state().announced?.text).toBe(t('ownHighlighted', [t('colourGreen')]));
  });

  it('is announced by the reader’s own name of the colour', async () => {
    const { page, words, state, rest } = await openHighlights();
    page.update({ settings: { ...state().settings, names: { ...state().settings.names, pink: 'Disagree' } } });
    makeHighlight(page)(words.rangeOf('a lazy dog'), 'pink');
    await rest();
    expect(state().announced?.text).toBe(t('ownHighlighted', ['Disagree']));
  });

  it('has an anchor at once, also where its words are there twice', async () => {
    const { page, words, shown } = await openHighlights({ paragraphs: ['It is the same.', 'It is the same.'] });
    const made = makeHighlight(page)(words.rangeOf('the same', 1), 'green');
    expect([made?.selector?.paragraph.ordinal, shown()]).toEqual([1, ['the same']]);
    expect(page.state.value.placed[0]?.anchoring.spans).toEqual([{ block: 1, start: 6, end: 14 }]);
  });

  it.each<[string, (opened: HighlightsPage) => void, string | null]>([
    ['the article has no address', ({ page }) => page.update({ key: null }), t('ownRefusedPage')],
    ['the extension is gone', ({ end }) => end(), null],
    ['the address is too long', ({ page }) => page.update({ key: 'x'.repeat(HIGHLIGHT_LIMITS.address + 1) }), ''],
  ])('is none where %s', async (_name, prepare, sentence) => {
    const opened = await openHighlights();
    prepare(opened);
    const { page, words, state, seen } = opened;
    expect(makeHighlight(page)(words.rangeOf('a fox'), 'green')).toBeNull();
    expect([state().placed, state().rows, seen.sent, undo(page)()]).toEqual([[], [], [], false]);
    if (sentence === null) expect(state().toast).toBeNull();
    else expect(state().toast?.text).toContain(sentence);
  });

  it('is none where the words are no text', async () => {
    const { page, words, state } = await openHighlights({ paragraphs: ['One   two'] });
    expect(makeHighlight(page)(words.rangeOf('   '), 'green')).toBeNull();
    expect(state().toast?.text).toBe(t('ownRefusedText'));
  });
});

describe('a new note', () => {
  it('has its card open, with the cursor in it, and no selection is left', async () => {
    const { page, words, state } = await openHighlights();
    words.selectWords('a fox');
    page.update({ selected: words.selection(), bar: words.selection() });
    makeNote(page)(words.rangeOf('a fox'), 'green');
    const [row] = state().rows;
    expect(state()).toMatchObject({ open: row?.wanted.id, writing: { id: row?.wanted.id, text: '' } });
    expect([state().bar, state().selected, words.selection()]).toEqual([null, null, null]);
  });

  it('on the page as a whole has no words', async () => {
    const { page, state, seen } = await openHighlights();
    makeNote(page)(null, 'green');
    expect(state().rows).toMatchObject([{ wanted: { selector: null } }]);
    expect(seen.guests).toMatchObject([{ note: { stands: 'at-top' } }]);
  });

  it('opens nothing where it cannot be made', async () => {
    const { page, state } = await openHighlights();
    page.update({ key: null });
    makeNote(page)(null, 'green');
    expect([state().open, state().writing]).toEqual([null, null]);
  });
});

it('what is selected is highlighted and let go', async () => {
  const { page, words, state, shown } = await openHighlights();
  highlightSelection(page)('green');
  expect(shown()).toEqual([]);
  page.update({ selected: words.rangeOf('a fox'), bar: words.rangeOf('a fox') });
  highlightSelection(page)('green');
  expect([shown(), state().bar, state().selected]).toEqual([['a fox'], null, null]);
});

it('a selection that is let go is not selected any more', async () => {
  const { page, words, state } = await openHighlights();
  words.selectWords('a fox');
  page.update({ selected: words.selection(), bar: words.selection() });
  letGo(page)();
  expect([words.selection(), state().selected, state().bar]).toEqual([null, null, null]);
});
