import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createHost, type Host } from '../../../lib/dom/place/create-host.ts';
import { keepHost } from '../../../lib/dom/place/keep-host.ts';
import { watchLongTasks } from '../../../lib/dom/watch/watch-long-tasks.ts';
import { addHtml } from '../../support/add-html.ts';
import { stopperForTest } from '../../support/signal-for-test.ts';
import { drawn } from '../../support/turns.ts';

function hostForTest(mode: ShadowRootMode = 'closed', css = ''): Host {
  const host = createHost(document, { css, mode });
  onTestFinished(() => host.remove());
  return host;
}

describe('our element on the page', () => {
  test('nothing is on the page before attach, nothing after remove', () => {
    const before = document.documentElement.outerHTML;
    const host = hostForTest();
    expect(document.documentElement.outerHTML).toBe(before);
    host.attach();
    host.attach();
    expect(document.documentElement.lastElementChild).toBe(host.element);
    expect(host.element.previousElementSibling).toBe(document.body);
    host.remove();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('a closed root cannot be reached from the page', () => {
    const host = hostForTest('closed');
    host.attach();
    host.stage.innerHTML = '<button>Secret</button>';
    expect(host.element.shadowRoot).toBeNull();
    expect(document.documentElement.textContent).not.toContain('Secret');
    const { left, top } = host.stage.getBoundingClientRect();
    expect(document.elementFromPoint(left + 2, top + 2)?.getRootNode()).toBe(document);
  });

  test('an open one can, for tests', () => expect(hostForTest('open').element.shadowRoot).not.toBeNull());

  test('its styles hold inside, and not outside', () => {
    const outside = addHtml('<b class="x">x</b>').firstElementChild ?? document.body;
    const host = hostForTest('closed', '.x { color: rgb(1, 2, 3) }');
    host.attach();
    host.stage.innerHTML = '<b class="x">x</b>';
    const inside = host.stage.firstElementChild ?? document.body;
    expect(getComputedStyle(inside).color).toBe('rgb(1, 2, 3)');
    expect(getComputedStyle(outside).color).not.toBe('rgb(1, 2, 3)');
  });

  test.each([
    'div { display: none !important }',
    'html > div { position: static !important; width: 500px !important; height: 500px !important }',
    '* { opacity: 0 !important; visibility: hidden !important; transform: scale(3) !important }',
    'div { font-size: 40px !important; direction: rtl !important; color: red !important; filter: invert(1) !important }',
  ])("the page's styles do not reach it: %s", (css) => {
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    onTestFinished(() => style.remove());
    const host = hostForTest();
    host.attach();
    const { display, position, width, height, opacity, visibility, transform, direction, filter } = getComputedStyle(
      host.element,
    );
    expect({ display, position, width, height, opacity, visibility, transform, direction, filter }).toEqual({
      display: 'block',
      position: 'absolute',
      width: '0px',
      height: '0px',
      opacity: '1',
      visibility: 'visible',
      transform: 'none',
      direction: 'ltr',
      filter: 'none',
    });
  });

  test('it takes no room', () => {
    const size = () => [
      document.documentElement.scrollWidth,
      document.documentElement.scrollHeight,
      document.body.getBoundingClientRect().height,
    ];
    const before = size();
    hostForTest().attach();
    expect(size()).toEqual(before);
  });
});

describe('keeping it there', () => {
  function keep({ isOver = (): boolean => false } = {}) {
    const stopper = stopperForTest();
    const host = hostForTest();
    const onReturn = vi.fn();
    const [onGivenUp, onTaken] = [vi.fn(), vi.fn()];
    host.attach();
    keepHost(host, { isOver, onTaken, onReturn, onGivenUp, signal: stopper.signal });
    return { host, onReturn, onGivenUp, onTaken, stopper };
  }

  test('what the page removes comes back, and is told', async () => {
    const { host, onReturn, onGivenUp } = keep();
    host.element.remove();
    await vi.waitFor(() => expect(onReturn).toHaveBeenCalledTimes(1));
    expect(host.element.isConnected).toBe(true);
    expect(onGivenUp).not.toHaveBeenCalled();
  });

  test('a page that does not want it has its way in the end, told once', async () => {
    const { host, onReturn, onGivenUp } = keep();
    const sweep = new MutationObserver(() => host.element.remove());
    sweep.observe(document.documentElement, { childList: true });
    onTestFinished(() => sweep.disconnect());
    host.element.remove();
    await vi.waitFor(() => expect(onGivenUp).toHaveBeenCalledTimes(1));
    const returns = onReturn.mock.calls.length;
    expect(returns).toBeGreaterThanOrEqual(3);
    await drawn();
    expect(onReturn).toHaveBeenCalledTimes(returns);
    expect(host.element.isConnected).toBe(false);
  });

  test('other elements beside the body are of no interest', async () => {
    const { onReturn } = keep();
    const other = document.createElement('div');
    document.documentElement.append(other);
    other.remove();
    await drawn();
    expect(onReturn).not.toHaveBeenCalled();
  });

  test('once the extension is gone, whoever takes it off has taken the page over', async () => {
    let isOver = false;
    const { host, onReturn, onTaken } = keep({ isOver: () => isOver });
    host.element.remove();
    await vi.waitFor(() => expect(onReturn).toHaveBeenCalledTimes(1));
    expect(onTaken).not.toHaveBeenCalled();
    isOver = true;
    host.element.remove();
    await vi.waitFor(() => expect(onTaken).toHaveBeenCalledTimes(1));
    expect(host.element.isConnected).toBe(false);
  });

  test('after the end it does not come back', async () => {
    const { host, onReturn, stopper } = keep();
    stopper.abort();
    host.element.remove();
    await drawn();
    expect([host.element.isConnected, onReturn.mock.calls]).toEqual([false, []]);
  });
});

describe('long tasks', () => {
  const block = () => {
    const until = performance.now() + 80;
    while (performance.now() < until);
  };

  test('a task of 80 ms is noted in whole milliseconds', async () => {
    const tasks = watchLongTasks({ signal: stopperForTest().signal });
    expect(tasks.durationsMs()).toEqual([]);
    setTimeout(block);
    await vi.waitFor(() => expect(tasks.durationsMs().length).toBeGreaterThan(0));
    expect(tasks.durationsMs().every((ms) => Number.isInteger(ms) && ms >= 50)).toBe(true);
  });

  test('none after the end; what was given out stays as it was', async () => {
    const stopper = stopperForTest();
    const tasks = watchLongTasks({ signal: stopper.signal });
    const given = tasks.durationsMs();
    stopper.abort();
    setTimeout(block);
    await drawn();
    expect([tasks.durationsMs(), given]).toEqual([[], []]);
  });

  test('a browser that does not tell of them has none', () => {
    const types = vi.spyOn(PerformanceObserver, 'supportedEntryTypes', 'get').mockReturnValue(['mark']);
    onTestFinished(() => types.mockRestore());
    expect(watchLongTasks({ signal: stopperForTest().signal }).durationsMs()).toEqual([]);
  });
});
