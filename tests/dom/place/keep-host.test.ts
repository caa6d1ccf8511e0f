import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createHost } from '../../../lib/dom/place/create-host.ts';
import { keepHost } from '../../../lib/dom/place/keep-host.ts';
import { stopperForTest } from '../../support/signal-for-test.ts';
import { drawn } from '../../support/turns.ts';

function hostForTest() {
  const host = createHost(document, { css: '', mode: 'closed' });
  onTestFinished(() => host.remove());
  return host;
}

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
