// The thread of export and import: the page stays responsive, and giving up is ending the thread.
import { runTransfer, type TransferJob } from '../../core/transfer.ts';

/** Times a second that the page hears how far it is. */
const TOLD_MS = 100;

addEventListener('message', ({ data }: MessageEvent<TransferJob>) => {
  let told = 0;
  const onProgress = (done: number, total: number) => {
    const now = performance.now();
    if (now - told < TOLD_MS) return;
    told = now;
    postMessage({ progress: { done, total } });
  };
  postMessage({ result: runTransfer(data, onProgress) });
});
