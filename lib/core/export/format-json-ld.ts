// The reader's own as W3C Web Annotations: https://www.w3.org/TR/annotation-model/. What the standard has no place for
// stands beside it in own terms, so that the way back loses nothing; import/parse-annotations.ts is that way.

import type { Colour, Highlight, HighlightSelector } from '../highlight/highlight.ts';
import { ANNOTATIONS, CONTEXT } from '../pack/json-ld/json-ld-names.ts';
import { formatJsonLd } from '../pack/json-ld/pack-json-ld.ts';
import { encodeAddress } from '../text/encode-address.ts';
import type { ExportFormat } from './export-format.ts';
import type { ExportArticle } from './export-set.ts';
import { formatJson } from './format-json.ts';

/** Of the collection, its page and the program that made it. */
const NAMES = { collection: 'urn:postil:export', page: 'urn:postil:export:page', app: 'urn:postil:app' };
/** For readers of the file that paint: one class a colour. */
const STYLE = {
  id: 'urn:postil:export:style',
  type: 'CssStylesheet',
  value:
    '.postil-yellow{background:#f5cf4d}.postil-green{background:#8ecb8f}.postil-blue{background:#79b6ee}.postil-pink{background:#f09ab8}.postil-violet{background:#b79ddd}',
};

/** W3C Web Annotations as one collection; importing it again changes nothing. */
export const JSON_LD: ExportFormat = {
  id: 'json-ld',
  extension: 'jsonld',
  mime: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  unit: 'highlight',
  write(articles) {
    const all = [...articles];
    const own = { path: 'postil.jsonld', text: formatJson(formatCollection(all)) };
    const packs = all.flatMap(({ pack }) => pack ?? []);
    return [own, ...packs.map((pack) => ({ path: `${pack.id}.jsonld`, text: formatJson(formatJsonLd(pack)) }))];
  },
};

/** One AnnotationCollection with its page inside. */
export function formatCollection(articles: readonly ExportArticle[]) {
  const items = articles.flatMap(({ highlights }) => highlights.map(formatAnnotation));
  const facts = { id: NAMES.collection, type: 'AnnotationCollection', label: 'Postil', total: items.length };
  return {
    '@context': CONTEXT,
    ...facts,
    'postil:articles': articles
      .filter(({ highlights, article }) => highlights.length > 0 && article.added !== '')
      .map(({ article }) => withPrefix(article)),
    first: { id: NAMES.page, type: 'AnnotationPage', partOf: facts, startIndex: 0, items },
  };
}

/** One annotation, whole in itself. */
export function formatAnnotation(row: Highlight) {
  const { selector, note, tags, colour } = row;
  const source = encodeAddress(row.article);
  const body = [
    ...(note === ''
      ? []
      : [{ type: 'TextualBody', value: note, format: 'text/markdown', purpose: 'commenting' as const }]),
    ...tags.map((tag) => ({ type: 'TextualBody', value: tag, purpose: 'tagging' as const })),
  ];
  return {
    '@context': ANNOTATIONS,
    id: `urn:uuid:${row.id}`,
    type: 'Annotation',
    motivation: note === '' && selector !== null ? 'highlighting' : 'commenting',
    created: row.created,
    modified: row.modified,
    generator: { id: NAMES.app, type: 'Software', name: 'Postil' },
    ...(body.length === 0 ? {} : { body }),
    ...(selector === null ? {} : { stylesheet: STYLE }),
    target: selector === null ? source : formatTarget(source, colour, selector),
    ...(source === row.article ? {} : { 'postil:key': row.article }),
    'postil:colour': colour,
    'postil:revision': row.revision,
    // The standard's positions are code points of the page's whole text: these are neither.
    ...(selector === null ? {} : { 'postil:position': withPrefix(selector.position) }),
    ...(selector === null ? {} : { 'postil:paragraph': withPrefix(selector.paragraph) }),
    ...(row.deleted === null ? {} : { 'postil:deleted': row.deleted }),
  };
}

function formatTarget(source: string, colour: Colour, { quote: { exact, prefix, suffix } }: HighlightSelector) {
  return {
    type: 'SpecificResource',
    source,
    styleClass: `postil-${colour}`,
    selector: {
      type: 'TextQuoteSelector',
      exact,
      ...(prefix === '' ? {} : { prefix }),
      ...(suffix === '' ? {} : { suffix }),
    },
  };
}

/** The same with own terms as keys: a processor of JSON-LD drops a key that no context explains. */
function withPrefix(object: object): Readonly<Record<`postil:${string}`, unknown>> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [`postil:${key}` as const, value]));
}
