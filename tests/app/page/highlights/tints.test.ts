import { describe, expect, it } from 'vitest';
import { makeHighlight as make } from '../../../../lib/app/page/highlights/make.ts';
import { followTints, listTints } from '../../../../lib/app/page/highlights/tints.ts';
import { ALL_LAYERS } from '../../../../lib/core/note/reader-state.ts';
import { openHighlights } from '../../../support/highlights-page.ts';

async function openWithTwo() {
  const opened = await openHighlights();
  const [fox, dog] = ['a fox', 'a lazy dog'].map((words) => make(opened.page)(opened.words.rangeOf(words), 'green'));
  await opened.rest();
  return { ...opened, fox: fox?.id ?? '', dog: dog?.id ?? '' };
}
const wordsOf = (tints: ReturnType<typeof listTints>) =>
  tints.map(({ colour, ranges }) => `${colour}: ${ranges.map(String).join('|')}`);

describe('tints', () => {
  it('are of all highlights, of those that are not saved, and of what a tool shows', async () => {
    const { words, state, fox } = await openWithTwo();
    const rows = state().rows.map((row) => (row.wanted.id === fox ? { ...row, state: 'unsaved' as const } : row));
    expect(wordsOf(listTints({ ...state(), rows, preview: [words.rangeOf('neither')] }))).toEqual([
      'green: a fox',
      'green: a lazy dog',
      'unsaved: a fox',
      'draft: neither',
    ]);
  });

  it('are only of what a tool shows while the layer is off', async () => {
    const { words, state } = await openWithTwo();
    const layers = { ...ALL_LAYERS, mine: false };
    expect(wordsOf(listTints({ ...state(), layers, preview: [words.rangeOf('neither')] }))).toEqual([
      'unsaved: ',
      'draft: neither',
    ]);
  });

  it('are painted when the layer is switched, and taken off at the end', async () => {
    const { page, seen, close } = await openWithTwo();
    expect(seen.tints).toHaveLength(4);
    page.update({ layers: { ...ALL_LAYERS, mine: false } });
    expect(seen.tints).toHaveLength(2);
    close();
    expect(seen.tints).toEqual([]);
  });

  it('put our element on the page only where they are drawn in it, and only if there are any', async () => {
    const { page, seen, words } = await openHighlights();
    followTints({ ...page, painter: { ...page.painter, needsElement: true } });
    expect(seen.attached).toBe(0);
    make(page)(words.rangeOf('a fox'), 'green');
    expect(seen.attached).toBeGreaterThan(0);
  });
});
