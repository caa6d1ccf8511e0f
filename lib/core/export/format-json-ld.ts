// The reader's own as W3C Web Annotations: https://www.w3.org/TR/annotation-model/. What the standard has no place for
// stands beside it in own terms, so that the way back loses nothing; import/parse-annotations.ts is that way.
import type { Highlight } from '../highlight.ts';
import { CONTEXT } from '../json-ld-names.ts';
import { formatJsonLd } from '../pack-json-ld.ts';
import type { ExportFormat } from './export-format.ts';
import type { ExportArticle } from './export-set.ts';

const ANNOTATIONS = 'http://www.w3.org/ns/anno.jsonld';
/** Of the collection, its page and the program that made it. */
const NAMES = { collection: 'urn:postil:export', page: 'urn:postil:export:page', app: 'urn:postil:app' };
/** For readers of the file that paint: one class a colour. */
const STYLE = {
  id: 'urn:postil:export:style',
  type: 'CssStylesheet',
  value:
    '.postil-yellow{background:#f5cf4d}.postil-green{background:#8ecb8f}.postil-blue{background:#79b6ee}.postil-pink{background:#f09ab8}.postil-violet{background:#b79ddd}',
};

export const JSON_LD: ExportFormat = {
  id: 'json-ld',
  extension: 'jsonld',
  mime: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  unit: 'highlight',
  write(articles) {
    const all = [...articles];
    const own = { path: 'postil.jsonld', text: `${JSON.stringify(formatCollection(all), null, 1)}\n` };
    const packs = all.flatMap(({ pack }) => pack ?? []);
    return [
      own,
      ...packs.map((pack) => ({ path: `${pack.id}.jsonld`, text: `${JSON.stringify(formatJsonLd(pack), null, 1)}\n` })),
    ];
  },
};

/** One AnnotationCollection with its page inside. */
export function formatCollection(articles: readonly ExportArticle[]) {
  const items = articles.flatMap(({ highlights }) => highlights.map(formatAnnotation));
  return {
    '@context': CONTEXT,
    id: NAMES.collection,
    type: 'AnnotationCollection',
    label: 'Postil',
    total: items.length,
    'postil:articles': articles
      .filter(({ highlights, article }) => highlights.length > 0 && article.added !== '')
      .map(({ article }) => article),
    first: { id: NAMES.page, type: 'AnnotationPage', partOf: NAMES.collection, startIndex: 0, items },
  };
}

/** One annotation, whole in itself. */
export function formatAnnotation(row: Highlight) {
  const { selector, note, tags, colour } = row;
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
    target:
      selector === null
        ? { type: 'SpecificResource', source: row.article }
        : {
            type: 'SpecificResource',
            source: row.article,
            styleClass: `postil-${colour}`,
            selector: [
              {
                type: 'TextQuoteSelector',
                exact: selector.quote.exact,
                ...(selector.quote.prefix === '' ? {} : { prefix: selector.quote.prefix }),
                ...(selector.quote.suffix === '' ? {} : { suffix: selector.quote.suffix }),
              },
              { type: 'TextPositionSelector', ...selector.position },
            ],
          },
    'postil:colour': colour,
    'postil:revision': row.revision,
    ...(selector === null ? {} : { 'postil:paragraph': selector.paragraph }),
    ...(row.deleted === null ? {} : { 'postil:deleted': row.deleted }),
  };
}
