import type { Result } from '../../core/result.ts';
import type { TransferJob, TransferResult } from '../../core/transfer.ts';
import TransferWorker from './transfer-worker.ts?worker';

interface Options {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

type ResultOf<Kind extends TransferJob['kind']> = Extract<TransferResult, { kind: Kind }>;

/** Does a job in a thread of its own. Rejects when the signal aborts, and when the thread fails. */
export function runJob<Job extends TransferJob>(
  job: Job,
  { signal, onProgress }: Options = {},
): Promise<Result<ResultOf<Job['kind']>, string>> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new TransferWorker();
    const end = () => worker.terminate();
    signal?.addEventListener('abort', () => {
      end();
      reject(signal.reason);
    });
    worker.onmessage = ({ data }) => {
      if (data.progress !== undefined) onProgress?.(data.progress.done, data.progress.total);
      else {
        end();
        resolve(data.result);
      }
    };
    worker.onerror = (event) => {
      end();
      reject(new Error(event.message));
    };
    worker.postMessage(job);
  });
}
