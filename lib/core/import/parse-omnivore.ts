// The archive that Omnivore made before it closed: pages in `metadata_0_to_20.json`, and for each page with highlights a
// file of Markdown, `highlights/slug.md`.
//
// Source of the shape (facts, no code): omnivore-app/omnivore, packages/api/src/jobs/export.ts and utils/parser.ts.

import { isObject, type JsonObject, listOf, objectOf, textOf } from '../text/json-value.ts';
import { collectRows, type RowCollector } from './collect-rows.ts';
import type { ImportContext, ImportSet } from './import-set.ts';
import { readDate } from './read-date.ts';

/** What an archive is as one file: its pages, and the Markdown of their highlights by slug. */
export interface OmnivoreArchive {
  readonly format: 'omnivore-archive';
  readonly pages: readonly unknown[];
  readonly highlights: Readonly<Record<string, string>>;
}

/** True for an archive of Omnivore, unpacked into one value. */
export function isOmnivoreArchive(json: unknown): json is OmnivoreArchive {
  const { format, pages, highlights } = objectOf(json);
  return format === 'omnivore-archive' && Array.isArray(pages) && isObject(highlights);
}

/** True for a list of pages as they are in an archive: the highlights are in other files of it. */
export function isOmnivoreList(json: unknown): json is readonly unknown[] {
  return Array.isArray(json) && json.some((page) => isPage(page));
}

/** True for `metadata_*.json` of an archive, whose pages have a slug that their highlights are found by. */
function isPage(value: unknown): boolean {
  const page = objectOf(value);
  return (
    typeof page.slug === 'string' && typeof page.url === 'string' && 'savedAt' in page && 'readingProgress' in page
  );
}

/** Pages without highlights are counted as left out. */
export function parseOmnivore({ pages, highlights }: OmnivoreArchive, context: ImportContext): ImportSet {
  const collector = collectRows(context);
  const seen = new Set<string>();
  for (const [at, page] of pages.entries()) {
    const path = `pages[${at}]`;
    const slug = textOf(objectOf(page).slug);
    const markdown = Object.hasOwn(highlights, slug) ? (highlights[slug] ?? '') : '';
    if (!isObject(page)) collector.refuse({ path, line: null, message: 'Expected a page' });
    else if (markdown.trim() === '' && listOf(page.highlights).length === 0) collector.skip();
    else addPage({ page, markdown, path }, collector);
    seen.add(slug);
  }
  for (const slug of Object.keys(highlights))
    if (!seen.has(slug))
      collector.refuse({ path: `highlights/${slug}.md`, line: null, message: 'its page is not in the archive' });
  return collector.finish('omnivore');
}

function addPage(
  { page, markdown, path }: { page: JsonObject; markdown: string; path: string },
  collector: RowCollector,
): void {
  const about = {
    id: '',
    url: textOf(page.url),
    title: textOf(page.title),
    author: textOf(page.author),
    published: textOf(page.publishedAt).slice(0, 10),
    created: readDate(textOf(page.savedAt)) ?? '',
  };
  const labels = listOf(page.labels).map((label) => textOf(label) || textOf(objectOf(label).name));
  for (const [nth, { quote, note, tags }] of readHighlights(markdown).entries())
    collector.add({
      ...about,
      path: `${path}.highlights[${nth}]`,
      quote,
      note,
      tags: [...tags, ...labels],
      order: nth,
    });
}

interface Highlight {
  readonly quote: string;
  readonly note: string;
  readonly tags: readonly string[];
}

/** `> words`, `#one #two` and a note below, each with an empty line between; what is below no quote is a note on the page. */
export function readHighlights(markdown: string): readonly Highlight[] {
  const found: Lines[] = [];
  let isInQuote = false;
  for (const line of markdown.split(/\r?\n/)) {
    const last = found.at(-1);
    if (line.startsWith('>')) {
      const words = line.slice(1).replace(/^ /, '').trimEnd();
      if (isInQuote && last !== undefined) last.quote.push(words);
      else found.push({ quote: [words], note: [], tags: [] });
      isInQuote = true;
    } else if (isInQuote && last !== undefined && line.trim() !== '') {
      // A line of the words without a sign before it: only empty lines got one.
      last.quote.push(line.trimEnd());
    } else {
      isInQuote = false;
      if (last !== undefined) addBelow(last, line);
      else if (line.trim() !== '') found.push({ quote: [], note: [line], tags: [] });
    }
  }
  return found
    .map(({ quote, note, tags }) => ({ quote: quote.join('\n').trim(), note: note.join('\n').trim(), tags }))
    .filter(({ quote, note }) => quote !== '' || note !== '');
}

/** A highlight whose lines are being read. */
interface Lines {
  readonly quote: string[];
  readonly note: string[];
  readonly tags: string[];
}

/** A line below a quote: its tags, which come before the note, or a line of the note. */
function addBelow({ note, tags }: Lines, line: string): void {
  if (note.length === 0 && /^\s*#[^\s#]+(?:\s+#[^\s#]+)*\s*$/u.test(line)) {
    const words = line.split('#').map((tag) => tag.trim());
    tags.push(...words.filter(Boolean));
  } else if (line.trim() !== '' || note.length > 0) note.push(line);
}
