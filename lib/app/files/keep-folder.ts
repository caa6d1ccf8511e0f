// While one of our own pages is open, the reader's folder has what there is: a Markdown file for each article, and a backup.
import { formatBackup } from '../../core/backup/format-backup.ts';
import { keepPrevious } from '../../core/backup/keep-previous.ts';
import type { ExportFolder } from '../../core/export/export-folder.ts';
import { gatherArticles } from '../../core/export/export-set.ts';
import type { RunJob } from '../../core/transfer.ts';
import type { LoadedBackup } from './load-backup.ts';

const BACKUP_PATH = 'postil-backup.json';

/** What is needed to bring the folder up to date. */
export interface FolderPorts {
  readonly folder: Pick<ExportFolder, 'canKeep' | 'load' | 'readFile' | 'write'>;
  readonly runJob: RunJob;
  /** Remembers when all that there is was last saved, ISO 8601. */
  readonly saveLastBackup: (at: string) => Promise<void>;
}

/**
 * Brings the folder up to date and returns how many files were written; `null` where there is no folder, no permission to
 * write, or a problem with what would be written. `load` is called only when there is something to write to. Rejects when
 * a file cannot be written.
 */
export async function keepFolder(load: () => Promise<LoadedBackup>, ports: FolderPorts): Promise<number | null> {
  const { folder, runJob, saveLastBackup } = ports;
  // The handle is in a database of its own, which breaks when the other one does.
  const state = folder.canKeep() ? await folder.load().catch(() => null) : null;
  if (state?.permission !== 'granted') return null;
  const { backup, problem, readAt } = await load();
  if (problem !== null) return null;
  const articles = gatherArticles({
    highlights: backup.highlights.filter(({ deleted }) => deleted === null),
    articles: new Map(backup.articles.map((article) => [article.key, article])),
    packs: new Map(),
  });
  const options = { names: backup.settings.names, filePer: 'article', template: '' } as const;
  const made = await runJob({ kind: 'export', articles, format: 'markdown', options });
  const previous = keepPrevious(await folder.readFile(BACKUP_PATH), backup);
  const count = await folder.write([
    ...(made.ok ? made.value.files : []),
    ...(previous === null ? [] : [previous]),
    { path: BACKUP_PATH, text: formatBackup(backup) },
  ]);
  await saveLastBackup(readAt);
  return count;
}
