// What an import would do, before it does anything.
import type { Backup } from '../backup/backup.ts';
import { DEFAULT_SETTINGS, type Highlight, type HighlightedArticle, type ReaderSettings } from '../highlight.ts';
import type { ImportChange, ImportContent } from '../highlight-store.ts';
import { siteOfAddress } from '../site-of-address.ts';
import type { ImportSet } from './import-set.ts';

/** What there is now. */
export interface Present extends Omit<Backup, 'highlights' | 'articles' | 'tombstones'> {
  /** The bin's too, by id. */
  readonly highlights: ReadonlyMap<string, Highlight>;
  readonly articles: ReadonlyMap<string, HighlightedArticle>;
  readonly tombstones: ReadonlySet<string>;
}

export interface ImportChoices {
  /** Highlights that were deleted here for good come back. */
  readonly bringBack: boolean;
  /** The file's settings in place of those here. Where nothing was ever set, they are taken anyway. */
  readonly takeSettings: boolean;
}

/** How many rows are what. */
export interface ImportCounts {
  readonly added: number;
  /** Changed in the file after they were changed here: the file's words count. */
  readonly newer: number;
  readonly same: number;
  /** Changed here after they were changed in the file: those here stay. */
  readonly older: number;
  /** Deleted here for good. */
  readonly gone: number;
  readonly invalid: number;
  readonly skipped: number;
}

export interface ImportPlan {
  readonly content: ImportContent;
  readonly counts: ImportCounts;
  /** The file has settings of its own, other than those here. */
  readonly hasSettings: boolean;
  /** Nothing would change. */
  readonly isEmpty: boolean;
}

/** Compares a file with what there is. Never takes anything away; the same file once more gives an empty plan. */
export function planImport(set: ImportSet, present: Present, { bringBack, takeSettings }: ImportChoices): ImportPlan {
  const counts = { added: 0, newer: 0, same: 0, older: 0, gone: 0, invalid: set.invalid, skipped: set.skipped };
  const highlights: ImportChange[] = [];
  for (const row of set.highlights) {
    const current = present.highlights.get(row.id);
    if (current === undefined) {
      const isGone = present.tombstones.has(row.id);
      counts[isGone ? 'gone' : 'added']++;
      if (!isGone || bringBack) highlights.push({ before: null, after: row });
    } else if (isSame(current, row)) counts.same++;
    else if (current.modified >= row.modified) counts.older++;
    else {
      counts.newer++;
      const revision = Math.max(row.revision, current.revision + 1);
      // What a highlight was found by stays where the file knows less of it.
      const selector = row.selector?.paragraph.hash === NO_HASH ? (current.selector ?? row.selector) : row.selector;
      highlights.push({ before: current, after: { ...row, selector, revision } });
    }
  }
  const settings = chooseSettings(set.settings, present.settings, takeSettings);
  const written = new Set(present.drafts.map(({ id }) => id));
  const aside = new Set(present.quarantine.map(({ id }) => id));
  const content = {
    highlights,
    articles: listArticles(set, highlights, present),
    settings,
    tombstones: set.tombstones.filter(({ id }) => !present.tombstones.has(id) && !present.highlights.has(id)),
    drafts: set.drafts.filter(({ id }) => !written.has(id)),
    quarantine: set.quarantine.filter(({ id }) => !aside.has(id)),
  };
  return {
    content,
    counts,
    hasSettings:
      !isEqual(present.settings, DEFAULT_SETTINGS) &&
      set.settings !== null &&
      !isEqual(set.settings, present.settings) &&
      !isEqual(set.settings, DEFAULT_SETTINGS),
    isEmpty: settings === null && Object.values(content).every((part) => !Array.isArray(part) || part.length === 0),
  };
}

/** Of rows that came without one. */
const NO_HASH = '00000000';

function chooseSettings(wanted: ReaderSettings | null, now: ReaderSettings, take: boolean): ReaderSettings | null {
  if (wanted === null || isEqual(wanted, now)) return null;
  return take || isEqual(now, DEFAULT_SETTINGS) ? wanted : null;
}

function listArticles(set: ImportSet, changes: readonly ImportChange[], present: Present): HighlightedArticle[] {
  const known = new Map(set.articles.map((article) => [article.key, article]));
  const needed = changes.flatMap(({ after }): HighlightedArticle[] => {
    if (known.has(after.article) || present.articles.has(after.article)) return [];
    const article = {
      key: after.article,
      url: after.article,
      title: '',
      author: '',
      site: siteOfAddress(after.article),
      published: '',
      language: '',
      added: after.created,
    };
    known.set(after.article, article);
    return [article];
  });
  return [...set.articles, ...needed].filter(({ key }) => !present.articles.has(key));
}

/** What the reader made of it is the same; when, and how often it was changed, does not count. */
function isSame(one: Highlight, other: Highlight): boolean {
  return (
    one.article === other.article &&
    one.selector?.quote.exact === other.selector?.quote.exact &&
    one.colour === other.colour &&
    one.note === other.note &&
    one.deleted === other.deleted &&
    isEqual(one.tags, other.tags)
  );
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Objects by the names of their fields, for a database may give them back in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, part]) => [name, sorted(part)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
