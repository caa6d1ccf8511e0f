import type { BackupState } from '../../lib/app/files/backup-model.ts';
import type { ExportChoice } from '../../lib/app/files/export-choice.ts';
import type { ExportFacts, ExportState } from '../../lib/app/files/export-model.ts';
import type { ImportState } from '../../lib/app/files/import-model.ts';
import type { ImportOptions, WaitingFile } from '../../lib/app/files/plan-waiting.ts';
import type { Preview } from '../../lib/app/files/write-export.ts';
import type { StoreProblem } from '../../lib/core/highlight/highlight-store.ts';

/** What is shown of an export. */
export interface ExportView extends ExportChoice, ExportFacts, Pick<ExportState, 'progress' | 'outcome'> {
  /** What is wrong with the template, or why the last action failed; `null` when nothing is. */
  readonly problem: string | null;
  readonly preview: Preview | null;
}

/** What the reader does with an export. */
export interface ExportActions {
  readonly onChoose: (choice: Partial<ExportChoice>) => void;
  readonly onSave: () => void;
  readonly onCopy: () => void;
  readonly onPrint: (frame: HTMLIFrameElement | null) => void;
  readonly onStop: () => void;
}

/** What is shown of the import. */
export interface ImportView extends Omit<ImportState, 'waiting'> {
  readonly waiting: readonly WaitingFile[];
}

/** What the reader does with files that come in. */
export interface ImportActions {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onOption: (key: number, option: Partial<ImportOptions>) => void;
  readonly onImport: (key: number) => void;
  /** All that wait and would change something, one after the other. */
  readonly onImportAll: () => void;
  readonly onCancel: (key: number) => void;
  readonly onStopImport: () => void;
  readonly onUndo: (id: string) => void;
}

/** What is shown of the backup. */
export interface BackupView extends BackupState {
  /** Highlights made since the last one. */
  readonly fresh: number;
  readonly remindAfter: number;
}

/** What the reader does with the backup and the folder. */
export interface BackupActions {
  readonly onBackup: () => void;
  readonly onRemindAfter: (count: number) => void;
  readonly onFolder: () => void;
  readonly onAllow: () => void;
  readonly onForget: () => void;
}

/** The page of exports, imports and backups. */
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
