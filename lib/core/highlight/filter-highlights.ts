// Which of the reader's highlights the library shows, and in which order.

import { siteOfAddress } from '../article/site-of-address.ts';
import type { Colour, Highlight, HighlightedArticle } from './highlight.ts';

/** Highlights by what they have, or those in the bin. */
export type HighlightState = 'all' | 'with-note' | 'without-note' | 'page-note' | 'bin';
/** `newest`, `oldest`: by creation; `changed`: the last change first; `article`: by title, then place. */
export type Order = 'newest' | 'oldest' | 'changed' | 'article';

/** `null` or empty: not asked for. */
export interface HighlightFilter {
  readonly site: string | null;
  readonly article: string | null;
  readonly colour: Colour | null;
  readonly tag: string | null;
  /** Any of these names stands in note or quote. */
  readonly actor: readonly string[];
  /** Days `YYYY-MM-DD` of the creation, both included. */
  readonly from: string;
  readonly to: string;
  readonly state: HighlightState;
  readonly order: Order;
}

/** Shows everything outside the bin, the newest first. */
export const NO_FILTER: HighlightFilter = {
  site: null,
  article: null,
  colour: null,
  tag: null,
  actor: [],
  from: '',
  to: '',
  state: 'all',
  order: 'newest',
};

/** Where rows stand, by article key. */
export type Articles = ReadonlyMap<string, HighlightedArticle>;

/**
 * The rows that satisfy the filter, in its order; with `found`, those alone, in the order of relevance when the filter
 * asks for the newest. Rows of the bin come with `state: 'bin'` from the caller.
 */
export function filterHighlights(
  rows: readonly Highlight[],
  filter: HighlightFilter,
  { articles, found }: { readonly articles: Articles; readonly found: readonly string[] | null },
): Highlight[] {
  const ranks = found === null ? null : new Map(found.map((id, rank) => [id, rank]));
  const names = filter.actor.map((name) => name.toLowerCase());
  const kept = rows.filter(
    (row) =>
      (ranks === null || ranks.has(row.id)) &&
      isWanted(row, filter) &&
      isOfSite(row, filter.site, articles) &&
      isAbout(row, names),
  );
  if (ranks !== null && filter.order === 'newest')
    return kept.sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
  return sortRows(kept, filter.order, articles);
}

function isWanted(row: Highlight, { article, colour, tag, from, to, state }: HighlightFilter): boolean {
  if (article !== null && row.article !== article) return false;
  if (colour !== null && row.colour !== colour) return false;
  if (tag !== null && !row.tags.includes(tag)) return false;
  const day = row.created.slice(0, 10);
  if ((from !== '' && day < from) || (to !== '' && day > to)) return false;
  if (state === 'with-note') return row.note !== '';
  if (state === 'without-note') return row.note === '';
  return state !== 'page-note' || row.selector === null;
}

function isOfSite(row: Highlight, site: string | null, articles: Articles): boolean {
  return site === null || siteOf(row, articles) === site;
}

function isAbout({ note, selector }: Highlight, names: readonly string[]): boolean {
  if (names.length === 0) return true;
  const text = `${note} ${selector?.quote.exact ?? ''}`.toLowerCase();
  return names.some((name) => text.includes(name));
}

/** The host of a row's page, without `www.`. */
export function siteOf({ article }: Highlight, articles: Articles): string {
  const known = articles.get(article)?.site;
  if (known) return known;
  return siteOfAddress(article);
}

function sortRows(rows: Highlight[], order: Order, articles: Articles): Highlight[] {
  const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
  switch (order) {
    case 'newest':
      return rows.sort((a, b) => compare(b.created, a.created));
    case 'oldest':
      return rows.sort((a, b) => compare(a.created, b.created));
    case 'changed':
      return rows.sort((a, b) => compare(b.modified, a.modified));
    case 'article': {
      const titleOf = ({ article }: Highlight) => articles.get(article)?.title ?? article;
      const placeOf = ({ selector }: Highlight) => selector?.position.start ?? -1;
      return rows.sort((a, b) => compare(titleOf(a), titleOf(b)) || placeOf(a) - placeOf(b));
    }
  }
}

/** What there is to filter by: values with their counts, the most frequent first. */
export interface Facets {
  readonly sites: readonly (readonly [string, number])[];
  readonly tags: readonly (readonly [string, number])[];
}

/** Sites and tags of these rows. */
export function countFacets(rows: readonly Highlight[], articles: Articles): Facets {
  const [sites, tags] = [new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const row of rows) {
    add(sites, siteOf(row, articles));
    for (const tag of row.tags) add(tags, tag);
  }
  const rank = (counts: Map<string, number>) => [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return { sites: rank(sites), tags: rank(tags) };
}
