import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchLife } from '../../../lib/dom/watch/watch-life.ts';
import { addHtml, find } from '../../support/add-html.ts';
import { stopperForTest } from '../../support/signal-for-test.ts';

const SECOND_MS = 1000;

/** A life that the test ends; one part is seen while it lasts, the other from its end on. */
function live({ endsSilently = false } = {}) {
  let isHere = true;
  const isAlive = vi.fn(() => isHere);
  const stopper = stopperForTest();
  const life = watchLife(document, { isAlive, endsSilently, signal: stopper.signal });
  const onOver = vi.fn();
  life.over.addEventListener('abort', onOver);
  const root = addHtml(
    '<p class="alive" style="display:var(--while-alive, block)">Saved</p><p class="over" style="display:var(--when-over, none)">Gone</p>',
  );
  const seen = () =>
    ['.alive', '.over'].flatMap((part) => (getComputedStyle(find(root, part)).display === 'none' ? [] : [part]));
  const end = () => {
    isHere = false;
  };
  return { life, root, seen, end, isAlive, onOver, stopper };
}

describe('where the script outlives the extension', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test.each<[string, () => unknown]>([
    ['a second goes by', () => vi.advanceTimersByTime(SECOND_MS)],
    ['a key is pressed', () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))],
    ['the pointer is pressed', () => window.dispatchEvent(new PointerEvent('pointerdown'))],
    ['the page comes back', () => window.dispatchEvent(new PageTransitionEvent('pageshow'))],
    ['the tab is shown', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('the end is noticed when %s, once', (_name, happen) => {
    const { life, root, seen, end, onOver } = live();
    life.mark(root);
    happen();
    expect([seen(), onOver.mock.calls.length]).toEqual([['.alive'], 0]);
    end();
    happen();
    expect([seen(), life.isOver(), onOver.mock.calls.length]).toEqual([['.over'], true, 1]);
    happen();
    expect(onOver).toHaveBeenCalledTimes(1);
  });

  test('the end is noticed when somebody asks', () => {
    const { life, end, onOver } = live();
    expect(life.isOver()).toBe(false);
    end();
    expect(life.isOver()).toBe(true);
    expect(onOver).toHaveBeenCalledTimes(1);
  });

  test('what is marked after the end shows the end', () => {
    const { life, root, seen, end } = live();
    end();
    life.isOver();
    life.mark(root);
    expect(seen()).toEqual(['.over']);
  });

  test("a page's own properties of these names change nothing", () => {
    const { life, root, seen } = live();
    life.mark(root);
    document.documentElement.style.cssText = '--while-alive: none; --when-over: block';
    expect(seen()).toEqual(['.alive']);
    document.documentElement.removeAttribute('style');
  });

  test('what is no longer cared for stays as it is', () => {
    const { life, root, seen, end } = live();
    life.mark(root)();
    end();
    life.isOver();
    expect(seen()).toEqual(['.alive']);
  });

  test('nobody looks any more when the visit is over, nor while the tab is hidden', () => {
    const { isAlive, stopper } = live();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    vi.advanceTimersByTime(SECOND_MS);
    isAlive.mockClear();
    vi.advanceTimersByTime(60 * SECOND_MS);
    expect(isAlive).not.toHaveBeenCalled();
    hidden.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(isAlive).toHaveBeenCalledTimes(1);
    stopper.abort();
    vi.advanceTimersByTime(60 * SECOND_MS);
    expect(isAlive).toHaveBeenCalledTimes(1);
  });
});

describe('where the script ends with the extension', () => {
  /** The clock of the animations, put on by this much. */
  const pass = (root: Element, ms: number) => {
    for (const animation of root.getAnimations()) animation.currentTime = Number(animation.currentTime ?? 0) + ms;
  };

  test('the end is shown by itself after some seconds of silence', () => {
    const { life, root, seen, stopper } = live({ endsSilently: true });
    life.mark(root);
    stopper.abort();
    pass(root, 3 * SECOND_MS);
    expect(seen()).toEqual(['.alive']);
    pass(root, 2 * SECOND_MS);
    expect(seen()).toEqual(['.over']);
  });

  test('it is put off each time that the script looks', () => {
    const { life, root, seen } = live({ endsSilently: true });
    life.mark(root);
    for (let nth = 0; nth < 10; nth++) {
      pass(root, 3 * SECOND_MS);
      life.isOver();
      expect(seen()).toEqual(['.alive']);
    }
  });

  test('a page that was held up for long shows life again', () => {
    const { life, root, seen } = live({ endsSilently: true });
    life.mark(root);
    pass(root, 60 * SECOND_MS);
    expect(seen()).toEqual(['.over']);
    life.isOver();
    expect(seen()).toEqual(['.alive']);
  });
});
