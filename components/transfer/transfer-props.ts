import type { ImportRecord, StoreProblem } from '../../lib/core/highlight/highlight-store.ts';
import type { ImportProblem } from '../../lib/core/import/import-set.ts';
import type { ImportSample } from '../../lib/core/import/pick-samples.ts';
import type { ImportChanges, ImportCounts, ImportNotice } from '../../lib/core/import/plan-import.ts';

/** Which highlights go out. */
export type Scope = 'all' | 'chosen' | 'article';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What would be saved. */
export interface Preview {
  readonly name: string;
  /** The beginning of the first file. */
  readonly text: string;
  readonly isCut: boolean;
  /** Paths of all files, the first of many. */
  readonly paths: readonly string[];
  readonly files: number;
  readonly bytes: number;
}

export interface ExportView {
  readonly formats: readonly string[];
  readonly format: string;
  readonly scope: Scope;
  readonly counts: Readonly<Record<'all' | 'chosen', number>>;
  /** The articles there are, with how many highlights; by title. */
  readonly articles: readonly { readonly key: string; readonly title: string; readonly count: number }[];
  readonly article: string;
  readonly withNotes: boolean;
  readonly onlyNew: boolean;
  readonly filePer: 'article' | 'highlight';
  readonly template: string;
  /** Notes of packs are wanted, and the template has no place for them. */
  readonly leavesOutNotes: boolean;
  /** What is wrong with the template; `null` when nothing is. */
  readonly problem: string | null;
  readonly highlights: number;
  readonly preview: Preview | null;
  readonly progress: Progress | null;
  /** What the last action came to. */
  readonly told: string;
}

export interface ExportActions {
  readonly onChoose: (
    choice: Partial<
      Pick<ExportView, 'format' | 'scope' | 'article' | 'withNotes' | 'onlyNew' | 'filePer' | 'template'>
    >,
  ) => void;
  readonly onSave: () => void;
  readonly onCopy: () => void;
  readonly onPrint: (frame: HTMLIFrameElement | null) => void;
  readonly onStop: () => void;
}

/** A file before it is kept: what it would change, and what is wrong with it. */
export interface WaitingFile {
  readonly key: number;
  readonly name: string;
  /** `null` for a file that is refused. */
  readonly kind: string | null;
  readonly counts: ImportCounts | null;
  /** `null` for a file that is refused. */
  readonly changes: ImportChanges | null;
  readonly notices: readonly ImportNotice[];
  /** A few of the rows that will come. */
  readonly samples: readonly ImportSample[];
  readonly problems: readonly ImportProblem[];
  readonly isEmpty: boolean;
  readonly hasSettings: boolean;
  readonly bringBack: boolean;
  readonly takeSettings: boolean;
}

export interface ImportView {
  readonly waiting: readonly WaitingFile[];
  /** A file is read, or rows are handed over. */
  readonly progress: (Progress & { readonly name: string }) | null;
  readonly problem: StoreProblem | null;
  readonly told: string;
  readonly records: readonly ImportRecord[];
  readonly isOver: boolean;
}

export interface ImportActions {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onOption: (key: number, option: Partial<Pick<WaitingFile, 'bringBack' | 'takeSettings'>>) => void;
  readonly onImport: (key: number) => void;
  /** All that wait and would change something, one after the other. */
  readonly onImportAll: () => void;
  readonly onCancel: (key: number) => void;
  readonly onStop: () => void;
  readonly onUndo: (id: string) => void;
}

export interface BackupView {
  /** ISO 8601; empty for never. */
  readonly last: string;
  /** Highlights made since. */
  readonly fresh: number;
  readonly remindAfter: number;
  readonly canKeepFolder: boolean;
  readonly folder: { readonly name: string; readonly permission: PermissionState } | null;
  readonly told: string;
}

export interface BackupActions {
  readonly onBackup: () => void;
  readonly onRemindAfter: (count: number) => void;
  readonly onFolder: () => void;
  readonly onAllow: () => void;
  readonly onForget: () => void;
}

export interface TransferProps {
  readonly exporting: ExportView;
  readonly importing: ImportView;
  readonly backup: BackupView;
  /** Why nothing can be imported or backed up now; `null` when all is well. */
  readonly problem: StoreProblem | null;
  readonly actions: ExportActions &
    ImportActions &
    BackupActions & {
      /** Looks once more whether the problem has passed. */
      readonly onRetry: () => void;
      readonly onLibrary: () => void;
    };
}
