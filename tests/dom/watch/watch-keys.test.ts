import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { watchKeys } from '../../../lib/dom/watch/watch-keys.ts';
import { addHtml, find } from '../../support/add-html.ts';
import { stopperForTest } from '../../support/signal-for-test.ts';

function watch(closes = true, isByReader: ((event: Event) => boolean) | null = () => true) {
  const stopper = stopperForTest();
  const onStep = vi.fn<(by: 1 | -1) => void>();
  const onEscape = vi.fn(() => closes);
  watchKeys(document, { onStep, onEscape }, { signal: stopper.signal, ...(isByReader && { isByReader }) });
  return { stopper, onStep, onEscape };
}

function press(key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...more });
  target.dispatchEvent(event);
  return event;
}

test.each<[string, 1 | -1]>([
  ['n', 1],
  ['N', 1],
  ['p', -1],
  ['P', -1],
])('%s steps by %i and is taken from the page', (key, by) => {
  const { onStep } = watch();
  expect(press(key).defaultPrevented).toBe(true);
  expect(onStep.mock.calls).toEqual([[by]]);
});

test.each([true, false])('Escape is taken only when there was something to close: %s', (closes) => {
  const { onEscape } = watch(closes);
  expect(press('Escape').defaultPrevented).toBe(closes);
  expect(onEscape).toHaveBeenCalledTimes(1);
});

test.each(['a', 'Enter', 'ArrowDown', ' ', 'Tab', 'Dead', 'Process'])('%s is left to the page', (key) => {
  const { onStep, onEscape } = watch();
  expect(press(key).defaultPrevented).toBe(false);
  expect([onStep.mock.calls, onEscape.mock.calls]).toEqual([[], []]);
});

describe.each(['n', 'p', 'Escape'])('%s is left to the page', (key) => {
  const expectLeft = (target: EventTarget, more: KeyboardEventInit = {}) => {
    const { onStep, onEscape } = watch();
    expect(press(key, target, more).defaultPrevented).toBe(false);
    expect([onStep.mock.calls, onEscape.mock.calls]).toEqual([[], []]);
  };

  test.each(['ctrlKey', 'metaKey', 'altKey'])('with %s', (modifier) => expectLeft(document.body, { [modifier]: true }));

  test('while an input method composes', () => expectLeft(document.body, { isComposing: true }));

  test.each<[string, string, string]>([
    ['input', '<input>', 'input'],
    ['input of type search', '<input type="search">', 'input'],
    ['textarea', '<textarea></textarea>', 'textarea'],
    ['select', '<select><option>One</select>', 'select'],
    ['contenteditable', '<div contenteditable>x</div>', 'div'],
    ['element inside contenteditable', '<div contenteditable><p><b>x</b></p></div>', 'b'],
    ['plaintext-only', '<div contenteditable="plaintext-only">x</div>', 'div'],
  ])('in: %s', (_name, html, selector) => expectLeft(find(addHtml(html), selector)));

  test.each<ShadowRootMode>(['open', 'closed'])('in an input inside an %s root', (mode) => {
    const host = document.createElement('x-editor');
    const root = host.attachShadow({ mode });
    const input = document.createElement('input');
    root.append(input);
    addHtml('').append(host);
    expectLeft(input);
  });

  test('in a document that is edited as a whole', () => {
    document.designMode = 'on';
    onTestFinished(() => void (document.designMode = 'off'));
    expectLeft(document.body);
  });

  test('when the page has taken it', () => {
    const root = addHtml('<p>x</p>');
    root.addEventListener('keydown', (event) => event.preventDefault());
    const { onStep, onEscape } = watch();
    press(key, find(root, 'p'));
    expect([onStep.mock.calls, onEscape.mock.calls]).toEqual([[], []]);
  });

  test('after the end', () => {
    const { stopper, onStep, onEscape } = watch();
    stopper.abort();
    expect(press(key).defaultPrevented).toBe(false);
    expect([onStep.mock.calls, onEscape.mock.calls]).toEqual([[], []]);
  });
});

test.each(['n', 'p', 'Escape'])('%s that a script of the page dispatches does nothing', (key) => {
  const { onStep, onEscape } = watch(true, null);
  expect(press(key).defaultPrevented).toBe(false);
  expect([onStep.mock.calls, onEscape.mock.calls]).toEqual([[], []]);
});
