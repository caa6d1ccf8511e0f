import { expect, it } from 'vitest';
import { keepPrivate } from '../../../../lib/app/page/highlights/keep-private.ts';
import { makeHighlight } from '../../../../lib/app/page/highlights/make.ts';
import { openHighlights } from '../../../support/highlights-page.ts';

it('sends what is not saved once more, with the reader’s leave', async () => {
  const { page, words, state, store, refuse, rest } = await openHighlights({ opened: { private: true } });
  refuse({ kind: 'private-window' });
  page.update({ keepsPrivate: false });
  makeHighlight(page)(words.rangeOf('a fox'), 'green');
  await rest();
  expect([state().rows[0]?.state, await store.listAll()]).toEqual(['unsaved', []]);
  expect(state().toast?.action).toEqual({ kind: 'keep' });
  keepPrivate(page)();
  await rest();
  expect([state().rows[0]?.state, (await store.listAll()).length]).toEqual(['saved', 1]);
});
