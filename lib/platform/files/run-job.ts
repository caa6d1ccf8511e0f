import type { RunJob } from '../../core/transfer.ts';

/** Runs each job in a worker that this makes, and ends the worker with the job. */
export function createRunJob(startWorker: () => Worker): RunJob {
  return (job, { signal, onProgress } = {}) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const worker = startWorker();
      const ended = new AbortController();
      const end = () => {
        worker.terminate();
        ended.abort();
      };
      const giveUp = () => {
        end();
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', giveUp, { signal: ended.signal });
      worker.onmessage = ({ data }) => {
        if (data.progress !== undefined) return onProgress?.(data.progress.done, data.progress.total);
        end();
        resolve(data.result);
      };
      worker.onerror = (event) => {
        end();
        reject(new Error(event.message));
      };
      worker.postMessage(job);
    });
}
