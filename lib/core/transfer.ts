// The heavy half of export and import, for whoever has a thread to spare.
import { articleKey } from './article/article-key.ts';
import type { ExportFile, ExportOptions } from './export/export-format.ts';
import type { ExportArticle } from './export/export-set.ts';
import { findFormat } from './export/formats.ts';
import { zipFiles } from './export/zip-files.ts';
import { decodeFile } from './import/decode-file.ts';
import type { ImportProblem, ImportSet } from './import/import-set.ts';
import { readImport } from './import/read-import.ts';
import { unpack } from './import/unpack.ts';
import { zoneOffsetMs } from './import/zone-offset.ts';
import { fail, type Result, succeed } from './result.ts';

/** Work on files that takes long, as a message to a thread. */
export type TransferJob =
  | {
      readonly kind: 'export';
      readonly articles: readonly ExportArticle[];
      readonly format: string;
      readonly options: ExportOptions;
    }
  | { readonly kind: 'zip'; readonly files: readonly ExportFile[] }
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly bytes: Uint8Array;
      /** ISO 8601. */
      readonly fileTime: string;
    };

/** One file of an import, read. */
export interface ReadFile {
  readonly name: string;
  readonly result: Result<ImportSet, readonly ImportProblem[]>;
}

/** What a job returns; its kind is the job’s. */
export type TransferResult =
  | { readonly kind: 'export'; readonly files: readonly ExportFile[] }
  | { readonly kind: 'zip'; readonly bytes: Uint8Array }
  | { readonly kind: 'read'; readonly files: readonly ReadFile[] };

/** Does a job in a thread of its own. Rejects when the signal aborts, with its reason, and when the thread fails. */
export type RunJob = <Job extends TransferJob>(
  job: Job,
  options?: {
    readonly signal?: AbortSignal;
    /** Parts that are done, of all. */
    readonly onProgress?: (done: number, total: number) => void;
  },
) => Promise<Result<Extract<TransferResult, { kind: Job['kind'] }>, string>>;

/** Does a job; the message of what is wrong with the reader's own input, a template, as a failure. */
export function runTransfer(
  job: TransferJob,
  onProgress: (done: number, total: number) => void,
): Result<TransferResult, string> {
  switch (job.kind) {
    case 'export':
      return exportAll(job, onProgress);
    case 'zip':
      return succeed({ kind: 'zip', bytes: zipFiles(job.files) });
    case 'read':
      return succeed({ kind: 'read', files: readAll(job) });
  }
}

function exportAll(
  { articles, format: id, options }: Extract<TransferJob, { kind: 'export' }>,
  onProgress: (done: number, total: number) => void,
): Result<TransferResult, string> {
  const format = findFormat(id);
  if (format === null) throw new TypeError(`Expected one of the formats, got ${id}`);
  const counted: Iterable<ExportArticle> = {
    *[Symbol.iterator]() {
      for (const [at, each] of articles.entries()) {
        onProgress(at, articles.length);
        yield each;
      }
    },
  };
  try {
    return succeed({ kind: 'export', files: format.write(counted, options) });
  } catch (error) {
    if (id !== 'template') throw error;
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function readAll({ name, bytes, fileTime }: Extract<TransferJob, { kind: 'read' }>): ReadFile[] {
  const unpacked = unpack(name, bytes);
  if (!unpacked.ok) return [{ name, result: fail([unpacked.problem]) }];
  return unpacked.value.map((file) => {
    const text = decodeFile(file.bytes);
    if (!text.ok) return { name: file.name, result: fail([text.problem]) };
    const result = readImport(text.value, { fileTime, keyOf: articleKey, fileName: file.name, zoneOffsetMs });
    return { name: file.name, result };
  });
}
