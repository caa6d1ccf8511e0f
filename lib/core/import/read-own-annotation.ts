// Ours, as export/format-json-ld.ts writes it, and as version 0.1.0 wrote it.
import { isObject, type JsonObject, listOf, objectOf } from '../text/json-value.ts';
import { findSelector } from './read-target.ts';

const PREFIX = 'postil:';

/** A row of ours, to be parsed. */
export function readOwnAnnotation(note: JsonObject, id: string): unknown {
  const target = objectOf(note.target);
  const quote = findSelector(target, 'TextQuoteSelector');
  const position = objectOf(withoutPrefix(note['postil:position'] ?? findSelector(target, 'TextPositionSelector')));
  const bodies = listOf(note.body).map(objectOf);
  // A note on a page has the page itself for a target. The key is told where it is no address that can be written.
  const source = typeof note.target === 'string' ? note.target : (target.source ?? target.id);
  return {
    id: id.replace(/^urn:uuid:/, ''),
    article: note['postil:key'] ?? source,
    selector:
      quote === undefined
        ? null
        : {
            quote: { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' },
            position: { start: position.start, end: position.end },
            paragraph: withoutPrefix(note['postil:paragraph']),
          },
    colour: note['postil:colour'],
    note: bodies.find(({ purpose }) => purpose === 'commenting')?.value ?? '',
    tags: bodies.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
    created: note.created,
    modified: note.modified,
    deleted: note['postil:deleted'] ?? null,
    revision: note['postil:revision'],
  };
}

/** The pages that a file of ours tells of, to be parsed. */
export function listOwnArticles(json: unknown): readonly unknown[] {
  return listOf(objectOf(json)['postil:articles']).map(withoutPrefix);
}

/** An object by the names of its fields; what was written for other readers has our prefix before each. */
function withoutPrefix(value: unknown): unknown {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, part]) => [
    name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name,
    part,
  ]);
  return Object.fromEntries(entries);
}
