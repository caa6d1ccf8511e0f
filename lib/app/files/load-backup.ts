import type { Backup } from '../../core/backup/backup.ts';
import type { HighlightStore, StoreProblem } from '../../core/highlight/highlight-store.ts';
import { ask } from '../messages/messaging.ts';

/** All that can be read, and why that may not be all there is; `problem` is `null` when it is. */
export interface LoadedBackup {
  readonly backup: Backup;
  readonly problem: StoreProblem | null;
}

/**
 * All that is kept, for a backup and for what an import is compared with. With a problem it is no backup: rows may be
 * missing that are there when the stores can be read again.
 */
export async function loadBackup(store: HighlightStore): Promise<LoadedBackup> {
  const before = await store.problem();
  const [settings, articles, live, bin, tombstones, { drafts }, quarantine] = await Promise.all([
    store.loadSettings(),
    store.listArticles(),
    store.listAll(),
    store.listAll({ bin: true }),
    store.listTombstones(),
    ask('list-drafts', null),
    store.listQuarantined(),
  ]);
  const written = drafts.filter(({ note }) => note !== null);
  // Asked once more: a store may be lost while it is read.
  const problem = before ?? (await store.problem());
  return {
    backup: { settings, articles, highlights: [...live, ...bin], tombstones, drafts: written, quarantine },
    problem,
  };
}
