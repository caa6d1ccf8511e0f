import { expect, it } from 'vitest';
import { say, tell } from '../../../../lib/app/page/highlights/say.ts';
import { openHighlights } from '../../../support/highlights-page.ts';

it('shows a sentence and announces it', async () => {
  const { page, state } = await openHighlights();
  say(page)('A sentence', { kind: 'undo' });
  expect(state()).toMatchObject({
    toast: { text: 'A sentence', action: { kind: 'undo' } },
    announced: { text: 'A sentence' },
  });
});

it('says the same sentence twice', async () => {
  const { page, state } = await openHighlights();
  tell(page)('ownCopied');
  const first = state().announced;
  tell(page)('ownCopied');
  expect(state().announced).toEqual(first);
  expect(state().announced).not.toBe(first);
});
