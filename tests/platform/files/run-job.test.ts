// Jobs and the thread that does them, over a real channel of messages in place of a worker's.
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { TransferJob } from '../../../lib/core/transfer.ts';
import { createRunJob } from '../../../lib/platform/files/run-job.ts';
import { serveJobs } from '../../../lib/platform/files/serve-jobs.ts';

/** A worker as far as jobs need one; `isIdle`: it never answers. */
function startThread({ isIdle = false } = {}) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  let nowMs = 0;
  if (!isIdle)
    serveJobs(
      {
        addEventListener: (_type, listener) => void port2.on('message', (data: TransferJob) => listener({ data })),
        postMessage: (message) => port2.postMessage(message),
      },
      () => (nowMs += 1000),
    );
  const worker = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    onerror: null as ((event: { message: string }) => void) | null,
    isEnded: false,
    postMessage: (job: unknown) => port1.postMessage(job),
    terminate() {
      worker.isEnded = true;
      port1.close();
    },
  };
  port1.on('message', (data) => worker.onmessage?.({ data }));
  return worker;
}

function open(options?: { isIdle: boolean }) {
  const workers: ReturnType<typeof startThread>[] = [];
  const runJob = createRunJob(() => {
    const worker = startThread(options);
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { runJob, workers };
}
const READ = { kind: 'read', name: 'a.json', bytes: new TextEncoder().encode('{'), fileTime: '' } as const;

describe('a job', () => {
  it('is done in a thread of its own, which ends with it', async () => {
    const { runJob, workers } = open();
    const zipped = await runJob({ kind: 'zip', files: [{ path: 'a.md', text: 'A' }] });
    expect(zipped.ok && zipped.value.bytes.length).toBeGreaterThan(20);
    expect((await runJob(READ)).ok).toBe(true);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  });

  it('says how far it is', async () => {
    const { runJob } = open();
    const progress: string[] = [];
    const article = { key: 'k', url: 'k', title: '', author: '', site: '', published: '', language: '', added: '' };
    await runJob(
      {
        kind: 'export',
        articles: [1, 2].map(() => ({ article, highlights: [], pack: null })),
        format: 'text',
        options: { names: { yellow: '', green: '', blue: '', pink: '', violet: '' }, filePer: 'article', template: '' },
      },
      { onProgress: (done, total) => progress.push(`${done}/${total}`) },
    );
    expect(progress).toContain('1/2');
  });

  it('is given up, and its thread ended', async () => {
    const { runJob, workers } = open({ isIdle: true });
    const page = new AbortController();
    const job = runJob(READ, { signal: page.signal });
    page.abort(new Error('given up'));
    await expect(job).rejects.toThrow('given up');
    expect(workers[0]?.isEnded).toBe(true);
  });

  it('is not begun when it was given up before', async () => {
    const { runJob, workers } = open();
    await expect(runJob(READ, { signal: AbortSignal.abort(new Error('given up')) })).rejects.toThrow('given up');
    expect(workers).toEqual([]);
  });

  it('fails with its thread', async () => {
    const { runJob, workers } = open({ isIdle: true });
    const job = runJob(READ);
    workers[0]?.onerror?.({ message: 'out of memory' });
    await expect(job).rejects.toThrow('out of memory');
    expect(workers[0]?.isEnded).toBe(true);
  });

  it('that is done is not given up afterwards', async () => {
    const { runJob, workers } = open();
    const page = new AbortController();
    await runJob(READ, { signal: page.signal });
    const [worker] = workers;
    if (worker !== undefined) worker.isEnded = false;
    page.abort();
    expect(worker?.isEnded).toBe(false);
  });
});
