import { runTransfer, type TransferJob } from '../../core/transfer.ts';

/** The page hears at most this often how far a job is: ten times a second. */
const PROGRESS_EVERY_MS = 100;

/** The thread, as far as jobs need it. */
export interface JobScope {
  addEventListener(type: 'message', listener: (event: { readonly data: TransferJob }) => void): void;
  postMessage(message: unknown): void;
}

/** Does the jobs that a thread is sent; answers with `{ progress }` any number of times, then with `{ result }`. */
export function serveJobs(scope: JobScope, nowMs: () => number): void {
  scope.addEventListener('message', ({ data }) => {
    let lastMs = nowMs();
    const onProgress = (done: number, total: number) => {
      if (nowMs() - lastMs < PROGRESS_EVERY_MS) return;
      lastMs = nowMs();
      scope.postMessage({ progress: { done, total } });
    };
    scope.postMessage({ result: runTransfer(data, onProgress) });
  });
}
