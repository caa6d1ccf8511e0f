// What an import would do, before it does anything.
import { articleKey } from '../article/article-key.ts';
import type { Backup } from '../backup/backup.ts';
import {
  DEFAULT_SETTINGS,
  type Highlight,
  type HighlightedArticle,
  type ReaderSettings,
} from '../highlight/highlight.ts';
import type { ImportChange, ImportContent } from '../highlight/highlight-store.ts';
import { bookKey } from './book-key.ts';
import type { ImportSet } from './import-set.ts';
import { isEqual } from './is-equal.ts';
import { listArticles } from './list-articles.ts';
import { matchRows } from './match-rows.ts';
import { type ImportSample, pickSamples } from './pick-samples.ts';
import { planDrafts } from './plan-drafts.ts';
import { tameSet } from './tame-set.ts';
import { type RowOutcome, weighRow } from './weigh-row.ts';

/** What there is now. */
export interface Present extends Omit<Backup, 'highlights' | 'articles' | 'tombstones'> {
  /** The bin's too, by id. */
  readonly highlights: ReadonlyMap<string, Highlight>;
  readonly articles: ReadonlyMap<string, HighlightedArticle>;
  /** By id, when it was deleted for good. */
  readonly tombstones: ReadonlyMap<string, string>;
}

/** What the reader decides of an import. */
export interface ImportChoices {
  /** Highlights that were deleted here for good come back. */
  readonly bringBack: boolean;
  /** The file's settings in place of those here. Where nothing was ever set, they are taken anyway. */
  readonly takeSettings: boolean;
  /** Unix time in milliseconds: nothing can have been changed later. */
  readonly nowMs: number;
}

/** How many rows are what; together with what the file has more than once, all rows of the file. */
export interface ImportCounts {
  readonly added: number;
  /** Changed in the file after they were changed here: the file's words count, and none of the note here is lost. */
  readonly newer: number;
  /** Here already, whatever it came in. */
  readonly same: number;
  /** Changed here after they were changed in the file: those here stay. */
  readonly older: number;
  /** Deleted here for good. */
  readonly gone: number;
  readonly invalid: number;
  readonly skipped: number;
  /** Notes that went to their highlight, replies that went to what they answer. */
  readonly joined: number;
}

/** What an import changes, by what it is. */
export interface ImportChanges {
  readonly highlights: number;
  /** Highlights that come into the bin, or change in it. */
  readonly bin: number;
  readonly articles: number;
  readonly settings: boolean;
  /** Ids that will count as deleted for good. */
  readonly tombstones: number;
  readonly drafts: number;
  /** Rows that nobody can read, kept as they are. */
  readonly quarantine: number;
}

/** What the reader should know of a file that is not as it should be. */
export interface ImportNotice {
  readonly kind: 'tombstone-of-row' | 'future' | 'user-name' | 'overdue' | 'draft-left';
  readonly count: number;
}

/** What an import will do, for the reader to confirm and for the store to keep. */
export interface ImportPlan {
  readonly content: ImportContent;
  readonly counts: ImportCounts;
  readonly changes: ImportChanges;
  readonly notices: readonly ImportNotice[];
  /** A few of the rows that will come. */
  readonly samples: readonly ImportSample[];
  /** The file has settings of its own, other than those here. */
  readonly hasSettings: boolean;
  /** Nothing would change. */
  readonly isEmpty: boolean;
}

/** Compares a file with what there is. Never takes anything away; the same file once more gives an empty plan. */
export function planImport(raw: ImportSet, present: Present, choices: ImportChoices): ImportPlan {
  const { set, future, userNames, overdue } = tameSet(raw, choices.nowMs);
  const { highlights, counts, revived } = planRows(set, present, choices);
  const settings = chooseSettings(set.settings, present.settings, choices.takeSettings);
  const { drafts, left } = planDrafts(set.drafts, { present, changes: highlights });
  const aside = new Set(present.quarantine.map(({ id }) => id));
  // A file that has a row and its tombstone: the row counts, for a word is worth more than its absence.
  const own = new Set(set.highlights.map(({ id }) => id));
  const fresh = set.tombstones.filter(({ id }) => !present.tombstones.has(id) && !present.highlights.has(id));
  const content: ImportContent = {
    highlights,
    articles: listArticles(set, { changes: highlights, present }),
    settings,
    tombstones: fresh.filter(({ id }) => !own.has(id)),
    drafts,
    quarantine: set.quarantine.filter(({ id }) => !aside.has(id)),
    ...(revived.length === 0 ? {} : { revived }),
  };
  const notices: ImportNotice[] = [
    { kind: 'tombstone-of-row', count: fresh.filter(({ id }) => own.has(id)).length },
    { kind: 'future', count: future },
    { kind: 'user-name', count: userNames },
    { kind: 'overdue', count: overdue },
    { kind: 'draft-left', count: left },
  ];
  const changes = countChanges(content);
  return {
    content,
    counts,
    changes,
    notices: notices.filter(({ count }) => count > 0),
    samples: pickSamples(
      highlights,
      new Map([...present.articles, ...content.articles.map((each) => [each.key, each] as const)]),
    ),
    hasSettings:
      !isEqual(present.settings, DEFAULT_SETTINGS) &&
      set.settings !== null &&
      !isEqual(set.settings, present.settings) &&
      !isEqual(set.settings, DEFAULT_SETTINGS),
    isEmpty: Object.values(changes).every((count) => count === 0 || count === false),
  };
}

function planRows(set: ImportSet, present: Present, { bringBack, nowMs }: ImportChoices) {
  const count: Record<RowOutcome['kind'] | 'gone', number> = {
    added: 0,
    newer: 0,
    same: set.repeated.same,
    older: set.repeated.older,
    gone: 0,
  };
  const highlights: ImportChange[] = [];
  const revived: { readonly id: string; readonly at: string }[] = [];
  const matches = matchRows(set.highlights, {
    present: present.highlights,
    formerIds: set.formerIds,
    keysOf: (key) => [...new Set([key, articleKey(present.articles.get(key)?.url ?? '') ?? key])],
    titleKeysOf: (key) => titleKeysOf(present.articles.get(key)),
  });
  const dead = new Map(present.tombstones);
  for (const row of set.highlights) {
    const match = matches.get(row.id);
    const outcome = weighRow(row, match ?? null, nowMs);
    const grave = [row.id, set.formerIds.get(row.id) ?? row.id].find((id) => dead.has(id));
    if (outcome.kind !== 'added' || grave === undefined) {
      count[outcome.kind]++;
      if (outcome.change !== null) highlights.push(outcome.change);
      continue;
    }
    count.gone++;
    const at = dead.get(grave);
    dead.delete(grave);
    if (!bringBack) continue;
    highlights.push({ before: null, after: { ...row, id: grave } });
    if (at !== undefined) revived.push({ id: grave, at });
  }
  const { invalid, skipped, joined } = set;
  return { highlights, revived, counts: { ...count, invalid, skipped, joined } };
}

/** A page as a book of its title. */
function titleKeysOf(article: HighlightedArticle | undefined): readonly string[] {
  return article === undefined || article.title === '' ? [] : [bookKey(article)];
}

function chooseSettings(wanted: ReaderSettings | null, now: ReaderSettings, take: boolean): ReaderSettings | null {
  if (wanted === null || isEqual(wanted, now)) return null;
  return take || isEqual(now, DEFAULT_SETTINGS) ? wanted : null;
}

function countChanges(content: ImportContent): ImportChanges {
  const binned = content.highlights.filter(({ after }) => after.deleted !== null).length;
  return {
    highlights: content.highlights.length - binned,
    bin: binned,
    articles: content.articles.length,
    settings: content.settings !== null,
    tombstones: content.tombstones.length,
    drafts: content.drafts.length,
    quarantine: content.quarantine.length,
  };
}
