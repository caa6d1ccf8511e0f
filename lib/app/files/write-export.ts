// What an export would save, and the part of it that is shown before it is saved.
import { chooseNew, type Exported } from '../../core/export/choose-new.ts';
import type { ExportFile, ExportFormat, ExportOptions } from '../../core/export/export-format.ts';
import type { ExportArticle } from '../../core/export/export-set.ts';
import type { RunJob } from '../../core/transfer.ts';
import { takeFirst } from './gather-export.ts';

/** What would be saved, as far as it is shown. */
export interface Preview {
  /** Path of the first file. */
  readonly name: string;
  /** The beginning of the first file. */
  readonly text: string;
  readonly isCut: boolean;
  /** Paths of all files, the first of many. */
  readonly paths: readonly string[];
  /** How many files. */
  readonly files: number;
  /** Of all files, in UTF-8. */
  readonly bytes: number;
}

/** What one choice comes to. */
export interface WrittenExport {
  /** What went into the files. */
  readonly articles: readonly ExportArticle[];
  /** `null` where the template cannot be read. */
  readonly files: readonly ExportFile[] | null;
  readonly preview: Preview | null;
  /** What is wrong with the template; `null` when nothing is. */
  readonly problem: string | null;
}

interface Order {
  readonly articles: readonly ExportArticle[];
  readonly format: ExportFormat;
  readonly options: ExportOptions;
  /** What went out before and is left out now; `null` to leave out nothing. */
  readonly exported: Exported | null;
}

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** More than fits on a screen, and little enough to draw at once. */
const MAX_PREVIEW_CHARACTERS = 20_000;
const MAX_LISTED_PATHS = 100;
/** A browser lays out a page of ten thousand notes for minutes: the beginning is enough to look at. */
const MAX_SHEET_HIGHLIGHTS = 200;

/** Writes the files of an export in a thread of its own. Rejects when the signal aborts, and when the thread fails. */
export async function writeExport(order: Order, runJob: RunJob, work: Options): Promise<WrittenExport> {
  const { format, options, exported } = order;
  const articles = exported === null ? order.articles : chooseNew(order.articles, exported, format.unit);
  if (!articles.some(({ highlights, pack }) => highlights.length > 0 || pack !== null))
    return { articles, files: [], preview: describeFiles([]), problem: null };
  const made = await runJob({ kind: 'export', articles, format: format.id, options }, work);
  if (!made.ok) return { articles, files: null, preview: null, problem: made.problem };
  const { files } = made.value;
  if (format.id !== 'html') return { articles, files, preview: describeFiles(files), problem: null };
  const preview = await previewSheet(files, { articles, options }, (job) => runJob(job, { signal: work.signal }));
  return { articles, files, preview, problem: null };
}

/** A page is shown as it is laid out: the whole of it, or a page of the first highlights. */
async function previewSheet(
  files: readonly ExportFile[],
  { articles, options }: Pick<Order, 'articles' | 'options'>,
  runJob: RunJob,
): Promise<Preview> {
  const whole = describeFiles(files);
  const first = takeFirst(articles, MAX_SHEET_HIGHLIGHTS);
  if (first === null) return { ...whole, text: files[0]?.text ?? '', isCut: false };
  const made = await runJob({ kind: 'export', articles: first, format: 'html', options });
  return { ...whole, text: made.ok ? (made.value.files[0]?.text ?? '') : '', isCut: true };
}

function describeFiles(files: readonly ExportFile[]): Preview {
  const encoder = new TextEncoder();
  const [first] = files;
  return {
    name: first?.path ?? '',
    text: first?.text.slice(0, MAX_PREVIEW_CHARACTERS) ?? '',
    isCut: (first?.text.length ?? 0) > MAX_PREVIEW_CHARACTERS,
    paths: files.slice(0, MAX_LISTED_PATHS).map(({ path }) => path),
    files: files.length,
    bytes: files.reduce((sum, { text }) => sum + encoder.encode(text).length, 0),
  };
}
