import type { Backup } from '../core/backup/backup.ts';
import type { HighlightStore } from '../core/highlight-store.ts';
import { ask } from './messaging.ts';

/** All that is kept, for a backup and for what an import is compared with. */
export async function loadBackup(store: HighlightStore): Promise<Backup> {
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
  return { settings, articles, highlights: [...live, ...bin], tombstones, drafts: written, quarantine };
}
