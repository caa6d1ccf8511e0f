import '../../support/fake-extension.ts';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createMirror, MirrorError } from '../../../lib/platform/highlights/mirror.ts';
import { breakMirror } from '../../support/break-stores.ts';
import { resetExtension } from '../../support/fake-extension.ts';

beforeEach(() => {
  resetExtension();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets the pauses between readings pass. */
const inTime = async <Value>(work: Promise<Value>): Promise<Value> => {
  work.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  return work;
};

describe('the mirror', () => {
  it('sorts what is stored by kind, and leaves the rest', async () => {
    await fakeBrowser.storage.local.set({
      'highlight:a': 1,
      'article:https://example.org/a': 2,
      'gone:b': 3,
      'quarantine:c': 4,
      'reader-settings': 5,
      'draft:a': 6,
      layers: 7,
    });
    expect(await createMirror().read()).toEqual({
      highlight: new Map([['a', 1]]),
      article: new Map([['https://example.org/a', 2]]),
      gone: new Map([['b', 3]]),
      quarantine: new Map([['c', 4]]),
      settings: 5,
    });
  });

  it('writes in the order that was asked for, and reads what was asked for before', async () => {
    const mirror = createMirror();
    void mirror.set({ 'highlight:a': 1 });
    void mirror.remove(['highlight:a']);
    void mirror.set({ 'highlight:a': 2 });
    expect((await mirror.read()).highlight).toEqual(new Map([['a', 2]]));
  });

  it('goes on after a write that failed, and calls the failure its own', async () => {
    const mirror = createMirror();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('IO error'));
    const failed = mirror.set({ 'highlight:a': 1 });
    await expect(failed).rejects.toThrow(MirrorError);
    await expect(failed).rejects.toThrow('Error: IO error');
    await mirror.set({ 'highlight:b': 2 });
    expect((await mirror.read()).highlight).toEqual(new Map([['b', 2]]));
  });

  it('reads again what a browser repairs behind the first failure', async () => {
    await fakeBrowser.storage.local.set({ 'highlight:a': 1 });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('Corruption'));
    expect((await inTime(createMirror().read())).highlight.size).toBe(1);
  });

  it('has all records but the one that cannot be read, where the browser lists its keys', async () => {
    await fakeBrowser.storage.local.set({ 'highlight:a': 1, 'highlight:b': 2 });
    const mend = breakMirror({ record: 'highlight:a', canListKeys: true });
    expect((await inTime(createMirror().read())).highlight).toEqual(new Map([['b', 2]]));
    mend();
  });

  it('rejects where nothing can be read', async () => {
    breakMirror();
    await expect(inTime(createMirror().read())).rejects.toThrow(MirrorError);
    await expect(createMirror().settings()).rejects.toThrow(MirrorError);
  });

  it('asks a browser that does not answer once', async () => {
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockReturnValue(new Promise(() => undefined));
    await expect(inTime(createMirror().read())).rejects.toThrow('no answer within 30000 ms');
    expect(get).toHaveBeenCalledTimes(1);
  });
});
