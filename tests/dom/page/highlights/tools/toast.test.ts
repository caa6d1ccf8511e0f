import { describe, expect, test } from 'vitest';
import { followToast } from '../../../../../lib/app/page/highlights/tools/toast.ts';
import { find } from '../../../../support/add-html.ts';
import { openStage } from '../../../../support/highlights-stage.ts';
import { textOf } from '../../../../support/query.ts';

function openToasts() {
  const stage = openStage();
  followToast(stage.page);
  const { toast } = stage.page.host;
  const isSeen = () => toast.isConnected && toast.matches(':popover-open');
  return { ...stage, toast, isSeen };
}

describe('a toast', () => {
  test('is over all else, and goes by itself', () => {
    const { page, toast, timers, isSeen, state } = openToasts();
    expect([toast.isConnected, timers]).toEqual([false, []]);
    page.update({ toast: { text: 'A sentence', action: null } });
    expect([isSeen(), textOf(toast), toast.className]).toEqual([true, 'A sentence', 'tools-toast light']);
    expect(timers.map(({ delayMs }) => delayMs)).toEqual([4000]);
    timers[0]?.work();
    expect([state().toast, isSeen(), toast.childElementCount]).toEqual([null, false, 0]);
  });

  test('with something to do stays longer, and goes with what is done', () => {
    const { page, toast, timers, state } = openToasts();
    page.update({ toast: { text: 'A sentence', action: { kind: 'keep' } } });
    expect(timers.map(({ delayMs }) => delayMs)).toEqual([10_000]);
    find(toast, '[data-act="keep"]').click();
    expect([state().toast, state().keepsPrivate, timers]).toEqual([null, true, []]);
  });

  test('gives way to the next one, whose time begins then', () => {
    const { page, toast, timers } = openToasts();
    page.update({ toast: { text: 'First', action: { kind: 'keep' } } });
    page.update({ toast: { text: 'Second', action: null } });
    expect([textOf(toast), timers.map(({ delayMs }) => delayMs)]).toEqual(['Second', [4000]]);
  });
});
