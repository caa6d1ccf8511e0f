import '../support/fake-extension.ts';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defineItem } from '../../lib/platform/define-item.ts';
import { resetExtension } from '../support/fake-extension.ts';

beforeEach(() => {
  resetExtension();
});
afterEach(() => {
  vi.useRealTimers();
});

const open = () =>
  defineItem('count', { fallback: 7, parse: (stored) => (typeof stored === 'number' ? stored : null) });

describe('a stored item', () => {
  it('is kept under its own name and read again', async () => {
    await open().save(3);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ count: 3 });
    expect(await open().load()).toBe(3);
  });

  it.each([[undefined], [null], ['3'], [{}]])('is its fallback while %j is stored', async (stored) => {
    if (stored !== undefined) await fakeBrowser.storage.local.set({ count: stored });
    expect(await open().load()).toBe(7);
  });

  it('reads nothing when it is defined', () => {
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    open();
    expect(get).not.toHaveBeenCalled();
  });

  it('rejects when the browser cannot read, and when it does not answer', async () => {
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('IO error'));
    await expect(open().load()).rejects.toThrow('IO error');
    vi.useFakeTimers();
    get.mockReturnValue(new Promise(() => undefined));
    const late = expect(open().load()).rejects.toThrow('no answer within 5000 ms');
    await vi.advanceTimersByTimeAsync(5000);
    await late;
  });

  it('tells its changes and no others, until the signal aborts', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    open().watch((count) => told.push(count), { signal: stop.signal });
    await fakeBrowser.storage.local.set({ count: 1, other: 2 });
    await fakeBrowser.storage.local.set({ other: 3 });
    await fakeBrowser.storage.local.set({ count: 'none' });
    await fakeBrowser.storage.local.remove('count');
    stop.abort();
    await fakeBrowser.storage.local.set({ count: 9 });
    expect(told).toEqual([1, 7, 7]);
  });
});
