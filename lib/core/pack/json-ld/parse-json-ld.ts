// The way back from Web Annotations to a pack; pack-json-ld.ts is the way there. Reads what is there and judges
// nothing: what is missing or of a wrong kind is left for `parsePack` to tell.

import type { PackProblem } from '../../problem.ts';
import { fail, type Result, succeed } from '../../result.ts';
import { type JsonObject, listOf, objectOf } from '../../text/json-value.ts';
import { makeNames, type Names, WIKIDATA } from './json-ld-names.ts';

/**
 * The JSON of a pack out of the JSON-LD that `formatJsonLd` writes, for `parsePack` to read. Fails where it is not such
 * a collection, or has annotations that no pack can hold. Resolves no context, and never throws.
 */
export function parseJsonLd(json: unknown): Result<unknown, readonly PackProblem[]> {
  const collection = objectOf(json);
  const id = cut(collection.id, makeNames('').pack);
  if (collection.type !== 'AnnotationCollection' || typeof id !== 'string' || id === collection.id)
    return fail([NOT_A_COLLECTION]);
  const notes = listOf(objectOf(collection.first).items).map(objectOf);
  const names = makeNames(id);
  const isOf = (kind: string) => (note: JsonObject) => cut(note.id, kind) !== note.id;
  const kinds = [names.piece, names.aboutActor(''), names.mention(''), names.claim('')];
  const entities = notes.filter(isOf(names.aboutActor(''))).map((note) => entityOf(note).id);
  const strange = notes.flatMap((note, at) => {
    const isKnown = kinds.some((kind) => isOf(kind)(note));
    const isLost = isOf(names.mention(''))(note) && !entities.includes(objectOf(note.body).source);
    return isKnown && !isLost ? [] : [{ ...STRANGE_NOTE, path: `first.items[${at}]` }];
  });
  if (strange.length > 0) return fail(strange);
  const mentions = notes.filter(isOf(names.mention('')));
  const piece = notes.find(isOf(names.piece)) ?? {};
  return succeed({
    ...present({ $schema: collection['postil:schema'] }),
    format: 'postil-pack',
    formatVersion: collection['postil:formatVersion'],
    id,
    version: collection['postil:version'],
    creator: objectOf(collection.creator).name,
    asOf: collection['postil:asOf'],
    language: bodyOf(piece, 'line').language,
    changelog: listOf(collection['postil:changelog'])
      .map(objectOf)
      .map((change) => ({ version: change['postil:version'], date: change['dc:date'], text: change['postil:text'] })),
    article: parseArticle(objectOf(collection['postil:article'])),
    piece: parsePiece(piece, names),
    actors: notes.filter(isOf(names.aboutActor(''))).map((note) => parseActor(note, mentions, names)),
    claims: notes.filter(isOf(names.claim(''))).map((note) => parseClaim(note, names)),
    sources: listOf(collection['postil:sourceList']).map((source) => parseSource(objectOf(source), names)),
  });
}

const NOT_A_COLLECTION: PackProblem = {
  path: '(root)',
  rule: 'not-a-collection',
  message: 'this is no pack in JSON-LD',
  remedy: 'Take a file that `pack -- jsonld` has written.',
  severity: 'error',
};
const STRANGE_NOTE: Omit<PackProblem, 'path'> = {
  rule: 'strange-note',
  message: 'a pack has no place for this annotation',
  remedy: 'Take it out, or give it the id of a claim, an actor or a mention of this pack.',
  severity: 'error',
};

function parseArticle(article: JsonObject): JsonObject {
  return {
    title: article['dc:title'],
    author: article['dc:creator'],
    publisher: article['dc:publisher'],
    published: article['dc:date'],
    language: article.language,
    direction: article.textDirection,
    url: article['postil:url'] ?? article.id,
    address: { hosts: listOf(article['postil:hosts']), paths: listOf(article['postil:paths']) },
    paragraphs: listOf(article['postil:paragraphs'])
      .map(objectOf)
      .map((paragraph) => ({ zone: paragraph['postil:zone'], shingles: paragraph['postil:shingles'] })),
  };
}

function parsePiece(note: JsonObject, names: Names): JsonObject {
  return {
    line: bodyOf(note, 'line').value,
    note: bodyOf(note, 'note').value,
    kind: bodyOf(note, 'kind').value,
    argument: valuesOf(note, 'argument'),
    slips: bodiesOf(note, 'slip').map((slip) => ({
      id: cut(slip.id, names.slip('')),
      text: slip.value,
      claim: cut(slip['postil:claim'] ?? null, names.claim('')),
      sources: idsIn(slip['postil:sources'], names.source('')),
    })),
    omissions: statementsOf(note, 'omission', names),
  };
}

function parseActor(note: JsonObject, mentions: readonly JsonObject[], names: Names): JsonObject {
  const entity = entityOf(note);
  const wikidata = sourcesOf(note).find((source) => typeof source === 'string');
  const own = mentions.filter((mention) => objectOf(mention.body).source === entity.id);
  const [atPublication] = statementsOf(note, 'at-publication', names);
  const scripts = listOf(entity['postil:scripts']).map(objectOf);
  return {
    id: cut(entity.id, names.actor('')),
    name: entity.name,
    type: entity['postil:type'],
    otherNames: listOf(entity['postil:otherNames']),
    scripts: Object.fromEntries(scripts.map((script) => [String(script['@language']), script['@value']])),
    ...present({ wikidata: cut(wikidata, WIKIDATA) }),
    line: bodyOf(note, 'line').value,
    note: bodyOf(note, 'note').value,
    atPublication,
    later: statementsOf(note, 'later', names),
    unverified: valuesOf(note, 'unverified'),
    sources: idsIn(note['postil:sources'], names.source('')),
    names: listOf(entity['postil:names']),
    mentions: own.map((mention) => ({ id: cut(mention.id, names.mention('')), ...parseTarget(mention) })),
    elsewhere: listOf(entity['postil:elsewhere']),
  };
}

function parseClaim(note: JsonObject, names: Names): JsonObject {
  const assessment = bodyOf(note, 'assessment');
  return {
    id: cut(note.id, names.claim('')),
    ...parseTarget(note),
    kind: bodyOf(note, 'kind').value,
    assertedBy: note['postil:assertedBy'],
    hedges: listOf(note['postil:hedges']),
    assessment: assessment.value,
    ...present({ attribution: bodyOf(note, 'attribution').value }),
    confidence: assessment['postil:confidence'],
    line: bodyOf(note, 'line').value,
    note: bodyOf(note, 'note').value,
    evidence: {
      for: statementsOf(note, 'for', names),
      against: statementsOf(note, 'against', names),
      qualifying: statementsOf(note, 'qualifying', names),
    },
    unverified: valuesOf(note, 'unverified'),
    actors: idsIn(note['postil:actors'], names.actor('')),
    relations: listOf(note['postil:relations'])
      .map(objectOf)
      .map((relation) => ({ type: relation['postil:type'], claim: cut(relation['postil:claim'], names.claim('')) })),
    says: listOf(note['postil:says'])
      .map(objectOf)
      .map((deed) => ({
        subject: cut(deed['postil:subject'], names.actor('')),
        predicate: deed['postil:predicate'],
        object: cut(deed['postil:object'] ?? null, names.actor('')),
      })),
  };
}

function entityOf(about: JsonObject): JsonObject {
  return objectOf(sourcesOf(about).find((source) => typeof source === 'object'));
}

function sourcesOf(note: JsonObject): unknown[] {
  return listOf(note.body).map((body) => objectOf(body).source);
}

function parseTarget(note: JsonObject): JsonObject {
  const target = objectOf(note.target);
  const { exact, prefix, suffix } = objectOf(target.selector);
  return { paragraph: target['postil:paragraph'], selector: { exact, ...present({ prefix, suffix }) } };
}

function parseSource(source: JsonObject, names: Names): JsonObject {
  return {
    id: cut(source.id, names.source('')),
    url: source['postil:url'] ?? source.source,
    title: source['dc:title'] ?? null,
    publisher: source['dc:publisher'],
    date: source['dc:date'] ?? null,
    quality: source['postil:quality'],
  };
}

function bodiesOf(note: JsonObject, part: string): JsonObject[] {
  return listOf(note.body)
    .map(objectOf)
    .filter((body) => body['postil:part'] === part);
}

function bodyOf(note: JsonObject, part: string): JsonObject {
  return bodiesOf(note, part)[0] ?? {};
}

function valuesOf(note: JsonObject, part: string): unknown[] {
  return bodiesOf(note, part).map((body) => body.value);
}

function statementsOf(note: JsonObject, part: string, names: Names): JsonObject[] {
  return bodiesOf(note, part).map((body) => ({
    text: body.value,
    sources: idsIn(body['postil:sources'], names.source('')),
  }));
}

function idsIn(list: unknown, kind: string): unknown[] {
  return listOf(list).map((name) => cut(name, kind));
}

/** The id at the end of a name of this kind; anything else as it is, for `parsePack` to refuse. */
function cut(name: unknown, kind: string): unknown {
  return typeof name === 'string' && name.startsWith(kind) ? name.slice(kind.length) : name;
}

function present(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
