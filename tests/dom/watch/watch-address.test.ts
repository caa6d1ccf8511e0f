import { afterEach, describe, expect, test, vi } from 'vitest';
import { watchAddress } from '../../../lib/dom/watch/watch-address.ts';
import { addHtml } from '../../support/add-html.ts';
import { stopperForTest } from '../../support/signal-for-test.ts';
import { drawn } from '../../support/turns.ts';

const HOME = location.href;
afterEach(() => history.replaceState(null, '', HOME));

/** This window as a browser without the Navigation API has it; `tick` is what its interval calls. */
function olderWindow() {
  let tick: (() => void) | null = null;
  const older = {
    location: window.location,
    document: window.document,
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    addEventListener: window.addEventListener.bind(window),
    setInterval: (call: () => void) => {
      tick = call;
      return 1;
    },
    clearInterval: () => {
      tick = null;
    },
  };
  return { view: older as unknown as Window, tick: () => tick?.(), isTicking: () => tick !== null };
}

function watch(view: Window = window) {
  const stopper = stopperForTest();
  const seen: string[] = [];
  const onChange = vi.fn(() => void seen.push(location.href.slice(location.origin.length)));
  watchAddress(view, onChange, { signal: stopper.signal });
  return { stopper, onChange, seen };
}

describe('a change of the address is told', () => {
  test.each<[string, () => void]>([
    ['pushState', () => history.pushState(null, '', '/pushed')],
    ['replaceState', () => history.replaceState(null, '', '/replaced')],
    ['the fragment', () => void (location.hash = 'part')],
    ['a link to a fragment', () => void addHtml('<a href="#link">x</a>').querySelector('a')?.click()],
  ])('%s', async (_name, go) => {
    const { onChange, seen } = watch();
    go();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    expect(seen.at(-1)).toBe(location.href.slice(location.origin.length));
  });

  test('Back', async () => {
    history.pushState(null, '', '/first');
    history.pushState(null, '', '/second');
    const { onChange, seen } = watch();
    history.back();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    expect(seen).toEqual(['/first']);
  });

  test('each once, and in turn', async () => {
    const { onChange, seen } = watch();
    for (const path of ['/one', '/two', '/three']) {
      history.pushState(null, '', path);
      await vi.waitFor(() => expect(seen.at(-1)).toBe(path));
    }
    expect(onChange).toHaveBeenCalledTimes(3);
  });
});

describe('not told', () => {
  test.each<[string, () => void]>([
    ['the same address again', () => history.pushState(null, '', location.href)],
    ['another state at the same address', () => history.replaceState({ x: 1 }, '', location.href)],
    ['a head that changes before the address does', () => void (document.title = 'Before')],
  ])('%s', async (_name, go) => {
    const { onChange } = watch();
    go();
    await drawn();
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('the head that follows', () => {
  test('a title set after the address is told, many changes at once as one', async () => {
    const { onChange } = watch();
    history.pushState(null, '', '/followed');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    document.title = `Followed ${Math.random()}`;
    const link = document.createElement('link');
    link.rel = 'canonical';
    document.head.append(link);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
    link.remove();
  });

  test('nothing is told after the end, not even what was under way', async () => {
    const { onChange, stopper } = watch();
    history.pushState(null, '', '/ended');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    document.title = `Ended ${Math.random()}`;
    await Promise.resolve();
    stopper.abort();
    document.title = `Ended ${Math.random()}`;
    history.pushState(null, '', '/after');
    await drawn();
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

describe('in a browser without the Navigation API', () => {
  test('the address is compared now and then', () => {
    const { view, tick } = olderWindow();
    const { onChange } = watch(view);
    tick();
    expect(onChange).not.toHaveBeenCalled();
    history.pushState(null, '', '/polled');
    tick();
    tick();
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test('a fragment is told at once', async () => {
    const { onChange } = watch(olderWindow().view);
    location.hash = 'at-once';
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  });

  test('no comparing after the end', () => {
    const { view, isTicking } = olderWindow();
    const { stopper } = watch(view);
    expect(isTicking()).toBe(true);
    stopper.abort();
    expect(isTicking()).toBe(false);
  });
});
