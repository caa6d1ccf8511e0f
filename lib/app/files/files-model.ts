// The page of exports, imports and backups: three models on one content, which follows the store.
import { type BackupModel, type BackupPorts, createBackupModel } from './backup-model.ts';
import { type ContentPorts, type ContentSource, createContent } from './content.ts';
import { createExportModel, type ExportModel, type ExportPorts } from './export-model.ts';
import { createImportModel, type ImportModel, type ImportPorts } from './import-model.ts';
import type { Chosen } from './read-chosen.ts';

/** What the page asks of the platform. */
export interface FilesPorts extends ContentPorts, ExportPorts, ImportPorts, BackupPorts {
  readonly store: ImportPorts['store'] & BackupPorts['store'];
  readonly saveFile: ExportPorts['saveFile'];
}

/** The models of the page, and how they keep up with the store. */
export interface FilesModel {
  readonly content: ContentSource['state'];
  readonly exporting: ExportModel;
  readonly importing: ImportModel;
  readonly backup: BackupModel;
  /** Reads everything for the first time. */
  readonly load: () => Promise<void>;
  /** Reads everything again, writes the preview once more, and brings the reader's folder up to date. */
  readonly look: () => Promise<void>;
  /** Looks again once the store has been still for a moment. */
  readonly lookSoon: () => void;
}

/** A store that changes row by row is read when it has been still for this long. */
const STILL_MS = 500;

/** Creates the models of a page that has read nothing yet; `chosen` is what its address asks for. */
export function createFilesModel(ports: FilesPorts, chosen: Chosen): FilesModel {
  const content = createContent(ports);
  const exporting = createExportModel(ports, content.state, chosen);
  const importing = createImportModel(ports, content);
  const backup = createBackupModel(ports, content);
  let cancel = () => {};
  const look = async () => {
    await content.reload();
    exporting.refresh();
    await importing.refresh();
    await backup.refresh();
    await backup.updateFolder();
  };
  return {
    content: content.state,
    exporting,
    importing,
    backup,
    async load() {
      await exporting.load();
      await look();
    },
    look,
    lookSoon() {
      cancel();
      cancel = ports.later(() => void look(), STILL_MS);
    },
  };
}
