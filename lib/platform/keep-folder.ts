// While one of our own pages is open, the chosen folder has what there is: a Markdown file for each article, and a backup.
import type { Backup } from '../core/backup/backup.ts';
import { formatBackup } from '../core/backup/format-backup.ts';
import { gatherArticles } from '../core/export/export-set.ts';
import { canKeepFolder, loadFolder, writeFolder } from './export-folder.ts';
import { saveLastBackup } from './export-record.ts';
import { runJob } from './run-job.ts';

/**
 * Brings the folder up to date; how many files were written, `null` where there is no folder, or no leave to write. What
 * is kept is asked for only when it is to be written.
 */
export async function keepFolder(load: () => Promise<Backup>): Promise<number | null> {
  const folder = canKeepFolder() ? await loadFolder() : null;
  if (folder === null || folder.permission !== 'granted') return null;
  const backup = await load();
  const articles = gatherArticles({
    highlights: backup.highlights.filter(({ deleted }) => deleted === null),
    articles: new Map(backup.articles.map((article) => [article.key, article])),
    packs: new Map(),
  });
  const options = { names: backup.settings.names, filePer: 'article', template: '' } as const;
  const made = await runJob({ kind: 'export', articles, format: 'markdown', options });
  const files = made.ok ? made.value.files : [];
  const count = await writeFolder([...files, { path: 'postil-backup.json', text: formatBackup(backup) }]);
  await saveLastBackup(new Date().toISOString());
  return count;
}
