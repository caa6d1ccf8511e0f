import { expect, it } from 'vitest';
import { isOver } from '../../../../lib/app/page/highlights/is-over.ts';
import { openHighlights } from '../../../support/highlights-page.ts';

it('is false, and puts nothing on the page, while the extension is there', async () => {
  const { page, seen } = await openHighlights();
  expect([isOver(page)(), seen.attached]).toEqual([false, 0]);
});

it('is true at the end of the extension, with the sentence that says so on the page', async () => {
  const { page, seen, end } = await openHighlights();
  end();
  expect([isOver(page)(), seen.attached]).toEqual([true, 1]);
});
