import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { StoreProblem } from '../../../lib/core/highlight/highlight-store.ts';
import { fail, type Result, succeed } from '../../../lib/core/result.ts';
import { serve } from '../../../lib/platform/messages/messaging.ts';
import { createRemotePort } from '../../../lib/platform/messages/remote-port.ts';
import { resetExtension } from '../../support/fake-extension.ts';

interface Counter {
  count(): Promise<number>;
  add(count: number, name: string): Promise<Result<number, StoreProblem>>;
}
const open = () => createRemotePort<Counter>({ count: 'read', add: 'write' });

beforeEach(() => {
  resetExtension();
});

describe('a remote port', () => {
  it('sends its method and arguments, and answers the value', async () => {
    const answer = vi.fn(async () => succeed(3));
    serve({ store: answer });
    expect(await open().count()).toBe(3);
    expect(await open().add(1, 'x')).toEqual({ ok: true, value: 3 });
    expect(answer.mock.calls.map(([call]: readonly unknown[]) => call)).toEqual([
      { method: 'count', args: [] },
      { method: 'add', args: [1, 'x'] },
    ]);
  });

  it('has its methods and no more: what is awaited by mistake asks nobody', async () => {
    expect(Object.keys(await open()).sort()).toEqual(['add', 'count']);
    expect(fakeBrowser.runtime.sendMessage).not.toHaveBeenCalled();
  });

  it.each<[string, () => void, StoreProblem]>([
    ['is refused', () => serve({ store: async () => fail({ kind: 'storage-full' }) }), { kind: 'storage-full' }],
    [
      'fails there',
      () => {
        vi.spyOn(console, 'error').mockReturnValue(undefined);
        serve({ store: () => Promise.reject(new Error('broken')) });
      },
      { kind: 'failed', message: 'no answer' },
    ],
    [
      'is not heard',
      () => undefined,
      { kind: 'failed', message: 'Could not establish connection. Receiving end does not exist.' },
    ],
    [
      'comes from a page whose extension is gone',
      () => vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never),
      { kind: 'extension-updated' },
    ],
  ])('a write that %s resolves with the problem, a read rejects', async (_how, begin, problem) => {
    begin();
    expect(await open().add(1, 'x')).toEqual({ ok: false, problem });
    await expect(open().count()).rejects.toThrow();
  });
});
