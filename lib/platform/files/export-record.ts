// What went out already, format by format, and when all of it was last backed up. Where the browser cannot read its
// storage, exports and the library go on without these records.
import type { Exported } from '../../core/export/choose-new.ts';
import type { StorageItem } from '../define-item.ts';
import { type ExportChoices, exportedItem, ITEMS } from '../storage-items.ts';

const load = <Value>({ load, fallback }: StorageItem<Value>) => load().catch(() => fallback);

/** Loads the revisions that went out in a format before. */
export const loadExported = (format: string): Promise<Exported> => load(exportedItem(format));

/** Keeps the revisions that went out in a format. */
export const saveExported = (format: string, exported: Exported): Promise<void> => exportedItem(format).save(exported);

/** Loads when all was last backed up: ISO 8601; empty for never. */
export const loadLastBackup = (): Promise<string> => load(ITEMS.lastBackup);

/** Keeps when all was last backed up, in ISO 8601. */
export const saveLastBackup = (at: string): Promise<void> => ITEMS.lastBackup.save(at);

/** Loads what the reader chose last on the page of exports. */
export const loadChoices = (): Promise<Partial<ExportChoices>> => load(ITEMS.exportChoices);

/** Keeps what the reader chose on the page of exports. */
export const saveChoices = (choices: ExportChoices): Promise<void> => ITEMS.exportChoices.save(choices);
