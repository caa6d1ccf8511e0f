import '../../support/fake-extension.ts';

import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { fail } from '../../../lib/core/result.ts';
import { type Rules, refuse, servePort } from '../../../lib/platform/messages/serve-port.ts';
import { own, page } from '../../support/call-store.ts';

interface Counter {
  add(count: number): Promise<number>;
  reset(): Promise<ReturnType<typeof refuse>>;
}

const rules = (run = vi.fn(async (_context: string, count: number) => count + 1)) => {
  const table: Rules<string, Counter> = {
    add: { who: 'page', args: v.strictTuple([v.number()]), run },
    reset: { who: 'own', args: v.strictTuple([]), run: async () => fail({ kind: 'storage-full' }) as never },
  };
  return { answer: servePort<string>(table, ({ url }) => url ?? ''), run };
};

describe('the gate', () => {
  it('runs a method with its arguments and who called, and answers its value', async () => {
    const { answer, run } = rules();
    expect(await answer({ method: 'add', args: [1] }, page('https://a.example/'))).toEqual({ ok: true, value: 2 });
    expect(run).toHaveBeenCalledWith('https://a.example/', 1);
  });

  it('answers a Result as it is', async () => {
    expect(await rules().answer({ method: 'reset', args: [] }, own())).toEqual({
      ok: false,
      problem: { kind: 'storage-full' },
    });
  });

  it.each([
    ['an unknown method', { method: 'remove', args: [1] }, 'Expected a method of the store'],
    ['a method that every object has', { method: 'toString', args: [1] }, 'Expected a method of the store'],
    ['the prototype', { method: '__proto__', args: [1] }, 'Expected a method of the store'],
    ['no call', null, 'Expected a method of the store'],
    ['arguments of another type', { method: 'add', args: ['1'] }, /^add: 0: /],
    ['an argument too few', { method: 'add', args: [] }, /^add: 0: /],
    ['an argument too many', { method: 'add', args: [1, 2] }, /^add: /],
    ['a page that may not', { method: 'reset', args: [] }, 'reset: Expected a page of our own'],
  ])('refuses %s, and runs nothing', async (_name, call, why) => {
    const { answer, run } = rules();
    const expected = typeof why === 'string' ? why : expect.stringMatching(why);
    expect(await answer(call, page())).toEqual(refuse(expected));
    expect(run).not.toHaveBeenCalled();
  });

  it('rejects as the method does', async () => {
    const { answer } = rules(vi.fn(async () => Promise.reject(new Error('broken'))));
    await expect(answer({ method: 'add', args: [1] }, page())).rejects.toThrow('broken');
  });
});
