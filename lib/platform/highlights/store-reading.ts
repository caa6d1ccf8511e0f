// What can be read of the reader's highlights, whichever of the two stores gives it.
import { DEFAULT_SETTINGS, type ReaderSettings } from '../../core/highlight/highlight.ts';
import { parseSettings } from '../../core/highlight/parse-highlight.ts';
import type { OpenedDatabase } from './highlight-database.ts';
import type { Mirror, Mirrored } from './mirror.ts';
import { type HighlightReading, readHighlights, readMirrored } from './read-highlights.ts';

/** What either store gives. */
export interface StoreReading extends HighlightReading {
  loadSettings(): Promise<ReaderSettings>;
  /** Rows that could not be parsed. */
  countQuarantined(): Promise<number>;
}

/** Reads the database; settings from the mirror where it has none. */
export function readDatabase({ db }: OpenedDatabase, mirror: Mirror): StoreReading {
  return {
    ...readHighlights(db),
    loadSettings: async () =>
      settingsOf((await db.settings.get('reader'))?.value ?? (await mirror.settings().catch(() => null))),
    countQuarantined: () => db.quarantine.count(),
  };
}

/** Reads what the mirror had. */
export function readMirror(mirrored: Mirrored): StoreReading {
  return {
    ...readMirrored(mirrored),
    loadSettings: async () => settingsOf(mirrored.settings),
    countQuarantined: async () => mirrored.quarantine.size,
  };
}

function settingsOf(stored: unknown): ReaderSettings {
  const parsed = parseSettings(stored);
  return parsed.ok ? parsed.value : DEFAULT_SETTINGS;
}

/** Neither store can be read. */
export const NOTHING: StoreReading = readMirror({
  highlight: new Map(),
  article: new Map(),
  gone: new Map(),
  quarantine: new Map(),
  settings: null,
});
