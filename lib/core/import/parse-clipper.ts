// The highlights that Obsidian's web clipper exports: a list of pages, each with its highlights.
import { collectRows } from './collect-rows.ts';
import type { ImportContext, ImportSet } from './import-set.ts';
import { isObject, listOf, objectOf, textOf } from './json-value.ts';
import { stripHtml } from './strip-html.ts';

/** True for `[{ url, highlights: [{ text, … }] }]`. */
export function isClipper(json: unknown): boolean {
  const first = Array.isArray(json) ? objectOf(json[0]) : {};
  return typeof first.url === 'string' && Array.isArray(first.highlights);
}

export function parseClipper(json: unknown, context: ImportContext): ImportSet {
  const collector = collectRows(context);
  for (const [at, value] of listOf(json).entries()) {
    const { url, title, highlights } = objectOf(value);
    if (typeof url !== 'string' || !Array.isArray(highlights)) {
      collector.refuse({ path: `[${at}]`, line: null, message: 'Expected a page with url and highlights' });
      continue;
    }
    for (const [nth, row] of highlights.entries()) {
      const path = `[${at}].highlights[${nth}]`;
      const { text, content, timestamp, color, notes, comment } = objectOf(row);
      const quote = stripHtml(textOf(text) || textOf(content));
      if (!isObject(row) || quote.trim() === '') {
        collector.refuse({ path, line: null, message: 'Expected a highlight with a text' });
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
        start: nth,
        note: (written.length > 0 ? written : [textOf(comment)]).filter((note) => note !== '').join('\n\n'),
        tags: [],
        colour: textOf(color),
        created: textOf(timestamp),
      });
    }
  }
  return collector.finish('clipper');
}
