import type { BackupModel } from '../../lib/app/files/backup-model.ts';
import type { ExportModel } from '../../lib/app/files/export-model.ts';
import type { FilesModel } from '../../lib/app/files/files-model.ts';
import type { ImportModel } from '../../lib/app/files/import-model.ts';
import { TransferPage } from './transfer-page.tsx';
import type { BackupActions, ExportActions, ExportView, ImportActions } from './transfer-props.ts';

interface Props {
  readonly model: FilesModel;
  readonly onLibrary: () => void;
}

/** The page of exports, imports and backups on its models; empty until the content is read. */
export function TransferView({ model, onLibrary }: Props) {
  const { exporting, importing, backup } = model;
  const content = model.content.value;
  if (!content.isRead) return <main class="transfer" aria-busy />;
  return (
    <TransferPage
      exporting={viewOf(exporting)}
      importing={{ ...importing.state.value, waiting: importing.files.value }}
      backup={{
        ...backup.state.value,
        fresh: backup.fresh.value,
        remindAfter: content.backup.settings.remindAfter,
      }}
      problem={content.problem}
      actions={{
        ...exportActions(exporting),
        ...importActions(importing),
        ...backupActions(backup),
        onRetry: () => void model.look(),
        onLibrary,
      }}
    />
  );
}

function viewOf({ state, facts }: ExportModel): ExportView {
  const { choice, written, progress, problem, outcome } = state.value;
  return { ...choice, ...facts.value, preview: written?.preview ?? null, progress, problem, outcome };
}

function exportActions(model: ExportModel): ExportActions {
  return {
    onChoose: model.choose,
    onSave: () => void model.save(),
    onCopy: () => void model.copy(),
    onPrint: (frame) => frame?.contentWindow?.print(),
    onStop: model.stop,
  };
}

function importActions(model: ImportModel): ImportActions {
  return {
    onFiles: (files) => void model.add(files),
    onOption: model.choose,
    onImport: (key) => void model.keep(key),
    onImportAll: () => void model.keepAll(),
    onCancel: model.dismiss,
    onStopImport: model.stop,
    onUndo: (id) => void model.undo(id),
  };
}

function backupActions(model: BackupModel): BackupActions {
  return {
    onBackup: () => void model.backUp(),
    onRemindAfter: (count) => void model.remindAfter(count),
    onFolder: () => void model.chooseFolder(),
    onAllow: () => void model.allowFolder(),
    onForget: () => void model.forgetFolder(),
  };
}
