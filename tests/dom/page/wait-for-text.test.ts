import { expect, test, vi } from 'vitest';
import { waitForText } from '../../../lib/app/page/wait-for-text.ts';
import { addHtml } from '../../support/add-html.ts';
import { stopperForTest } from '../../support/signal-for-test.ts';

test.each<[string, (root: HTMLElement) => void]>([
  ['an element', (root) => root.append(document.createElement('p'))],
  ['words', (root) => root.firstChild?.after('words')],
  ['other words', (root) => root.querySelector('p')?.firstChild?.replaceWith('others')],
])('%s that arrives is told after a pause', async (_name, change) => {
  const root = addHtml('<p>Some</p>');
  const stopper = stopperForTest();
  const paused: (() => void)[] = [];
  const onText = vi.fn();
  waitForText({ document, pause: (work) => paused.push(work) }, onText, stopper.signal);
  change(root);
  await vi.waitFor(() => expect(paused).toHaveLength(1));
  expect(onText).not.toHaveBeenCalled();
  paused[0]?.();
  expect(onText).toHaveBeenCalledTimes(1);
});

test('what was noticed before the end is not told after it', async () => {
  const root = addHtml('<p>Some</p>');
  const stopper = stopperForTest();
  const paused: (() => void)[] = [];
  const onText = vi.fn();
  waitForText({ document, pause: (work) => paused.push(work) }, onText, stopper.signal);
  root.append('words');
  await vi.waitFor(() => expect(paused).toHaveLength(1));
  stopper.abort();
  paused[0]?.();
  root.append('more words');
  await Promise.resolve();
  expect([paused.length, onText.mock.calls]).toEqual([1, []]);
});
