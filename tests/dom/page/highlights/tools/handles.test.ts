import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { changeExtent } from '../../../../../lib/app/page/highlights/extent.ts';
import { followRows } from '../../../../../lib/app/page/highlights/follow-rows.ts';
import { makeHighlight } from '../../../../../lib/app/page/highlights/make.ts';
import { followHandles } from '../../../../../lib/app/page/highlights/tools/handles.ts';
import { find, middleOf } from '../../../../support/add-html.ts';
import { openStage } from '../../../../support/highlights-stage.ts';
import { findAll } from '../../../../support/query.ts';

/** The handles at both ends of “a lazy dog”. */
function openHandles() {
  const stage = openStage();
  const { page } = stage;
  followRows(page);
  followHandles(page);
  const id = makeHighlight(page)(stage.rangeOf('a lazy dog'), 'green')?.id ?? '';
  changeExtent(page)(id);
  const handle = (edge: 'start' | 'end') => find<HTMLButtonElement>(page.host.handles, `[data-edge="${edge}"]`);
  const drag = (edge: 'start' | 'end', words: string) => {
    const { x, y } = middleOf(stage.rangeOf(words));
    handle(edge).hasPointerCapture = () => true;
    handle(edge).dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y }));
  };
  return { ...stage, handle, drag, handles: () => findAll(page.host.handles, 'button') };
}

describe('the handles of a highlight', () => {
  test('are at both ends of it, named, with the focus at the end', () => {
    const { page, handle, rangeOf, state } = openHandles();
    const [word] = rangeOf('a lazy dog').getClientRects();
    const [start, end] = [handle('start').getBoundingClientRect(), handle('end').getBoundingClientRect()];
    expect(Math.abs(start.left + 10 - (word?.left ?? 0))).toBeLessThan(2);
    expect(Math.abs(end.left + 10 - (word?.right ?? 0))).toBeLessThan(2);
    expect([handle('start').ariaLabel, handle('end').ariaLabel]).not.toContain('');
    expect(page.host.host.root.activeElement).toBe(handle('end'));
    expect(state().preview.map(String)).toEqual(['a lazy dog']);
  });

  test.each([
    ['{ArrowRight}{ArrowRight}{Enter}', 'a lazy dog, which'],
    ['{Control>}{ArrowLeft}{/Control}{Enter}', 'a lazy do'],
    ['{ArrowRight}{Escape}', 'a lazy dog'],
  ])('by the keys %s give “%s”', async (keys, wanted) => {
    const { handles, state, made } = openHandles();
    await userEvent.keyboard(keys);
    expect(made().map((words) => words.replace(/,$/, ''))).toEqual([wanted]);
    expect([handles(), state().tool, state().preview]).toEqual([[], null, []]);
  });

  test('are dragged, and done with by a press elsewhere', async () => {
    const { drag, root, handles, made } = openHandles();
    drag('start', 'second');
    drag('end', 'through');
    await userEvent.click(root);
    expect(handles()).toEqual([]);
    expect(made()[0]).toMatch(/^\w+ paragraph has a lazy dog, which sleeps thr/);
  });

  test('stay where they are at a point of the page without text', () => {
    const { handle, state } = openHandles();
    handle('end').hasPointerCapture = () => true;
    handle('end').dispatchEvent(new PointerEvent('pointermove', { clientX: -5, clientY: -5 }));
    expect(state().preview.map(String)).toEqual(['a lazy dog']);
  });

  test('are not done with by a press that a script makes', () => {
    const { root, handles } = openHandles();
    root.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(handles()).toHaveLength(2);
  });

  test('keep their keys from the page', async () => {
    const { root } = openHandles();
    const onKey = vi.fn();
    root.ownerDocument.body.addEventListener('keydown', onKey, { once: true });
    await userEvent.keyboard('{ArrowRight}{Escape}');
    expect(onKey).not.toHaveBeenCalled();
  });

  test('go at the end', () => {
    const { stopper, handles } = openHandles();
    stopper.abort();
    expect(handles()).toEqual([]);
  });
});
