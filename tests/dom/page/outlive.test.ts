import { describe, expect, test, vi } from 'vitest';
import { createAfterlife } from '../../../lib/app/page/outlive.ts';
import { NOTHING_LEFT } from '../../../lib/core/highlight/left-words.ts';
import { addHtml } from '../../support/add-html.ts';
import { stopperForTest } from '../../support/signal-for-test.ts';
import { translateEnglish } from '../../support/translate-english.ts';

const TOKEN = 'a-token-of-the-test';

function outlive() {
  const stopper = stopperForTest();
  const onReplaced = vi.fn();
  const afterlife = createAfterlife(
    document,
    {
      isAlive: () => true,
      endsSilently: false,
      rootOf: ({ shadowRoot }) => shadowRoot,
      translate: translateEnglish,
      onReplaced,
    },
    stopper.signal,
  );
  return { ...afterlife, onReplaced, stopper };
}

describe('the coming of a script', () => {
  test('that nobody answers leaves nothing to wait for', async () => {
    const { comeIn, left, takeTyped } = outlive();
    comeIn(null);
    expect([await left, takeTyped()]).toEqual([NOTHING_LEFT, '']);
  });

  test('ends the script that was there, and is heard by itself only once another comes', () => {
    const [old, next] = [outlive(), outlive()];
    old.comeIn(TOKEN);
    next.comeIn(TOKEN);
    expect([old.onReplaced.mock.calls.length, next.onReplaced.mock.calls.length]).toEqual([1, 0]);
    next.comeIn(TOKEN);
    expect(next.onReplaced).not.toHaveBeenCalled();
  });

  test('has its sentence for the end ready, with the mark of its elements', () => {
    const { comeIn, farewell } = outlive();
    const root = addHtml('<div></div>').attachShadow({ mode: 'open' });
    root.append(document.createElement('style'));
    farewell.attach(root);
    comeIn(TOKEN);
    expect(root.querySelector('.farewell')?.textContent).toContain(translateEnglish('problemExtensionUpdated'));
    expect(root.firstElementChild?.getAttribute('data-token')).toBe(TOKEN);
  });

  test('after the end is not heard', () => {
    const { comeIn, onReplaced, stopper } = outlive();
    comeIn(TOKEN);
    stopper.abort();
    document.dispatchEvent(new Event(TOKEN));
    expect(onReplaced).not.toHaveBeenCalled();
  });
});
