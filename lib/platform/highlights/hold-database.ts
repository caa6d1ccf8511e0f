// The database of the background, for as long as the browser leaves it open.
import { type OpenedDatabase, openHighlightDatabase } from './highlight-database.ts';

interface Options {
  readonly name?: string | undefined;
  /** Another page holds an older version open. */
  readonly onBlocked: () => void;
  /** What was open cannot be used any more. */
  readonly onLost: () => void;
}

/** One database at a time. */
export interface HeldDatabase {
  /** Opens the database unless it is open. Rejects as `openHighlightDatabase` does. */
  readonly open: () => Promise<OpenedDatabase>;
  /** The database that is open; `null` before the first is, and after it was lost. */
  readonly current: () => OpenedDatabase | null;
  /** Closes what is open; whoever asks next opens it again. */
  readonly lose: () => void;
}

/** Holds a database; nothing is opened yet. */
export function holdDatabase({ name, onBlocked, onLost }: Options): HeldDatabase {
  let current: OpenedDatabase | null = null;
  const lose = (lost: OpenedDatabase | null) => {
    if (lost === null || current !== lost) return;
    current = null;
    onLost();
    lost.db.close();
  };
  return {
    async open() {
      if (current !== null) return current;
      const opened = await openHighlightDatabase({ name, onBlocked, onClosed: () => lose(opened) });
      current = opened;
      return opened;
    },
    current: () => current,
    lose: () => lose(current),
  };
}
