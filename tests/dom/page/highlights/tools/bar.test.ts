import { describe, expect, test, vi } from 'vitest';
import { followRows } from '../../../../../lib/app/page/highlights/follow-rows.ts';
import { focusBar, followBar } from '../../../../../lib/app/page/highlights/tools/bar.ts';
import { find } from '../../../../support/add-html.ts';
import { openStage } from '../../../../support/highlights-stage.ts';
import { findAll } from '../../../../support/query.ts';

function openBar() {
  const stage = openStage();
  followRows(stage.page);
  followBar(stage.page);
  const show = (words: string) => stage.page.update({ bar: stage.rangeOf(words) });
  return { ...stage, show, bar: stage.page.host.bar };
}

describe('the bar by a selection', () => {
  test('is nothing, and nothing is on the page, before there is one', () => {
    const { bar } = openBar();
    expect([bar.childElementCount, bar.isConnected]).toEqual([0, false]);
  });

  test('is in the top layer, near the words, in the page’s theme', () => {
    const { bar, show, rangeOf } = openBar();
    show('a lazy dog');
    expect([bar.matches(':popover-open'), bar.classList.contains('light')]).toEqual([true, true]);
    const [own, words] = [bar.getBoundingClientRect(), rangeOf('a lazy dog').getBoundingClientRect()];
    expect(Math.min(Math.abs(own.bottom - words.top), Math.abs(own.top - words.bottom))).toBeLessThan(30);
  });

  test('follows the selection, and the reader’s names of the colours', () => {
    const { bar, show, page, state } = openBar();
    show('a fox');
    const { top } = bar.getBoundingClientRect();
    show('neither');
    expect(bar.getBoundingClientRect().top).toBeGreaterThan(top);
    page.update({ settings: { ...state().settings, names: { ...state().settings.names, pink: 'Disagree' } } });
    expect(find(bar, '[data-colour="pink"]').ariaLabel).toBe('Disagree');
  });

  test('goes', () => {
    const { bar, show, page } = openBar();
    show('a fox');
    page.update({ bar: null });
    expect([bar.matches(':popover-open'), bar.childElementCount]).toEqual([false, 0]);
  });

  test('is none where the page keeps taking our element away', () => {
    const { bar, show, state } = openBar();
    const append = vi.spyOn(document.documentElement, 'append').mockImplementation(() => undefined);
    show('a fox');
    append.mockRestore();
    expect([bar.isConnected, state().bar]).toEqual([false, null]);
  });

  test('makes what is pressed, and leaves what a script presses to the views', () => {
    const { bar, show, made } = openBar();
    show('a fox');
    find(bar, '[data-colour="green"]').click();
    expect(made()).toEqual(['a fox']);
  });

  test('has the focus when it is asked to, while it is shown', () => {
    const { bar, show, page } = openBar();
    expect(focusBar(page)).toBe(false);
    show('a fox');
    expect(focusBar(page)).toBe(true);
    expect(page.host.host.root.activeElement).toBe(findAll(bar, 'button')[0]);
  });
});
