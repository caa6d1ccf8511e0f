// What a format is. Each is a module of its own; formats.ts lists them.
import type { ReaderSettings } from '../highlight/highlight.ts';
import type { ExportArticle } from './export-set.ts';

/** What the reader chose, beside what goes out. */
export interface ExportOptions {
  /** The reader's own words for the colours. */
  readonly names: ReaderSettings['names'];
  /** Markdown alone: a file for each article, or for each highlight. */
  readonly filePer: 'article' | 'highlight';
  /** The template format alone: Liquid, as docs/export.md describes. */
  readonly template: string;
}

/** One file. Its path is safe on every system: relative, without `..`, at most 245 characters a name. */
export interface ExportFile {
  readonly path: string;
  readonly text: string;
}

/** One format of export: what it is called, and how it is written. */
export interface ExportFormat {
  readonly id: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mime: string;
  /**
   * What is written again when something is new: an article's file as a whole, which replaces the one before, or the new
   * highlights alone, which are appended elsewhere.
   */
  readonly unit: 'article' | 'highlight';
  /**
   * The files of a set, in the order of its articles. The articles are gone through one by one as they are written, so
   * that the caller can tell how far it is; more than once is allowed. The same set and options give the same bytes.
   */
  readonly write: (articles: Iterable<ExportArticle>, options: ExportOptions) => ExportFile[];
}
