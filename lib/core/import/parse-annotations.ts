// W3C Web Annotations of anyone's, and our own without loss. https://www.w3.org/TR/annotation-model/ No context is
// fetched: terms are taken by their names in the standard's own.
import { parseArticle, parseHighlight } from '../parse-highlight.ts';
import { collectRows, type ForeignRow } from './collect-rows.ts';
import type { ImportContext, ImportSet } from './import-set.ts';
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from './json-value.ts';

/** True for an annotation, a page or a collection of them, or a list. */
export function isAnnotations(json: unknown): boolean {
  const first = Array.isArray(json) ? json[0] : json;
  const graph = objectOf(first)['@graph'];
  return [first, ...listOf(graph).slice(0, 1)].some((value) => typesOf(value).some((type) => /^Annotation/.test(type)));
}

/** One highlight for each annotation and target. Each problem has the path of its annotation. */
export function parseAnnotations(json: unknown, context: ImportContext): ImportSet {
  const collector = collectRows(context);
  for (const value of listOf(objectOf(json)['postil:articles'])) {
    const article = parseArticle(value);
    if (article.ok) collector.takeArticle(article.value);
  }
  for (const [path, value] of listAnnotations(json)) {
    const note = objectOf(value);
    const id = textOf(note.id ?? note['@id']);
    if (!isObject(value) || !typesOf(value).includes('Annotation'))
      collector.refuse({ path, line: null, message: 'Expected an object of the type Annotation' });
    else if (id.startsWith('urn:postil:pack:')) collector.skip();
    else if ('postil:revision' in note) {
      const own = parseHighlight(readOwn(note, id));
      if (own.ok) collector.take(own.value);
      else collector.refuse({ path, line: null, message: own.problem });
    } else {
      const targets = listOf(note.target);
      if (targets.length === 0) collector.refuse({ path: `${path}.target`, line: null, message: 'Expected a target' });
      for (const [nth, target] of targets.entries())
        collector.add(readForeign(note, target, { path, id: nth === 0 ? id : `${id}#${nth}` }));
    }
  }
  return collector.finish('json-ld');
}

function typesOf(value: unknown): string[] {
  const object = objectOf(value);
  return listOf(object.type ?? object['@type']).map((type) => textOf(type).replace(/^(oa:|as:)/, ''));
}

function listAnnotations(json: unknown): (readonly [path: string, value: unknown])[] {
  const within = (list: unknown, path: string) => listOf(list).map((value, at) => [`${path}[${at}]`, value] as const);
  if (Array.isArray(json)) return within(json, '');
  const object = objectOf(json);
  if (object['@graph'] !== undefined) return within(object['@graph'], '@graph');
  const items = object.items ?? objectOf(object.as).items;
  if (items !== undefined) return within(items, 'items');
  if (isObject(object.first)) return within(object.first.items, 'first.items');
  return [['(file)', json]];
}

/** Ours, as format-json-ld.ts wrote it. */
function readOwn(note: JsonObject, id: string): unknown {
  const target = objectOf(note.target);
  const [quote, position] = ['TextQuoteSelector', 'TextPositionSelector'].map((type) => findSelector(target, type));
  const bodies = listOf(note.body).map(objectOf);
  return {
    id: id.replace(/^urn:uuid:/, ''),
    article: target.source,
    selector:
      quote === undefined
        ? null
        : {
            quote: { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' },
            position: { start: position?.start, end: position?.end },
            paragraph: note['postil:paragraph'],
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

function readForeign(note: JsonObject, target: unknown, { path, id }: { path: string; id: string }): ForeignRow {
  const resource = typeof target === 'string' ? { source: target } : objectOf(target);
  const source = resource.source ?? resource.id ?? resource['@id'];
  const url = textOf(source) || textOf(objectOf(source).id ?? objectOf(source)['@id']);
  const quote = findSelector(resource, 'TextQuoteSelector');
  const position = findSelector(resource, 'TextPositionSelector');
  const bodies = [...listOf(note.body), ...listOf(note.bodyValue)].flatMap(openChoice);
  const isTag = (body: unknown) => listOf(objectOf(body).purpose ?? note.motivation).includes('tagging');
  const words = (body: unknown) =>
    typeof body === 'string'
      ? body
      : textOf(objectOf(body).value) || textOf(objectOf(body).source ?? objectOf(body).id);
  return {
    path,
    id,
    url,
    title: textOf(objectOf(source).title) || textOf(objectOf(source)['dc:title']),
    author: '',
    quote: textOf(quote?.exact),
    prefix: textOf(quote?.prefix),
    suffix: textOf(quote?.suffix),
    start: numberOf(position?.start),
    note: bodies
      .filter((body) => !isTag(body))
      .map(words)
      .filter((text) => text !== '')
      .join('\n\n'),
    tags: bodies.filter(isTag).map(words),
    colour: textOf(resource.styleClass),
    created: textOf(note.created),
    modified: textOf(note.modified),
  };
}

/** Of a choice of bodies the first is the default. */
function openChoice(body: unknown): readonly unknown[] {
  const types = typesOf(body);
  const items = listOf(objectOf(body).items);
  if (types.includes('Choice')) return items.slice(0, 1);
  return types.some((type) => ['Composite', 'List', 'Independents'].includes(type)) ? items : [body];
}

/** Among the selectors of a target, and those that refine them. */
function findSelector(target: JsonObject, type: string): JsonObject | undefined {
  const waiting = listOf(target.selector).map(objectOf);
  for (let at = 0; at < waiting.length && at < 50; at++) {
    const selector = waiting[at] ?? {};
    if (typesOf(selector).includes(type)) return selector;
    waiting.push(...listOf(selector.refinedBy).map(objectOf), ...listOf(selector.items).map(objectOf));
  }
  return undefined;
}
