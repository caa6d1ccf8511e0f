import type { Quarantined } from '../../lib/core/highlight/highlight-store.ts';
import { saveFile } from '../../lib/platform/files/save-file.ts';

/** Gives the reader what could not be read, as a file. */
export function saveQuarantined(rows: readonly Quarantined[]): void {
  saveFile('postil-quarantine.json', JSON.stringify(rows, null, 2), 'application/json');
}
