import { expect, it } from 'vitest';
import { readBySentence } from '../../../../lib/app/page/highlights/sentence-mode.ts';
import { openHighlights } from '../../../support/highlights-page.ts';

it('takes the bar away and has the keys; once more, and it begins again', async () => {
  const { page, words, state } = await openHighlights();
  page.update({ bar: words.rangeOf('a fox'), selected: words.rangeOf('a fox') });
  readBySentence(page)();
  expect(state()).toMatchObject({ bar: null, tool: { kind: 'sentences' }, preview: [] });
  expect(String(state().selected)).toBe('a fox');
  const first = state().tool;
  readBySentence(page)();
  expect(state().tool).not.toBe(first);
});
