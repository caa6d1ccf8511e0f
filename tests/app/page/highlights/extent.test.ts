import { describe, expect, it } from 'vitest';
import { changeExtent, keepExtent } from '../../../../lib/app/page/highlights/extent.ts';
import { leaveTool } from '../../../../lib/app/page/highlights/leave-tool.ts';
import { makeHighlight as make } from '../../../../lib/app/page/highlights/make.ts';
import { readBySentence } from '../../../../lib/app/page/highlights/sentence-mode.ts';
import { HIGHLIGHT_LIMITS } from '../../../../lib/core/highlight/highlight-limits.ts';
import { openHighlights, PARAGRAPHS } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';
import { translateEnglish as t } from '../../../support/translate-english.ts';

async function openWithDog(paragraphs: readonly string[] = PARAGRAPHS) {
  const opened = await openHighlights({ paragraphs });
  const id = make(opened.page)(opened.words.rangeOf('a lazy dog'), 'green')?.id ?? '';
  await opened.rest();
  return { ...opened, id };
}

describe('the handles of a highlight', () => {
  it('are at both ends of it, with the way to use them announced', async () => {
    const { page, state, seen, id } = await openWithDog();
    changeExtent(page)(id);
    const { tool } = state();
    expect([tool?.kind, String(tool?.kind === 'extent' && tool.range)]).toEqual(['extent', 'a lazy dog']);
    expect([state().announced?.text, seen.attached]).toEqual([t('ownExtentHow'), 1]);
  });

  it('are none for a highlight that is not on the page', async () => {
    const { page, state } = await openHighlights({ rows: [makeHighlight(1)] });
    changeExtent(page)(makeHighlight(1).id);
    expect(state().tool).toBeNull();
  });

  it('end another tool', async () => {
    const { page, words, state, id } = await openWithDog();
    readBySentence(page)();
    page.update({ preview: [words.rangeOf('a fox')], toast: { text: 'How', action: null } });
    changeExtent(page)(id);
    expect(state()).toMatchObject({ tool: { kind: 'extent' }, preview: [], toast: null });
  });

  it('change nothing when they are taken away', async () => {
    const { page, words, state, seen, id } = await openWithDog();
    const before = seen.sent.length;
    changeExtent(page)(id);
    page.update({ preview: [words.rangeOf('a lazy')] });
    leaveTool(page)();
    expect([state().tool, state().preview, seen.sent.length]).toEqual([null, [], before]);
  });

  it('change nothing at words that are too many for a row', async () => {
    const { page, words, state, shown, id } = await openWithDog([`${'x'.repeat(HIGHLIGHT_LIMITS.quote)} a lazy dog`]);
    changeExtent(page)(id);
    const [whole] = words.toRanges([{ block: 0, start: 0, end: HIGHLIGHT_LIMITS.quote + 11 }]);
    if (whole !== undefined) keepExtent(page)(whole);
    expect([state().tool, shown(), state().toast !== null]).toEqual([null, ['a lazy dog'], true]);
  });

  it('change nothing where no handles are shown', async () => {
    const { page, words, shown } = await openWithDog();
    keepExtent(page)(words.rangeOf('a fox'));
    expect(shown()).toEqual(['a lazy dog']);
  });

  it('give words whose anchor is known with them', async () => {
    const { page, words, shown, id } = await openWithDog();
    changeExtent(page)(id);
    const before = words.reads();
    keepExtent(page)(words.rangeOf('lazy dog, which'));
    expect([shown(), words.reads() - before]).toEqual([['lazy dog, which'], 1]);
  });
});
