// The names that packs have among Web Annotations: the standard's context, the own terms, an IRI for each part.

/** The standard's own context. */
export const ANNOTATIONS = 'http://www.w3.org/ns/anno.jsonld';
const ordered = { '@container': '@list' };
const reference = { '@type': '@id' };
const references = { ...reference, ...ordered };

/** The standard's own context by name, never fetched, and the own terms; lists whose order matters say so. */
export const CONTEXT = [
  ANNOTATIONS,
  {
    postil: 'urn:postil:term:',
    // A motivation of the standard that its context forgot: https://www.w3.org/TR/annotation-vocab/#assessing
    assessing: 'http://www.w3.org/ns/oa#assessing',
    'postil:actors': references,
    'postil:changelog': ordered,
    'postil:claim': reference,
    'postil:elsewhere': ordered,
    'postil:hedges': ordered,
    'postil:hosts': ordered,
    'postil:names': ordered,
    'postil:object': reference,
    'postil:otherNames': ordered,
    'postil:paragraphs': ordered,
    'postil:paths': ordered,
    'postil:relations': ordered,
    'postil:says': ordered,
    'postil:sourceList': ordered,
    'postil:sources': references,
    'postil:subject': reference,
  },
];

/** The names of a pack's parts, as IRIs. Ids are for ever, so these are. */
export function makeNames(pack: string) {
  const root = `urn:postil:pack:${pack}`;
  const name = (kind: string) => (id: string) => `${root}:${kind}:${id}`;
  return {
    pack: root,
    page: `${root}:page`,
    piece: `${root}:piece`,
    actor: name('actor'),
    aboutActor: name('about-actor'),
    mention: name('mention'),
    claim: name('claim'),
    slip: name('slip'),
    source: name('source'),
  };
}
/** The IRIs of one pack, and functions from an id to the IRI of a part. */
export type Names = ReturnType<typeof makeNames>;

/** Before the number of an item of Wikidata. */
export const WIKIDATA = 'https://www.wikidata.org/entity/';
