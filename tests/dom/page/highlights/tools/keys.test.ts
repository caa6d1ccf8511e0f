import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { followRows } from '../../../../../lib/app/page/highlights/follow-rows.ts';
import { makeHighlight } from '../../../../../lib/app/page/highlights/make.ts';
import { followBar } from '../../../../../lib/app/page/highlights/tools/bar.ts';
import { followKeys } from '../../../../../lib/app/page/highlights/tools/keys.ts';
import { addHtml, find } from '../../../../support/add-html.ts';
import { openStage } from '../../../../support/highlights-stage.ts';
import { stopperForTest } from '../../../../support/signal-for-test.ts';

function openKeys({ bar = '' } = {}) {
  const stage = openStage();
  const { page } = stage;
  for (const each of [followRows, followBar, followKeys]) each(page);
  const range = bar === '' ? null : stage.rangeOf(bar);
  page.update({ bar: range, selected: range });
  const left: string[] = [];
  addEventListener('keydown', (event) => !event.defaultPrevented && left.push(event.key), {
    signal: stopperForTest().signal,
  });
  return { ...stage, left };
}

describe('while the bar is shown', () => {
  test.each(['h', 'H'])('%s highlights what is selected', async (key) => {
    const { made, state, left } = openKeys({ bar: 'a fox' });
    await userEvent.keyboard(key);
    expect([made(), state().bar, left.includes(key)]).toEqual([['a fox'], null, false]);
  });

  test('Escape takes it away, and the selection stays', async () => {
    const { state, left } = openKeys({ bar: 'a fox' });
    await userEvent.keyboard('{Escape}');
    expect([state().bar, String(state().selected), left]).toEqual([null, 'a fox', []]);
  });

  test('Tab goes to it', async () => {
    const { page, left } = openKeys({ bar: 'a fox' });
    await userEvent.keyboard('{Tab}');
    expect(page.host.bar.contains(page.host.host.root.activeElement)).toBe(true);
    expect(left).toEqual([]);
  });

  test.each(['x', '{Enter}'])('%s is left to the page', async (keys) => {
    const { made, left } = openKeys({ bar: 'a fox' });
    await userEvent.keyboard(keys);
    expect([made(), left.length]).toEqual([[], 1]);
  });

  test.each([
    ['a field', '<textarea></textarea>'],
    ['an editor', '<div contenteditable>x</div>'],
    ['a closed custom editor', '<x-editor tabindex="0">x</x-editor>'],
  ])('the keys of %s are left to it', async (_name, html) => {
    const { made, state } = openKeys({ bar: 'a fox' });
    find(addHtml(html), ':scope > *').focus();
    await userEvent.keyboard('h{Escape}');
    expect([made(), String(state().bar)]).toEqual([[], 'a fox']);
  });

  test('what a script sends does nothing', () => {
    const { made } = openKeys({ bar: 'a fox' });
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', bubbles: true }));
    expect(made()).toEqual([]);
  });
});

test.each(['h', '{Tab}', '{Escape}'])('%s is left to the page while no bar is shown', async (keys) => {
  const { made, left } = openKeys();
  await userEvent.keyboard(keys);
  expect([made(), left.length]).toEqual([[], 1]);
});

describe('undo and redo', () => {
  const deletedOf = ({ state }: ReturnType<typeof openKeys>) => state().rows[0]?.wanted.deleted ?? null;

  test.each([
    ['{Control>}z{/Control}', '{Control>}y{/Control}'],
    ['{Control>}z{/Control}', '{Control>}{Shift>}z{/Shift}{/Control}'],
    ['{Meta>}z{/Meta}', '{Meta>}{Shift>}z{/Shift}{/Meta}'],
  ])('are %s and %s', async (undoing, redoing) => {
    const stage = openKeys();
    makeHighlight(stage.page)(stage.rangeOf('a fox'), 'green');
    await userEvent.keyboard(undoing);
    expect(deletedOf(stage)).not.toBeNull();
    await userEvent.keyboard(redoing);
    expect(deletedOf(stage)).toBeNull();
  });

  test('are left to the page where there is nothing to undo', async () => {
    const { left } = openKeys();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(left).toContain('z');
  });

  test('are left to a closed custom editor', async () => {
    const stage = openKeys();
    makeHighlight(stage.page)(stage.rangeOf('a fox'), 'green');
    find(addHtml('<x-editor tabindex="0">x</x-editor>'), 'x-editor').focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(deletedOf(stage)).toBeNull();
  });
});
