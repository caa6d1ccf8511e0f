import { LARGEST, refuseSize } from '../../core/import/unpack.ts';
import { fail } from '../../core/result.ts';
import type { ReadFile, RunJob } from '../../core/transfer.ts';

interface Options {
  readonly signal: AbortSignal;
  /** A file is being read. */
  readonly onFile: (name: string) => void;
  /** What a file came to: an archive has many. */
  readonly onRead: (files: readonly ReadFile[]) => void;
}

/** Reads files one after the other, each in a thread of its own. Rejects when the signal aborts. */
export async function readFiles(files: readonly File[], runJob: RunJob, options: Options): Promise<void> {
  const { signal, onFile, onRead } = options;
  for (const file of files) {
    signal.throwIfAborted();
    onFile(file.name);
    if (file.size > LARGEST) {
      onRead([{ name: file.name, result: fail([refuseSize()]) }]);
      continue;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const fileTime = new Date(file.lastModified).toISOString();
    const made = await runJob({ kind: 'read', name: file.name, bytes, fileTime }, { signal });
    if (made.ok) onRead(made.value.files);
  }
}
