// A pack as W3C Web Annotations and back. What the standard has a place for stands there, the rest in own terms;
// docs/pack-format.md has the table. https://www.w3.org/TR/annotation-model/
import { encodeAddress } from '../../text/encode-address.ts';
import type { JsonObject } from '../../text/json-value.ts';
import type { TextQuote } from '../../text/text-quote.ts';
import { FORMAT_VERSION, type Pack, type PackActor, type PackClaim, type PackStatement } from '../pack.ts';
import { CONTEXT, makeNames, type Names, WIKIDATA } from './json-ld-names.ts';

/** The pack as one AnnotationCollection with its page inside. `parseJsonLd` gives back all of it. */
export function formatJsonLd(pack: Pack): JsonObject {
  const names = makeNames(pack.id);
  const items = [
    formatPiece(pack, names),
    ...pack.actors.flatMap((actor) => [
      formatActor(actor, pack, names),
      ...actor.mentions.map((mention) => formatMention(mention, actor.id, { article: pack.article, names })),
    ]),
    ...pack.claims.map((claim) => formatClaim(claim, pack, names)),
  ];
  const facts = { id: names.pack, type: 'AnnotationCollection', total: items.length };
  return prune({
    '@context': CONTEXT,
    ...facts,
    creator: { name: pack.creator },
    'postil:formatVersion': FORMAT_VERSION,
    'postil:schema': pack.$schema,
    'postil:version': pack.version,
    'postil:asOf': pack.asOf,
    'postil:changelog': pack.changelog.map(({ version, date, text }) => ({
      'postil:version': version,
      'dc:date': date,
      'postil:text': text,
    })),
    'postil:article': formatArticle(pack),
    'postil:sourceList': pack.sources.map(({ id, url, title, publisher, date, quality }) =>
      prune({
        id: names.source(id),
        type: 'SpecificResource',
        ...formatAddress('source', url),
        'dc:title': title,
        'dc:publisher': publisher,
        'dc:date': date,
        'postil:quality': quality,
      }),
    ),
    first: { id: names.page, type: 'AnnotationPage', partOf: facts, startIndex: 0, items },
  });
}

/** An address as a URI; as it is kept too, where that is another. */
function formatAddress(key: string, url: string): JsonObject {
  const encoded = encodeAddress(url);
  return { [key]: encoded, 'postil:url': encoded === url ? null : url };
}

function formatArticle({ article }: Pack): JsonObject {
  return prune({
    ...formatAddress('id', article.url),
    type: 'Text',
    language: article.language,
    textDirection: article.direction,
    'dc:title': article.title,
    'dc:creator': article.author,
    'dc:publisher': article.publisher,
    'dc:date': article.published,
    'postil:hosts': article.address.hosts,
    'postil:paths': article.address.paths,
    'postil:paragraphs': article.paragraphs.map(({ zone, shingles }) => ({
      'postil:zone': zone,
      'postil:shingles': shingles,
    })),
  });
}

function formatPiece({ piece, article, language }: Pack, names: Names): JsonObject {
  const voice = { words: wordsIn(language), names };
  const { words } = voice;
  return {
    id: names.piece,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      words('line', piece.line),
      words('note', piece.note),
      classification(piece.kind),
      ...piece.argument.map((step) => words('argument', step)),
      // A body with an id and a purpose is none of the standard's. The motivation says the same: section 3.3.5.
      ...piece.slips.map(({ id, text, claim, sources }) =>
        prune({
          ...words('slip', text),
          id: names.slip(id),
          purpose: null,
          'postil:claim': claim === null ? null : names.claim(claim),
          'postil:sources': sources.map(names.source),
        }),
      ),
      ...statements('omission', piece.omissions, voice),
    ],
    target: encodeAddress(article.url),
  };
}

function formatActor(actor: PackActor, { article, language }: Pack, names: Names): JsonObject {
  const voice = { words: wordsIn(language), names };
  const { words } = voice;
  const entity = prune({
    id: names.actor(actor.id),
    name: actor.name,
    'postil:type': actor.type,
    'postil:otherNames': actor.otherNames,
    'postil:scripts': Object.entries(actor.scripts).map(([tag, name]) => ({ '@language': tag, '@value': name })),
    'postil:names': actor.names,
    'postil:elsewhere': actor.elsewhere,
  });
  const wikidata = actor.wikidata === undefined ? [] : [identification(WIKIDATA + actor.wikidata)];
  return prune({
    id: names.aboutActor(actor.id),
    type: 'Annotation',
    motivation: 'describing',
    body: [
      identification(entity),
      ...wikidata,
      words('line', actor.line),
      words('note', actor.note),
      ...statements('at-publication', [actor.atPublication], voice),
      ...statements('later', actor.later, voice),
      ...actor.unverified.map((text) => words('unverified', text)),
    ],
    target: encodeAddress(article.url),
    'postil:sources': actor.sources.map(names.source),
  });
}

function formatMention(
  { id, paragraph, selector }: PackActor['mentions'][number],
  actor: string,
  { article, names }: Pick<Pack, 'article'> & { readonly names: Names },
): JsonObject {
  return {
    id: names.mention(id),
    type: 'Annotation',
    motivation: 'identifying',
    body: identification(names.actor(actor)),
    target: formatTarget(article.url, paragraph, selector),
  };
}

function formatClaim(claim: PackClaim, { article, language }: Pack, names: Names): JsonObject {
  const voice = { words: wordsIn(language), names };
  const { words } = voice;
  return prune({
    id: names.claim(claim.id),
    type: 'Annotation',
    motivation: ['assessing', 'describing'],
    body: [
      words('line', claim.line),
      words('note', claim.note),
      classification(claim.kind),
      { ...judgement('assessment', claim.assessment), 'postil:confidence': claim.confidence },
      ...(claim.attribution === undefined ? [] : [judgement('attribution', claim.attribution)]),
      ...statements('for', claim.evidence.for, voice),
      ...statements('against', claim.evidence.against, voice),
      ...statements('qualifying', claim.evidence.qualifying, voice),
      ...claim.unverified.map((text) => words('unverified', text)),
    ],
    target: formatTarget(article.url, claim.paragraph, claim.selector),
    'postil:assertedBy': claim.assertedBy,
    'postil:hedges': claim.hedges,
    'postil:actors': claim.actors.map(names.actor),
    'postil:relations': claim.relations.map((relation) => ({
      'postil:type': relation.type,
      'postil:claim': names.claim(relation.claim),
    })),
    'postil:says': claim.says.map(({ subject, predicate, object }) =>
      prune({
        'postil:subject': names.actor(subject),
        'postil:predicate': predicate,
        'postil:object': object === null ? null : names.actor(object),
      }),
    ),
  });
}

function formatTarget(source: string, paragraph: number, { exact, prefix, suffix }: TextQuote): JsonObject {
  return {
    type: 'SpecificResource',
    source: encodeAddress(source),
    selector: prune({ type: 'TextQuoteSelector', exact, prefix: prefix || null, suffix: suffix || null }),
    'postil:paragraph': paragraph,
  };
}

/** Words of the annotators; `part` tells which of a note's texts these are. */
type Words = (part: string, value: string) => JsonObject;

function wordsIn(language: string): Words {
  return (part, value) => ({
    type: 'TextualBody',
    purpose: 'describing',
    value,
    format: 'text/plain',
    language,
    'postil:part': part,
  });
}

/** How a pack's words are written, and what its parts are called. */
interface Voice {
  readonly words: Words;
  readonly names: Names;
}

function statements(part: string, list: readonly PackStatement[], { words, names }: Voice): JsonObject[] {
  return list.map(({ text, sources }) => ({ ...words(part, text), 'postil:sources': sources.map(names.source) }));
}

function classification(value: string): JsonObject {
  return { type: 'TextualBody', purpose: 'classifying', value, 'postil:part': 'kind' };
}

function judgement(part: string, value: string): JsonObject {
  return { type: 'TextualBody', purpose: 'assessing', value, 'postil:part': part };
}

function identification(source: string | JsonObject): JsonObject {
  return { type: 'SpecificResource', purpose: 'identifying', source };
}

/** Without keys that say nothing: no value, or an empty list. */
function prune(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
