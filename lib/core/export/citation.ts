// What a bibliography says of an article, before it is written in one format or another.

import type { Highlight } from '../highlight/highlight.ts';
import type { Pack } from '../pack/pack.ts';
import { hashText } from '../text/hash-text.ts';
import { type CitedName, listNames } from './cite-names.ts';
import { readDateParts } from './date-parts.ts';
import type { ExportArticle } from './export-set.ts';
import { listPackNotes, type PackNote } from './pack-notes.ts';
import { cleanLine } from './plain.ts';
import { pageAddress } from './quote-address.ts';
import { titleOf } from './title-of.ts';

/** An article as a bibliography cites it. Texts have no line breaks; unknown ones are empty. */
export interface Citation {
  /** Letters, digits and hyphens; for ever the same. */
  readonly key: string;
  /** Known to be a newspaper's, by its pack; else a page of the web. */
  readonly isNews: boolean;
  readonly title: string;
  readonly authors: readonly CitedName[];
  readonly container: string;
  readonly url: string;
  /** Year, month and day, as many as are known. */
  readonly issued: readonly number[];
  /** When the address was looked up; empty without one. */
  readonly accessed: readonly number[];
  readonly language: string;
  readonly keywords: readonly string[];
  /** The reader's own, in reading order. */
  readonly highlights: readonly Highlight[];
  /** The pack's, each with whose it is. */
  readonly packNotes: readonly PackNote[];
}

/** What is known of an article, with its highlights and notes. */
export function citeArticle({ article, highlights, pack }: ExportArticle): Citation {
  const authors = listNames(cleanLine(article.author), {
    language: article.language,
    organisations: listOrganisations(article.site, pack),
  });
  const issued = readDateParts(article.published);
  const url = pageAddress(article) ?? '';
  const [first] = authors;
  const name = (first === undefined ? article.site : first.particle + first.family)
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
  return {
    key: `${name || 'page'}${issued[0] ?? ''}-${hashText(article.key)}`,
    isNews: pack !== null,
    title: titleOf(article),
    authors,
    container: cleanLine(pack?.article.publisher ?? article.site),
    url,
    issued,
    accessed: url === '' ? [] : readDateParts(article.added),
    language: cleanLine(article.language),
    keywords: [...new Set(highlights.flatMap(({ tags }) => tags.map(cleanLine)))],
    highlights,
    packNotes: pack === null ? [] : listPackNotes(pack),
  };
}

/** The site, and what a pack knows to be no person. */
export function listOrganisations(site: string, pack: Pack | null): string[] {
  if (pack === null) return [site];
  const actors = pack.actors.filter(({ type }) => type !== 'person');
  return [site, pack.article.publisher, ...actors.flatMap(({ name, otherNames }) => [name, ...otherNames])];
}

/** The day of a time in ISO 8601, and any other text as it is. */
export function dayOf(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : cleanLine(text);
}
