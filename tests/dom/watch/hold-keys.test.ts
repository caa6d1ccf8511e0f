import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { holdKeys } from '../../../lib/dom/watch/hold-keys.ts';
import { signalForTest } from '../../support/signal-for-test.ts';

describe('keys are held while a field is replaced', () => {
  test.each<[string, string, string]>([
    ['letters', 'and so', 'and so'],
    ['a new line', 'a{Enter}b', 'a\nb'],
    ['a letter taken back', 'abc{Backspace}d', 'abd'],
    ['keys that write nothing', 'a{ArrowLeft}{Shift}b', 'ab'],
  ])('%s', async (_name, keys, typed) => {
    const take = holdKeys(window, { signal: signalForTest() });
    const onKey = vi.fn();
    document.addEventListener('keydown', onKey, { signal: signalForTest() });
    await userEvent.keyboard(keys);
    expect(take()).toBe(typed);
    const writing = onKey.mock.calls.filter(([{ key }]) => key.length === 1 || key === 'Enter' || key === 'Backspace');
    expect(writing).toEqual([]);
    await userEvent.keyboard('x');
    expect(onKey.mock.lastCall?.[0].key).toBe('x');
    expect(take()).toBe('');
  });

  test('what a script sends is not typed', () => {
    const take = holdKeys(window, { signal: signalForTest() });
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    expect(take()).toBe('');
  });

  test('a shortcut goes where it always did', async () => {
    const take = holdKeys(window, { signal: signalForTest() });
    await userEvent.keyboard('{Alt>}x{/Alt}');
    expect(take()).toBe('');
  });
});
