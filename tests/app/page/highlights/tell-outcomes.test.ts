import { describe, expect, it } from 'vitest';
import { makeHighlight } from '../../../../lib/app/page/highlights/make.ts';
import type { StoreProblem } from '../../../../lib/core/highlight/highlight-store.ts';
import { explainStoreProblem } from '../../../../lib/core/strings.ts';
import { openHighlights } from '../../../support/highlights-page.ts';
import { translateEnglish as t } from '../../../support/translate-english.ts';

const FULL: StoreProblem = { kind: 'storage-full' };

async function makeRefused(problem: StoreProblem) {
  const opened = await openHighlights();
  opened.refuse(problem);
  opened.page.update({ keepsPrivate: false });
  const id = makeHighlight(opened.page)(opened.words.rangeOf('a fox'), 'green')?.id ?? '';
  await opened.rest();
  return { ...opened, id };
}

describe('what became of a highlight', () => {
  it('is announced once, when it is saved', async () => {
    const { page, words, state, rest, elsewhere } = await openHighlights();
    const id = makeHighlight(page)(words.rangeOf('a fox'), 'green')?.id ?? '';
    expect([state().announced, state().expected.size]).toEqual([null, 1]);
    await rest();
    const { announced } = state();
    expect([announced?.text, state().toast, state().expected.size]).toEqual([
      t('ownHighlighted', [t('colourGreen')]),
      null,
      0,
    ]);
    await elsewhere(id, { colour: 'pink' });
    expect(state().announced).toBe(announced);
  });

  it.each<[StoreProblem, string]>([
    [FULL, 'copy'],
    [{ kind: 'read-only', broken: 'database' }, 'copy'],
    [{ kind: 'refused', why: '' }, 'copy'],
    [{ kind: 'private-window' }, 'keep'],
  ])('is said where it is not: %o, with a way to %s', async (problem, kind) => {
    const { state, id } = await makeRefused(problem);
    expect(state().toast).toEqual({
      text: t('ownNotKept', [explainStoreProblem(problem, t)]),
      action: kind === 'copy' ? { kind, id } : { kind },
    });
    expect([state().announced?.text, state().expected.size]).toEqual([state().toast?.text, 0]);
  });

  it('is not said of a failure without a reason, which mostly passes', async () => {
    const { state } = await makeRefused({ kind: 'failed', message: '' });
    expect([state().toast, state().rows[0]?.state]).toEqual([null, 'unsaved']);
  });

  it('is said once, and again for another reason, or after it was saved', async () => {
    const { page, state, refuse, rest, id } = await makeRefused(FULL);
    page.update({ toast: null });
    await rest();
    expect(state().toast).toBeNull();
    refuse({ kind: 'upgrade-blocked' });
    await rest();
    expect(state().toast).not.toBeNull();
    refuse(null);
    await rest();
    page.update({ toast: null });
    refuse({ kind: 'upgrade-blocked' });
    const row = page.rows.sync.get(id)?.wanted;
    if (row !== undefined) page.rows.sync.put({ ...row, colour: 'pink' });
    await rest();
    expect(state().toast).not.toBeNull();
  });

  it('is left to the card where that is open', async () => {
    const { page, state, refuse, rest, id } = await makeRefused({ kind: 'failed', message: '' });
    page.update({ open: id });
    refuse(FULL);
    await rest();
    expect([state().toast, state().rows[0]?.problem]).toEqual([null, FULL]);
  });
});
