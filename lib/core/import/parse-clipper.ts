// The highlights that Obsidian's web clipper exports: a list of pages, each with its highlights, and beside them its own
// data, which has what stands around them.

import { isObject, type JsonObject, listOf, objectOf, textOf } from '../text/json-value.ts';
import { collectRows } from './collect-rows.ts';
import type { ImportContext, ImportSet } from './import-set.ts';
import { stripHtml } from './strip-html.ts';

/** True for `[{ url, highlights: [{ text, … }] }]`. */
export function isClipper(json: unknown): boolean {
  const first = Array.isArray(json) ? objectOf(json[0]) : {};
  return typeof first.url === 'string' && Array.isArray(first.highlights);
}

/** One row for each highlight; those with the same words take what is around them in the order of the file. */
export function parseClipper(json: unknown, context: ImportContext): ImportSet {
  const collector = collectRows(context);
  for (const [at, value] of listOf(json).entries()) {
    const { url, title, highlights, data } = objectOf(value);
    if (typeof url !== 'string' || !Array.isArray(highlights)) {
      collector.refuse({ path: `[${at}]`, line: null, message: 'this is no page with an address and highlights' });
      continue;
    }
    const surroundings = listSurroundings(data);
    for (const [nth, row] of highlights.entries()) {
      const path = `[${at}].highlights[${nth}]`;
      const { text, content, timestamp, color, notes, comment } = objectOf(row);
      const quote = stripHtml(textOf(text) || textOf(content));
      if (!isObject(row) || quote.trim() === '') {
        collector.refuse({ path, line: null, message: 'this highlight has no words: pictures are not taken' });
        continue;
      }
      const written = listOf(notes).map(textOf);
      collector.add({
        path,
        id: '',
        url,
        title: textOf(title),
        author: '',
        quote,
        ...surroundings.take(quote, timestamp),
        note: (written.length > 0 ? written : [textOf(comment)]).filter((note) => note !== '').join('\n\n'),
        tags: [],
        colour: textOf(color),
        created: textOf(timestamp),
      });
    }
  }
  return collector.finish('clipper');
}

interface Surroundings {
  readonly prefix?: string;
  readonly suffix?: string;
}

/** What stands around the words of `data`: by words and time, else by words alone in the order of the file; each once. */
function listSurroundings(data: unknown) {
  const byTime = new Map<string, JsonObject[]>();
  const byWords = new Map<string, JsonObject[]>();
  const used = new Set<JsonObject>();
  for (const each of listOf(data).map(objectOf).reverse()) {
    const words = wordsOf(stripHtml(textOf(each.content)));
    // Its id is the time at which it was made.
    push(byWords, words, each);
    push(byTime, `${words}\n${Number(each.id)}`, each);
  }
  const next = (list: JsonObject[] = []): JsonObject | undefined => {
    let last = list.pop();
    while (last !== undefined && used.has(last)) last = list.pop();
    return last;
  };
  return {
    take(quote: string, timestamp: unknown): Surroundings {
      const words = wordsOf(quote);
      const found = next(byTime.get(`${words}\n${Date.parse(textOf(timestamp))}`)) ?? next(byWords.get(words));
      if (found === undefined) return {};
      used.add(found);
      const { prefix, suffix } = objectOf(found.textQuote);
      return { prefix: textOf(prefix), suffix: textOf(suffix) };
    },
  };
}

function push(map: Map<string, JsonObject[]>, key: string, value: JsonObject): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, '');
}
