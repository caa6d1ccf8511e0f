import { expect, it } from 'vitest';
import { leaveTool } from '../../../../lib/app/page/highlights/leave-tool.ts';
import { readBySentence } from '../../../../lib/app/page/highlights/sentence-mode.ts';
import { openHighlights } from '../../../support/highlights-page.ts';

it('leaves the page as it was before the tool', async () => {
  const { page, words, state } = await openHighlights();
  const before = state();
  readBySentence(page)();
  page.update({ preview: [words.rangeOf('a fox')], toast: { text: 'How', action: null } });
  leaveTool(page)();
  expect(state()).toEqual(before);
});
