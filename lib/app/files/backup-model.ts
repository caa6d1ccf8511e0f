// The backup, and the folder that is kept up to date.
import type { BackupActions, BackupView } from '../../components/transfer/transfer-props.ts';
import { formatBackup } from '../../lib/core/backup/format-backup.ts';
import type { HighlightStore } from '../../lib/core/highlight/highlight-store.ts';
import {
  allowFolder,
  canKeepFolder,
  chooseFolder,
  type FolderState,
  forgetFolder,
  loadFolder,
} from '../../lib/platform/files/export-folder.ts';
import { loadLastBackup, saveLastBackup } from '../../lib/platform/files/export-record.ts';
import { keepFolder } from '../../lib/platform/files/keep-folder.ts';
import { loadBackup } from '../../lib/platform/files/load-backup.ts';
import { saveFile } from '../../lib/platform/files/save-file.ts';
import { translate as t } from '../../lib/platform/translate.ts';
import type { Kept } from './kept.ts';

export async function createBackup(kept: Kept, store: HighlightStore, draw: () => void) {
  let last = await loadLastBackup();
  let folder: FolderState | null = null;
  let told = '';
  const refresh = async () => {
    folder = canKeepFolder() ? await loadFolder().catch(() => null) : null;
  };
  const update = async () => {
    await refresh();
    const count = await keepFolder(async () => kept);
    if (count !== null) told = t('folderWritten', [count]);
    last = await loadLastBackup();
    draw();
  };
  const actions: BackupActions = {
    async onBackup() {
      const at = new Date().toISOString();
      // What was changed in another tab a moment ago is in it too.
      Object.assign(kept, await loadBackup(store));
      if (kept.problem !== null) {
        told = t('backupRefused');
        return draw();
      }
      const name = `postil-backup-${at.slice(0, 10)}.json`;
      saveFile(name, formatBackup(kept.backup), 'application/json');
      await saveLastBackup(at);
      last = at;
      told = t('exportSaved', [name]);
      draw();
    },
    async onRemindAfter(count) {
      if (!Number.isSafeInteger(count) || count < 0 || count > 100_000) return;
      await store.saveSettings({ ...kept.backup.settings, remindAfter: count });
    },
    async onFolder() {
      // Nothing was chosen: all stays as it was.
      if (!(await chooseFolder())) return;
      await update();
    },
    async onAllow() {
      await allowFolder();
      await update();
    },
    async onForget() {
      await forgetFolder();
      told = '';
      await refresh();
      draw();
    },
  };
  return {
    actions,
    refresh,
    view: (): BackupView => ({
      last,
      fresh: kept.backup.highlights.filter(({ created }) => created > last).length,
      remindAfter: kept.backup.settings.remindAfter,
      canKeepFolder: canKeepFolder(),
      folder,
      told,
    }),
  };
}
