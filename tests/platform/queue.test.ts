import { describe, expect, it } from 'vitest';
import { createQueue } from '../../lib/platform/queue.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a queue', () => {
  it('runs one work after the other, in the order they were asked for', async () => {
    const { run } = createQueue();
    const done: string[] = [];
    const work = (name: string) => async () => {
      done.push(`${name} begins`);
      await turn();
      done.push(`${name} ends`);
    };
    await Promise.all([run(work('a')), run(work('b'))]);
    expect(done).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('answers each caller with the outcome of its own work, and goes on after a failure', async () => {
    const { run } = createQueue();
    const failed = run(async () => {
      throw new Error('broken');
    });
    const value = run(async () => 7);
    await expect(failed).rejects.toThrow('broken');
    expect(await value).toBe(7);
  });

  it('goes on after work that throws before it returns a promise', async () => {
    const { run } = createQueue();
    const failed = run(() => {
      throw new Error('broken');
    });
    await expect(failed).rejects.toThrow('broken');
    expect(await run(async () => 7)).toBe(7);
  });

  it('is settled when all that was asked for has ended, failed or not', async () => {
    const { run, settled } = createQueue();
    let isDone = false;
    const failed = run(async () => {
      await turn();
      isDone = true;
      throw new Error('broken');
    });
    failed.catch(() => undefined);
    await settled();
    expect(isDone).toBe(true);
  });

  it('that is empty is settled', async () => {
    await expect(createQueue().settled()).resolves.toBeUndefined();
  });
});
