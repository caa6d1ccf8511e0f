import { hashText } from '../text/hash-text.ts';
import type { Backup } from './backup.ts';

/** The file that is kept: its name, and its text as it was. */
export interface PreviousBackup {
  readonly path: string;
  readonly text: string;
}

/** A backup that has lost more of the rows than this share is not simply newer: the one before stays beside it. */
const MOST_LOST = 0.1;

/**
 * The backup that a folder has, under a name of its own, when the next one would take many rows from it, or when it is
 * no backup that can be read. `null` where nothing is lost by writing over it. `previous` is the file's text, `null` where
 * there is no file. The name follows from the text: the same backup is kept once.
 */
export function keepPrevious(previous: string | null, next: Pick<Backup, 'highlights'>): PreviousBackup | null {
  if (previous === null || previous.trim() === '') return null;
  const count = countHighlights(previous);
  if (count !== null && count - next.highlights.length <= count * MOST_LOST) return null;
  const words = count === null ? 'unread' : `${count}-highlights`;
  return { path: `postil-backup-before-${words}-${hashText(previous)}.json`, text: previous };
}

function countHighlights(text: string): number | null {
  try {
    const value: unknown = JSON.parse(text);
    const rows = typeof value === 'object' && value !== null && 'highlights' in value ? value.highlights : null;
    return Array.isArray(rows) ? rows.length : null;
  } catch {
    return null;
  }
}
