// What went out already, format by format, and when all of it was last backed up.
import { browser } from 'wxt/browser';
import type { Exported } from '../../core/export/choose-new.ts';
import { readLocal } from '../highlights/read-local.ts';

const EXPORTED = 'exported:';
const BACKUP = 'last-backup';
const CHOICES = 'export-choices';

/** What the reader chose last on the page of exports. */
export interface ExportChoices {
  readonly format: string;
  readonly filePer: 'article' | 'highlight';
  readonly template: string;
  readonly withNotes: boolean;
}

/** Nothing where the browser cannot read its storage: exports and the library go on without their records. */
async function load(key: string): Promise<unknown> {
  return readLocal(key).then(
    (stored) => stored[key],
    () => undefined,
  );
}

/** What went out in this format before; nothing where the browser cannot read its storage. */
export async function loadExported(format: string): Promise<Exported> {
  const stored: unknown = await load(EXPORTED + format);
  return typeof stored === 'object' && stored !== null ? (stored as Exported) : {};
}

/** Remembers what went out in this format. Rejects where the storage is full. */
export async function saveExported(format: string, exported: Exported): Promise<void> {
  await browser.storage.local.set({ [EXPORTED + format]: exported });
}

/** ISO 8601; empty for never. */
export async function loadLastBackup(): Promise<string> {
  const stored: unknown = await load(BACKUP);
  return typeof stored === 'string' ? stored : '';
}

/** Remembers when all that there is was last saved, ISO 8601. Rejects where the storage is full. */
export async function saveLastBackup(at: string): Promise<void> {
  await browser.storage.local.set({ [BACKUP]: at });
}

/** What the reader chose last; nothing where the browser cannot read its storage. */
export async function loadChoices(): Promise<Partial<ExportChoices>> {
  const stored: unknown = await load(CHOICES);
  return typeof stored === 'object' && stored !== null ? (stored as Partial<ExportChoices>) : {};
}

/** Remembers what the reader chose. Rejects where the storage is full. */
export async function saveChoices(choices: ExportChoices): Promise<void> {
  await browser.storage.local.set({ [CHOICES]: choices });
}
