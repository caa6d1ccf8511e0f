// JSON of services that list pages with their highlights: Pocket, Matter, Glasp; and of those that list highlights alone.
//
// Sources of the shapes (facts, no code): Pocket/pocket-monorepo, AnnotationsDataExportService (`quote`, `created_at` in
// seconds); getmatterapp/obsidian-matter, src/api.ts (`feed`, `my_annotations`); glasp-co/obsidian-glasp-plugin,
// src/glasp-api/highlight/type.ts (`results`, `highlighted_at`); https://developer.raindrop.io/v1/highlights (`items`, `link`).

import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '../text/json-value.ts';
import { collectRows, type RowCollector } from './collect-rows.ts';
import type { ImportContext, ImportKind, ImportSet } from './import-set.ts';
import { readDate } from './read-date.ts';

/** Where a service has what. */
interface PageShape {
  readonly kind: ImportKind;
  /** The pages, and where they stand; `null` for a file of another shape. */
  readonly pages: (json: unknown) => { readonly path: string; readonly list: readonly unknown[] } | null;
  /** The object that has title, address and highlights. */
  readonly page: (entry: JsonObject) => JsonObject;
  readonly highlights: (page: JsonObject, entry: JsonObject) => readonly unknown[];
  readonly quote: (highlight: JsonObject) => string;
}

const pathOfList = (json: unknown, name: string) => {
  const list = objectOf(json)[name];
  if (Array.isArray(json)) return { path: '', list: json };
  return Array.isArray(list) ? { path: name, list } : null;
};
/** Pages that are looked at before a file is taken for something else. */
const MOST_TRIED = 100;

function someHighlight(json: unknown, name: string, test: (highlight: JsonObject) => boolean): boolean {
  const pages = pathOfList(json, name)?.list.slice(0, MOST_TRIED) ?? [];
  return pages.some((page) => listOf(objectOf(page).highlights).slice(0, MOST_TRIED).map(objectOf).some(test));
}

const same = (entry: JsonObject) => entry;
const ownHighlights = ({ highlights }: JsonObject) => listOf(highlights);

const SHAPES: readonly PageShape[] = [
  {
    kind: 'pocket',
    pages: (json) =>
      someHighlight(json, 'annotations', ({ quote, text }) => typeof quote === 'string' && text === undefined)
        ? pathOfList(json, 'annotations')
        : null,
    page: same,
    highlights: ownHighlights,
    quote: ({ quote }) => textOf(quote),
  },
  {
    kind: 'matter',
    pages: (json) => {
      const found = pathOfList(json, 'feed');
      const isFeed = found?.list.some((entry) => Array.isArray(objectOf(objectOf(entry).content).my_annotations));
      return isFeed ? found : null;
    },
    page: ({ content }) => objectOf(content),
    highlights: ({ my_annotations: own }) => listOf(own),
    quote: ({ text }) => textOf(text),
  },
  {
    kind: 'glasp',
    pages: (json) =>
      someHighlight(json, 'results', (row) => typeof row.text === 'string' && row.highlighted_at !== undefined)
        ? pathOfList(json, 'results')
        : null,
    page: same,
    highlights: ownHighlights,
    quote: ({ text }) => textOf(text),
  },
  {
    kind: 'raindrop',
    pages: (json) => {
      const found = pathOfList(json, 'items');
      const isList = found?.list.some(
        (row) => isObject(row) && typeof row.text === 'string' && typeof row.link === 'string',
      );
      return isList ? found : null;
    },
    page: same,
    // A highlight beside its page's title and address.
    highlights: (_page, entry) => [entry],
    quote: ({ text }) => textOf(text),
  },
];

/** What a list of pages brings; `null` for JSON of another shape. */
export function parsePages(json: unknown, context: ImportContext): ImportSet | null {
  for (const shape of SHAPES) {
    const found = shape.pages(json);
    if (found === null) continue;
    const collector = collectRows(context);
    for (const [at, entry] of found.list.entries()) {
      const path = `${found.path}[${at}]`;
      if (isObject(entry)) addPage({ entry, path, shape }, collector);
      else collector.refuse({ path, line: null, message: 'Expected a page with highlights' });
    }
    return collector.finish(shape.kind);
  }
  return null;
}

function addPage(
  { entry, path, shape }: { entry: JsonObject; path: string; shape: PageShape },
  collector: RowCollector,
): void {
  const page = shape.page(entry);
  const about = {
    url: textOf(page.url) || textOf(page.link) || textOf(page.item_url),
    title: textOf(page.title),
    author: textOf(page.author) || textOf(objectOf(page.author).any_name),
    published: textOf(page.publication_date),
  };
  const tags = listOf(page.tags).map((tag) => textOf(tag) || textOf(objectOf(tag).name));
  const highlights = shape.highlights(page, entry);
  const onPage = textOf(page.document_note);
  if (highlights.length === 0 && onPage.trim() === '') collector.skip();
  for (const [nth, value] of highlights.entries()) {
    const row = objectOf(value);
    const quote = shape.quote(row);
    const note = textOf(row.note) || textOf(row.annotation);
    const at = value === entry ? path : `${path}.highlights[${nth}]`;
    if (quote.trim() === '' && note.trim() === '') {
      collector.refuse({ path: at, line: null, message: 'Expected a highlight with words' });
      continue;
    }
    const created = timeOf(row.highlighted_at ?? row.created_at ?? row.created_date ?? row.created);
    const start = numberOf(row.word_start);
    collector.add({
      ...about,
      path: at,
      id: textOf(row.id) || textOf(row._id),
      quote,
      note,
      tags,
      colour: textOf(row.color),
      created,
      start,
      order: nth,
    });
  }
  if (onPage.trim() !== '')
    collector.add({ ...about, path, id: '', quote: '', note: onPage, tags, created: timeOf(page.created_at) });
}

function timeOf(value: unknown): string {
  return readDate(typeof value === 'number' ? String(value) : textOf(value)) ?? '';
}
