import { describe, expect, it } from 'vitest';
import { binHighlight } from '../../../../lib/app/page/highlights/bin.ts';
import type { ToastAction } from '../../../../lib/app/page/highlights/highlight-model.ts';
import { runToastAction, toastProps } from '../../../../lib/app/page/highlights/toast-actions.ts';
import { openHighlights } from '../../../support/highlights-page.ts';
import { makeHighlight } from '../../../support/make-highlight.ts';

const ROW = makeHighlight(1, { note: 'A note' });
const open = () => openHighlights({ rows: [ROW] });
describe('what can be done about a toast', () => {
  it('is to undo', async () => {
    const { page, state } = await open();
    binHighlight(page)(ROW.id);
    runToastAction(page)({ kind: 'undo' });
    expect(state().rows).toMatchObject([{ wanted: { deleted: null } }]);
  });

  it('is to copy the words', async () => {
    const { page, seen } = await open();
    runToastAction(page)({ kind: 'copy', id: ROW.id });
    expect(seen.copied).toEqual(['A note']);
  });

  it('is to open a card', async () => {
    const { page, state } = await open();
    runToastAction(page)({ kind: 'open', id: ROW.id });
    expect(state().open).toBe(ROW.id);
  });

  it('is to keep what is made in a private window', async () => {
    const { page, state } = await open();
    page.update({ keepsPrivate: false });
    runToastAction(page)({ kind: 'keep' });
    expect(state().keepsPrivate).toBe(true);
  });
});

describe('the view of a toast', () => {
  it.each<ToastAction>([{ kind: 'undo' }, { kind: 'keep' }, { kind: 'copy', id: 'x' }, { kind: 'open', id: 'x' }])(
    'has a name for %o',
    async (action) => {
      const { page } = await open();
      const { action: shown } = toastProps(page)({ text: 'A sentence', action }, 'light');
      expect(shown).toMatchObject({ name: action.kind, label: expect.stringMatching(/\w/) });
    },
  );

  it('is closed by itself, and by what is done', async () => {
    const { page, state } = await open();
    binHighlight(page)(ROW.id);
    const { toast } = state();
    if (toast === null) throw new Error('Expected a toast');
    const props = toastProps(page)(toast, 'dark');
    expect([props.text, props.theme]).toEqual([toast.text, 'dark']);
    props.action?.onAct();
    expect(state()).toMatchObject({ toast: null, rows: [{ wanted: { deleted: null } }] });
    page.update({ toast });
    props.onClose();
    expect(state().toast).toBeNull();
  });

  it('has nothing to do where there is nothing', async () => {
    const { page } = await open();
    expect(toastProps(page)({ text: 'A sentence', action: null }, 'light').action).toBeNull();
  });
});
