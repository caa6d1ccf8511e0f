// While one of our own pages is open, the chosen folder has what there is: a Markdown file for each article, and a backup.
import { formatBackup } from '../../core/backup/format-backup.ts';
import { keepPrevious } from '../../core/backup/keep-previous.ts';
import { gatherArticles } from '../../core/export/export-set.ts';
import { canKeepFolder, loadFolder, readFolderFile, writeFolder } from './export-folder.ts';
import { saveLastBackup } from './export-record.ts';
import type { LoadedBackup } from './load-backup.ts';
import { runJob } from './run-job.ts';

const BACKUP = 'postil-backup.json';

/**
 * Brings the folder up to date; how many files were written, `null` where there is no folder, no leave to write, or a
 * problem with what would be written. What is kept is asked for only when it is to be written.
 */
export async function keepFolder(load: () => Promise<LoadedBackup>): Promise<number | null> {
  // The handle is in a database of its own, which breaks with the other one.
  const folder = canKeepFolder() ? await loadFolder().catch(() => null) : null;
  if (folder === null || folder.permission !== 'granted') return null;
  const { backup, problem } = await load();
  if (problem !== null) return null;
  const articles = gatherArticles({
    highlights: backup.highlights.filter(({ deleted }) => deleted === null),
    articles: new Map(backup.articles.map((article) => [article.key, article])),
    packs: new Map(),
  });
  const options = { names: backup.settings.names, filePer: 'article', template: '' } as const;
  const made = await runJob({ kind: 'export', articles, format: 'markdown', options });
  const files = made.ok ? made.value.files : [];
  const previous = keepPrevious(await readFolderFile(BACKUP), backup);
  const count = await writeFolder([
    ...files,
    ...(previous === null ? [] : [previous]),
    { path: BACKUP, text: formatBackup(backup) },
  ]);
  await saveLastBackup(new Date().toISOString());
  return count;
}
