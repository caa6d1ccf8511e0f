// The highlighter's element on a page that does not want it.
import { expect, onTestFinished, test, vi } from 'vitest';
import { createToolsHost, type ToolsHost } from '../../../../../lib/app/page/highlights/tools/tools-host.ts';
import { createFarewell } from '../../../../../lib/dom/place/create-farewell.ts';
import type { Visit } from '../../../../../lib/dom/place/margin-door.ts';
import { watchLife } from '../../../../../lib/dom/watch/watch-life.ts';
import { stopperForTest } from '../../../../support/signal-for-test.ts';
import { drawn } from '../../../../support/turns.ts';

function makeTools({ isAlive = (): boolean => true } = {}) {
  const stopper = stopperForTest();
  const life = watchLife(document, { isAlive, endsSilently: false, signal: stopper.signal });
  const [giveUp, end] = [vi.fn(), vi.fn()];
  const visit: Pick<Visit, 'life' | 'farewell' | 'replaced' | 'giveUp' | 'end'> = {
    life,
    farewell: createFarewell(document, life),
    replaced: stopper.signal,
    giveUp,
    end,
  };
  const tools = createToolsHost(document, visit, { css: '', mode: 'open' });
  onTestFinished(() => tools.host.remove());
  return { tools, giveUp, end, stopper };
}

/** Removes the element whenever it comes; returns what ends that. */
function sweep({ host }: ToolsHost): () => void {
  const observer = new MutationObserver(() => host.element.remove());
  observer.observe(document.documentElement, { childList: true });
  onTestFinished(() => observer.disconnect());
  return () => observer.disconnect();
}

test('a page that takes it off again and again is told of once, and has it back at the next act', async () => {
  const { tools, giveUp } = makeTools();
  const stop = sweep(tools);
  tools.attach();
  await vi.waitFor(() => expect(giveUp).toHaveBeenCalledTimes(1));
  await drawn();
  expect(tools.host.element.isConnected).toBe(false);
  stop();
  tools.attach();
  await drawn();
  expect([tools.host.element.isConnected, giveUp.mock.calls.length]).toEqual([true, 1]);
});

test('a bar that is shown is in the top layer again when the element comes back', async () => {
  const { tools } = makeTools();
  tools.attach();
  tools.bar.append('Highlight');
  tools.bar.showPopover();
  tools.host.element.remove();
  await vi.waitFor(() => expect(tools.bar.matches(':popover-open')).toBe(true));
});

test('a script of the next version takes it off for good', async () => {
  let isAlive = true;
  const { tools, end, stopper } = makeTools({ isAlive: () => isAlive });
  tools.attach();
  isAlive = false;
  tools.host.element.remove();
  await vi.waitFor(() => expect(end).toHaveBeenCalledTimes(1));
  stopper.abort();
  tools.announce('Not saved');
  expect(tools.host.element.isConnected).toBe(false);
});
