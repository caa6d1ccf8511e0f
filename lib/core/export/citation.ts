// What a bibliography says of an article, before it is written in one format or another.
import { hashText } from '../hash-text.ts';
import type { Highlight } from '../highlight.ts';
import type { ExportArticle } from './export-set.ts';
import { listPackNotes } from './pack-notes.ts';
import { cleanLine, cleanText } from './plain.ts';
import { pageAddress } from './quote-address.ts';

/** `given` is empty for a name that is not to be taken apart: of an organisation, or of another script. */
export interface CitedName {
  readonly family: string;
  readonly given: string;
}

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
  readonly accessed: readonly number[];
  readonly language: string;
  readonly keywords: readonly string[];
  /** One each: quote and note of a highlight, or a note of the pack. */
  readonly notes: readonly string[];
}

/** What is known of an article, with its highlights as notes. */
export function citeArticle({ article, highlights, pack }: ExportArticle): Citation {
  const authors = listNames(cleanLine(article.author));
  const issued = datePartsOf(article.published);
  const name = (authors[0]?.family ?? article.site)
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
  return {
    key: `${name || 'page'}${issued[0] ?? ''}-${hashText(article.key)}`,
    isNews: pack !== null,
    title: cleanLine(article.title || article.key),
    authors,
    container: cleanLine(pack?.article.publisher ?? article.site),
    url: pageAddress(article) ?? '',
    issued,
    accessed: datePartsOf(article.added),
    language: cleanLine(article.language),
    keywords: [...new Set(highlights.flatMap(({ tags }) => tags.map(cleanLine)))],
    notes: [
      ...highlights.map(noteOf),
      ...(pack === null
        ? []
        : listPackNotes(pack).map(({ quote, title, facts, text }) =>
            cleanText(`“${quote.exact}”\n${title}. ${facts}. ${text}`),
          )),
    ],
  };
}

function noteOf({ selector, note }: Highlight): string {
  const quote = selector === null ? '' : `“${cleanLine(selector.quote.exact)}”`;
  return cleanText([quote, note.trim()].filter(Boolean).join('\n'));
}

/** The day of a time in ISO 8601, and any other text as it is. */
export function dayOf(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : cleanLine(text);
}

/** A date of a page is in whatever form the page has: only one that begins as ISO 8601 is taken. */
export function datePartsOf(text: string): number[] {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text) ?? [];
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
  const isDate = (parts[1] ?? 1) >= 1 && (parts[1] ?? 1) <= 12 && (parts[2] ?? 1) >= 1 && (parts[2] ?? 1) <= 31;
  return isDate ? parts : parts.slice(0, 1);
}

/** Two to four words in Latin letters, each with a capital, are taken for a person's name. */
const PERSON = /^(?:\p{Lu}[\p{Script=Latin}\p{M}'’.-]*\s+){1,3}\p{Lu}[\p{Script=Latin}\p{M}'’-]*$/u;

function listNames(author: string): CitedName[] {
  return author
    .split(/\s*;\s*|\s+(?:and|&)\s+/)
    .filter((name) => name !== '')
    .map((name) => {
      const words = name.split(' ');
      return PERSON.test(name)
        ? { family: words.at(-1) ?? name, given: words.slice(0, -1).join(' ') }
        : { family: name, given: '' };
    });
}
