import { describe, expect, it } from 'vitest';
import { changeHighlight } from '../../../../lib/app/page/highlights/change.ts';
import { makeHighlight } from '../../../../lib/app/page/highlights/make.ts';
import { openHighlights, PARAGRAPHS } from '../../../support/highlights-page.ts';

describe('anchors', () => {
  it('follow the rows', async () => {
    const { page, words, shown } = await openHighlights();
    const made = makeHighlight(page)(words.rangeOf('a fox'), 'yellow');
    expect(shown()).toEqual(['a fox']);
    changeHighlight(page)(made?.id ?? '', { deleted: page.ports.now() });
    expect(shown()).toEqual([]);
  });

  it('follow the text of the page', async () => {
    const { page, words, state, shown } = await openHighlights();
    makeHighlight(page)(words.rangeOf('The second paragraph has a lazy dog'), 'yellow');
    words.rewrite(['Something else entirely.']);
    expect(state().placed[0]?.anchoring.state).toBe('orphan');
    words.rewrite(['A new paragraph at the top.', ...PARAGRAPHS]);
    expect(shown()).toEqual(['The second paragraph has a lazy dog']);
  });

  it('follow the keys of the article', async () => {
    const { page, words, shown } = await openHighlights();
    makeHighlight(page)(words.rangeOf('a fox'), 'yellow');
    page.update({ keys: ['https://example.org/z'] });
    expect(shown()).toEqual([]);
  });

  it('stay as they are on a page that is being closed', async () => {
    const { page, words, shown, state } = await openHighlights();
    makeHighlight(page)(words.rangeOf('a fox'), 'yellow');
    const before = state().placed;
    words.close();
    page.update({ keys: [] });
    expect([shown().length, state().placed === before]).toEqual([1, true]);
  });
});

it('a new highlight is anchored without the engine: the text is read once, to describe it', async () => {
  const { page, words } = await openHighlights();
  const before = words.reads();
  makeHighlight(page)(words.rangeOf('a fox'), 'yellow');
  expect(words.reads() - before).toBe(1);
});
