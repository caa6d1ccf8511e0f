// Random packs that pass `parsePack`: all scripts, both directions, each list empty or not, each optional field there or
// not. Typed as the schema's output, so that a new field of the schema is a type error here.
import fc from 'fast-check';
import {
  type Pack,
  type PackActor,
  type PackArticle,
  type PackClaim,
  type PackDeed,
  packSchema,
} from '../../lib/core/pack/pack.ts';

const { actors, claims, sources, article } = packSchema.entries;
const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);

const SCRIPTS = [
  'Ferry Ältere',
  'العبّارة ‏عادت',
  'המעבורת',
  'پاکستان',
  'паром',
  '渡し船',
  '𐐷😀',
  '<b>|`[a](b)',
  '__proto__',
];
const unit = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), oneOf(SCRIPTS));

/** What the schema's `text` lets through: trimmed, not empty, without control characters. */
function text(limit: number): fc.Arbitrary<string> {
  return fc.array(unit, { minLength: 1, maxLength: 4 }).map((parts) => {
    const words = parts.join(' ').replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '');
    return words.slice(0, limit).trim() || 'x';
  });
}

const quote = fc.oneof(text(2000), oneOf(['one\ntwo', 'one\ttwo', 'tail \ud83d', 'بين\u202eقوسين']));
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
const ids = (lengths: { minLength?: number; maxLength: number }) => fc.uniqueArray(id, lengths);
const number = fc.nat(99);
const date = fc
  .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 10, max: 12 }), fc.integer({ min: 10, max: 28 }))
  .chain(([year, month, day]) => oneOf([`${year}`, `${year}-${month}`, `${year}-${month}-${day}`]));
const language = oneOf(['en', 'ar', 'ur-PK', 'he', 'zh-Hant-TW']);
const link = fc.webUrl({ withQueryParameters: true, withFragments: true });
const selector = fc.record({
  exact: quote,
  prefix: oneOf(['', ' before it ', 'قبل']),
  suffix: oneOf(['', ', after', '،']),
});
const version = fc.tuple(number, number, number).map((parts) => parts.join('.'));
const few = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 3 });
const none = <Value>() => fc.constant<Value[]>([]);
const some = (known: readonly string[]): fc.Arbitrary<string[]> =>
  known.length === 0 ? none() : fc.array(oneOf(known), { maxLength: 3 });

interface Known {
  readonly sources: readonly string[];
  readonly actors: readonly string[];
  readonly claims: readonly string[];
  readonly paragraphs: number;
}

const statement = ({ sources }: Known) =>
  fc.record({ text: text(400), sources: fc.array(oneOf(sources), { minLength: 1, maxLength: 3 }) });

function actor(own: string, mentions: readonly string[], known: Known): fc.Arbitrary<PackActor> {
  const required = {
    id: fc.constant(own),
    name: text(120),
    type: oneOf(actors.item.entries.type.options),
    otherNames: few(text(120)),
    scripts: fc.dictionary(oneOf(['ar', 'ur', 'he', '7', 'x y']), text(120)),
    line: text(90),
    note: text(400),
    atPublication: statement(known),
    later: few(statement(known)),
    unverified: few(text(300)),
    sources: some(known.sources),
    names: few(text(120)),
    mentions: fc.tuple(
      ...mentions.map((mention) =>
        fc.record({ id: fc.constant(mention), paragraph: fc.nat(known.paragraphs - 1), selector }),
      ),
    ),
    elsewhere: few(text(120)),
  };
  const optional = { wikidata: number.map((item) => `Q${item}`) };
  return fc
    .tuple(fc.record(required), fc.record(optional, { requiredKeys: [] }))
    .map(([whole, extra]) => ({ ...whole, ...extra }));
}

function deeds({ actors }: Known): fc.Arbitrary<PackDeed[]> {
  if (actors.length === 0) return none();
  return few(fc.record({ subject: oneOf(actors), predicate: text(60), object: fc.option(oneOf(actors)) }));
}

function claim(own: string, known: Known): fc.Arbitrary<PackClaim> {
  const entries = claims.item.entries;
  const required = {
    id: fc.constant(own),
    paragraph: fc.nat(known.paragraphs - 1),
    selector,
    kind: oneOf(entries.kind.options),
    assertedBy: text(120),
    hedges: few(text(60)),
    assessment: oneOf(entries.assessment.options),
    confidence: oneOf(entries.confidence.options),
    line: text(90),
    note: text(400),
    evidence: fc.record({
      for: few(statement(known)),
      against: few(statement(known)),
      qualifying: few(statement(known)),
    }),
    unverified: few(text(300)),
    actors: some(known.actors),
    relations: few(
      fc.record({
        type: oneOf(['supports', 'contradicts', 'qualifies', 'repeats', 'presupposes'] as const),
        claim: oneOf(known.claims),
      }),
    ),
    says: deeds(known),
  };
  const optional = { attribution: oneOf(entries.assessment.options) };
  return fc
    .tuple(fc.record(required), fc.record(optional, { requiredKeys: [] }))
    .map(([whole, extra]) => ({ ...whole, ...extra }));
}

function articleOf(paragraphs: number): fc.Arbitrary<PackArticle> {
  const { zone } = article.entries.paragraphs.pipe[0].item.entries;
  const paragraph = fc.record({ zone: oneOf(zone.options), shingles: fc.stringMatching(/^([\w-]{4}){1,3}$/) });
  return fc.record({
    title: text(300),
    author: text(160),
    publisher: text(160),
    published: date,
    language,
    direction: oneOf(['ltr', 'rtl'] as const),
    url: link,
    address: fc.record({
      hosts: fc.array(fc.domain(), { minLength: 1, maxLength: 3 }),
      paths: fc.array(
        fc.webPath().map((path) => `/${path}`),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    paragraphs: fc.array(paragraph, { minLength: paragraphs, maxLength: paragraphs }),
  });
}

function pieceOf(slips: readonly string[], known: Known): fc.Arbitrary<Pack['piece']> {
  return fc.record({
    line: text(90),
    note: text(400),
    kind: text(60),
    argument: few(text(300)),
    slips: fc.tuple(
      ...slips.map((slip) =>
        fc.record({
          id: fc.constant(slip),
          text: text(300),
          claim: known.claims.length === 0 ? fc.constant(null) : fc.option(oneOf(known.claims)),
          sources: some(known.sources),
        }),
      ),
    ),
    omissions: few(statement(known)),
  });
}

function sourceOf(own: string): fc.Arbitrary<Pack['sources'][number]> {
  return fc.record({
    id: fc.constant(own),
    url: link,
    title: fc.option(text(300)),
    publisher: text(160),
    date: fc.option(date),
    quality: oneOf(sources.item.entries.quality.options),
  });
}

const shape = fc.record({
  sources: ids({ minLength: 1, maxLength: 4 }),
  actors: ids({ maxLength: 3 }),
  claims: ids({ maxLength: 3 }),
  slips: ids({ maxLength: 2 }),
  mentions: ids({ maxLength: 5 }),
  paragraphs: fc.integer({ min: 1, max: 4 }),
});

/** Any pack that `parsePack` takes. */
export const arbitraryPack: fc.Arbitrary<Pack> = shape.chain(({ slips, mentions, ...known }) => {
  const required = {
    format: fc.constant('postil-pack' as const),
    formatVersion: fc.constant(2 as const),
    id,
    version,
    creator: text(120),
    asOf: date,
    language,
    changelog: few(fc.record({ version, date, text: text(300) })),
    article: articleOf(known.paragraphs),
    piece: pieceOf(slips, known),
    actors: fc.tuple(
      ...known.actors.map((own, at) =>
        actor(
          own,
          mentions.filter((_, nth) => nth % known.actors.length === at),
          known,
        ),
      ),
    ),
    claims: fc.tuple(...known.claims.map((own) => claim(own, known))),
    sources: fc.tuple(...known.sources.map(sourceOf)),
  };
  return fc
    .tuple(fc.record(required), fc.record({ $schema: fc.string() }, { requiredKeys: [] }))
    .map(([whole, extra]) => ({ ...whole, ...extra }));
});
