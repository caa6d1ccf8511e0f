import { byText } from '../text/by-text.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type Backup } from './backup.ts';

/**
 * The backup's file, JSON with a row a line. Everything is in the order of its ids, and nothing in it is of the moment:
 * the same data gives the same bytes.
 */
export function formatBackup({ settings, articles, highlights, tombstones, drafts, quarantine }: Backup): string {
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, app: 'Postil', settings };
  const lists = {
    articles: [...articles].sort((one, other) => byText(one.key, other.key)),
    highlights: [...highlights].sort(byId),
    tombstones: [...tombstones].sort(byId),
    drafts: [...drafts].sort(byId),
    quarantine: quarantine.map(({ id, row, why }) => ({ id, row: formatValue(row) ?? 'null', why })).sort(byId),
  };
  const fields = [
    ...Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${formatValue(value)}`),
    ...Object.entries(lists).map(
      ([name, rows]) => `${JSON.stringify(name)}: [${rows.map((row) => `\n${formatValue(row)}`).join(',')}\n]`,
    ),
  ];
  return `{\n${fields.join(',\n')}\n}\n`;
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return byText(one.id, other.id);
}

/** With the fields of each object in the order of their names, whatever order the database gives them back in. */
function formatValue(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => byText(one, other)))
      : part,
  );
}
