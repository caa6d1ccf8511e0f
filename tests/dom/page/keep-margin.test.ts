import { expect, test, vi } from 'vitest';
import { keepMargin } from '../../../lib/app/page/keep-margin.ts';
import { paintNotes } from '../../../lib/app/page/paint-notes.ts';
import { makeShowing } from '../../support/make-showing.ts';
import { drawn } from '../../support/turns.ts';

test('the host comes back when the page removes it', async () => {
  const { showing, ending } = await makeShowing();
  keepMargin(showing, ending.signal);
  showing.host.element.remove();
  await vi.waitFor(() => expect(showing.host.element.isConnected).toBe(true));
});

test('marks that the page has cleared come back when the pointer moves', async () => {
  const { showing, ending } = await makeShowing();
  paintNotes(showing, ending.signal);
  keepMargin(showing, ending.signal);
  const names = [...CSS.highlights.keys()];
  CSS.highlights.clear();
  document.body.dispatchEvent(new PointerEvent('pointermove'));
  expect([names.length, [...CSS.highlights.keys()]]).toEqual([2, names]);
});

test('once the extension is gone, who removes the host has taken the page over', async () => {
  const { showing, ports, ending } = await makeShowing({ isOver: () => true });
  keepMargin(showing, ending.signal);
  showing.host.element.remove();
  await vi.waitFor(() => expect(ports.onTaken).toHaveBeenCalledTimes(1));
  expect([showing.host.element.isConnected, ports.onGivenUp.mock.calls]).toEqual([false, []]);
});

test('nothing comes back after the end', async () => {
  const { showing, ending } = await makeShowing();
  keepMargin(showing, ending.signal);
  ending.abort();
  showing.host.element.remove();
  await drawn();
  expect(showing.host.element.isConnected).toBe(false);
});
