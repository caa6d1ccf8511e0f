// What a file may not say of its rows: times and revisions that nothing could ever follow, and addresses that deceive.
import { BIN_DAYS, type Highlight, type HighlightedArticle } from '../highlight/highlight.ts';
import type { ImportSet } from './import-set.ts';

/** The largest revision that is imported. Of rows of one id the higher revision is kept: there must be room for changes. */
export const LARGEST_IMPORTED_REVISION = 1_000_000_000;
/** Clocks of two machines differ; what is later than this in the future is no time of a change. */
const FUTURE_MS = 86_400_000;
/** What has been in a bin for longer would be gone at the next start. */
const BIN_MS = BIN_DAYS * 86_400_000;

/** What was changed of a file's rows, to be told. */
export interface Tamed {
  readonly set: ImportSet;
  /** Rows from the future, which count as changed now. */
  readonly future: number;
  /** Addresses that had a user name before their host. */
  readonly userNames: number;
  /** Rows whose days in the bin are over: these begin once more. */
  readonly overdue: number;
}

/** The same rows with times in UTC, none of them in the future, revisions that can be raised, and plain addresses. */
export function tameSet(set: ImportSet, nowMs: number): Tamed {
  const counts = { future: 0, userNames: 0, overdue: 0 };
  const limit = nowMs + FUTURE_MS;
  const past = (time: string) => tameTime(time, nowMs);
  const tameRow = (row: Highlight): Highlight => {
    const article = withoutUser(row.article);
    const wasFuture = [row.created, row.modified, row.deleted ?? row.modified].some(
      (time) => !(Date.parse(time) <= limit),
    );
    counts.future += Number(wasFuture);
    counts.userNames += Number(article !== row.article);
    const isOverdue = row.deleted !== null && Date.parse(row.deleted) < nowMs - BIN_MS;
    counts.overdue += Number(isOverdue);
    return {
      ...row,
      article,
      created: past(row.created),
      modified: past(row.modified),
      deleted: row.deleted === null ? null : isOverdue ? new Date(nowMs).toISOString() : past(row.deleted),
      revision: Math.min(row.revision, LARGEST_IMPORTED_REVISION),
    };
  };
  const tameArticle = (article: HighlightedArticle): HighlightedArticle => ({
    ...article,
    key: withoutUser(article.key),
    url: withoutUser(article.url),
    added: past(article.added),
  });
  const highlights = set.highlights.map(tameRow);
  const articles = set.articles.map(tameArticle);
  const tombstones = set.tombstones.map(({ id, at }) => ({ id, at: past(at) }));
  return { set: { ...set, highlights, articles, tombstones }, ...counts };
}

/** The time in UTC; now for what is in the future, and for what is no time. */
export function tameTime(time: string, nowMs: number): string {
  const timeMs = Date.parse(time);
  const isFuture = !(timeMs <= nowMs + FUTURE_MS);
  return new Date(isFuture ? nowMs : Math.max(0, timeMs)).toISOString();
}

/** The address as a page at it has it: browsers take user name and password off, and readers take them for the host. */
function withoutUser(url: string): string {
  if (!url.includes('@') || !URL.canParse(url)) return url;
  const address = new URL(url);
  if (address.username === '' && address.password === '') return url;
  address.username = '';
  address.password = '';
  return address.href;
}
