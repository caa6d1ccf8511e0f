import type { Backup } from '../../core/backup/backup.ts';
import type { DraftStore } from '../../core/highlight/draft-store.ts';
import type { HighlightStore, StoreProblem } from '../../core/highlight/highlight-store.ts';

/** All that can be read, and why that may not be all there is. */
export interface LoadedBackup {
  readonly backup: Backup;
  /** `null` when nothing is missing. */
  readonly problem: StoreProblem | null;
  /** ISO 8601, before anything was read: what is later may be missing. */
  readonly readAt: string;
}

/** What is asked for all that there is. */
export interface BackupSources {
  readonly store: Pick<
    HighlightStore,
    'problem' | 'loadSettings' | 'listArticles' | 'listAll' | 'listTombstones' | 'listQuarantined'
  >;
  readonly drafts: Pick<DraftStore, 'list'>;
  /** ISO 8601. */
  readonly now: () => string;
}

/**
 * Reads all that there is, for a backup and for what an import is compared with. With a problem it is no backup: rows may
 * be missing that are there when the stores can be read again. Rejects when the store does not answer.
 */
export async function loadBackup({ store, drafts, now }: BackupSources): Promise<LoadedBackup> {
  const readAt = now();
  const before = await store.problem();
  const [settings, articles, live, bin, tombstones, written, quarantine] = await Promise.all([
    store.loadSettings(),
    store.listArticles(),
    store.listAll(),
    store.listAll({ bin: true }),
    store.listTombstones(),
    drafts.list(null),
    store.listQuarantined(),
  ]);
  // Asked once more: a store may be lost while it is read.
  const problem = before ?? (await store.problem());
  return {
    backup: {
      settings,
      articles,
      highlights: [...live, ...bin],
      tombstones,
      drafts: written.filter(({ note }) => note !== null),
      quarantine,
    },
    problem,
    readAt,
  };
}
