import '../../support/fake-extension.ts';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { limitWait, NoAnswerError, readLocal } from '../../../lib/platform/highlights/read-local.ts';
import { resetExtension } from '../../support/fake-extension.ts';

beforeEach(() => {
  resetExtension();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A browser that leaves its calls open. */
const silence = () => vi.spyOn(fakeBrowser.storage.local, 'get').mockReturnValue(new Promise(() => undefined));

describe('a reading of storage.local', () => {
  it.each([
    ['one key', 'a', { a: 1 }],
    ['several', ['a', 'c'], { a: 1, c: 3 }],
    ['all', null, { a: 1, b: 2, c: 3 }],
    ['none that is there', 'x', {}],
  ])('has the records of %s', async (_which, keys, records) => {
    await fakeBrowser.storage.local.set({ a: 1, b: 2, c: 3 });
    expect(await readLocal(keys)).toMatchObject(records);
  });

  it('rejects when the browser does not answer within five seconds', async () => {
    silence();
    const reading = expect(readLocal('a')).rejects.toThrow(NoAnswerError);
    await vi.advanceTimersByTimeAsync(5000);
    await reading;
  });

  it('waits longer where it is told to', async () => {
    silence();
    let isOver = false;
    const reading = readLocal(null, { patienceMs: 30_000 }).catch(() => (isOver = true));
    await vi.advanceTimersByTimeAsync(29_999);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await reading;
    expect(isOver).toBe(true);
  });

  it('rejects as the browser does, and leaves no timer behind', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    await expect(readLocal('a')).rejects.toThrow('IO error');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rejects where the browser throws, as after the end of the extension', async () => {
    const read = () => {
      throw new Error('Extension context invalidated.');
    };
    await expect(limitWait(read)).rejects.toThrow('invalidated');
  });
});
