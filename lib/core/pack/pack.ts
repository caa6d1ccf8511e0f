// The pack, format version 2: what is known of one article, as data.
import * as v from 'valibot';
import { ZONES } from '../article/zone.ts';

/** Control characters, and those that turn the direction of a line: what is seen would not be what is written. */
const TURNING = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const visible = v.check((value: string) => !TURNING.test(value), 'has a control character in it');
const text = (limit: number) => v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'), v.maxLength(limit), visible);
/** Words of the article, as they stand there. */
const quote = (limit: number) => v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'), v.maxLength(limit));
const identifier = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and hyphens'),
);
/** Links come from files that anyone can write: only these two protocols are ever followed. */
const link = v.pipe(
  v.string(),
  v.url('must be a full address'),
  v.regex(/^https?:\/\//i, 'must begin with http: or https:'),
  v.maxLength(2000),
  v.check(namesNobody, 'must not carry a user name or password'),
);
/** `https://paper.example@elsewhere.example/` looks like another site than it leads to. */
function namesNobody(value: string): boolean {
  return URL.canParse(value) && new URL(value).username === '' && new URL(value).password === '';
}
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD'));
const identifiers = v.array(identifier);
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

/** The format that this version writes. `migratePack` brings older ones up to it. */
export const FORMAT_VERSION = 2;

const zone = v.picklist(ZONES);

/** W3C TextQuoteSelector, with the TextPositionSelector's offsets into the annotated text where these are known. */
const selector = v.strictObject({
  exact: quote(2000),
  prefix: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  suffix: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
});

const statement = v.strictObject({ text: text(400), sources: v.pipe(identifiers, v.minLength(1, 'names no source')) });

const mention = v.strictObject({
  id: identifier,
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(0)),
  selector,
});

const actor = v.strictObject({
  id: identifier,
  name: text(120),
  type: v.picklist([
    'state',
    'person',
    'organisation',
    'armed group',
    'place',
    'programme',
    'group of states',
    'concept',
    'unnamed group',
  ]),
  otherNames: v.array(text(120)),
  /** Names in other scripts, by BCP 47 language. */
  scripts: v.record(v.string(), text(120)),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q\d+$/, 'must be an item of Wikidata, like Q843'))),
  line: text(90),
  note: text(400),
  /** Who or what it was when the article appeared. */
  atPublication: statement,
  later: v.array(statement),
  unverified: v.array(text(300)),
  sources: identifiers,
  /** Spellings to be marked wherever they stand as whole words; longest first wins. */
  names: v.array(text(120)),
  /** Places that no name can find: descriptions, pronouns. */
  mentions: v.array(mention),
  /** Spellings that mean this actor in any article. "Gen. Sharif" is clear in one article and not in all. */
  elsewhere: v.optional(v.array(text(120)), []),
});

const assessment = v.picklist([
  'supported',
  'partly supported',
  'disputed',
  'unverified',
  'opinion',
  'prediction: borne out',
  'prediction: partly borne out',
  'prediction: not borne out',
]);

const relation = v.strictObject({
  type: v.picklist(['supports', 'contradicts', 'qualifies', 'repeats', 'presupposes']),
  claim: identifier,
});

/** Who is said to do what to whom; `null` where the deed has no actor of the pack at its other end. */
const deed = v.strictObject({ subject: identifier, predicate: text(60), object: v.nullable(identifier) });

const claim = v.strictObject({
  id: identifier,
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(0)),
  selector,
  kind: v.picklist([
    'allegation',
    'attributed quotation',
    'attributed view',
    'causal claim',
    'fact',
    'figure',
    'interpretation',
    'normative',
    'prediction',
  ]),
  assertedBy: text(120),
  hedges: v.array(text(60)),
  assessment,
  /** For a reported charge or view: whether it was said, apart from whether it holds. */
  attribution: v.optional(assessment),
  confidence: v.picklist(['high', 'medium-high', 'medium', 'medium-low', 'low']),
  line: text(90),
  note: text(400),
  evidence: v.strictObject({ for: v.array(statement), against: v.array(statement), qualifying: v.array(statement) }),
  unverified: v.array(text(300)),
  actors: identifiers,
  /** What this claim does to others; told once, on the one that comes later or depends on the other. */
  relations: v.optional(v.array(relation), []),
  says: v.optional(v.array(deed), []),
});

const source = v.strictObject({
  id: identifier,
  url: link,
  /** `null` where only the publisher is known. */
  title: v.nullable(text(300)),
  publisher: text(160),
  date: v.nullable(isoDate),
  quality: v.picklist(['primary', 'news', 'thinktank', 'encyclopedia', 'aggregator']),
});

const piece = v.strictObject({
  line: text(90),
  note: text(400),
  kind: text(60),
  argument: v.array(text(300)),
  slips: v.array(
    v.strictObject({ id: identifier, text: text(300), claim: v.nullable(identifier), sources: identifiers }),
  ),
  omissions: v.array(statement),
});

const address = v.strictObject({
  hosts: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[a-z0-9.-]+$/, 'must be a host in lower case, like www.example.org'))),
    v.minLength(1),
  ),
  /** Paths of the article; anything after a further `/` belongs to it too. */
  paths: v.pipe(v.array(v.pipe(v.string(), v.startsWith('/'))), v.minLength(1)),
});

const article = v.strictObject({
  title: text(300),
  author: text(160),
  publisher: text(160),
  published: isoDate,
  language: v.pipe(v.string(), v.regex(LANGUAGE, 'must be a language tag, like "en" or "ar-SA"')),
  direction: v.picklist(['ltr', 'rtl']),
  url: link,
  address,
  /** In reading order; `shingles` as written by formatShingles. */
  paragraphs: v.pipe(
    v.array(v.strictObject({ zone, shingles: v.pipe(v.string(), v.regex(/^([\w-]{4})+$/)) })),
    v.minLength(1),
  ),
});

/** The valibot schema of a pack; cross references are checked by `parsePack`. */
export const packSchema = v.strictObject({
  format: v.literal('postil-pack'),
  formatVersion: v.literal(FORMAT_VERSION),
  /** Where an editor finds the schema; ignored. */
  $schema: v.optional(v.string()),
  id: identifier,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'must be three numbers, like 1.0.0')),
  /** Who made the notes, as readers are to see it. */
  creator: text(120),
  asOf: isoDate,
  language: v.pipe(v.string(), v.regex(LANGUAGE, 'must be a language tag, like "en" or "ar-SA"')),
  changelog: v.array(v.strictObject({ version: v.pipe(v.string(), visible), date: isoDate, text: text(300) })),
  article,
  piece,
  actors: v.array(actor),
  claims: v.array(claim),
  sources: v.array(source),
});

/** A pack that `parsePack` has accepted: every id is used once, every reference leads somewhere. */
export type Pack = v.InferOutput<typeof packSchema>;
/** Somebody or something that the article speaks of: a state, a person, an organisation, … */
export type PackActor = Pack['actors'][number];
/** Something that the article says, with evidence and an assessment. */
export type PackClaim = Pack['claims'][number];
/** A page that statements refer to by its id. */
export type PackSource = Pack['sources'][number];
/** The annotated article: how to find it, and fingerprints of its paragraphs. Never its text. */
export type PackArticle = Pack['article'];
/** What one claim does to another. */
export type PackRelation = v.InferOutput<typeof relation>;
/** Who is said to do what to whom. */
export type PackDeed = v.InferOutput<typeof deed>;
/** A sentence of the notes with the sources that it rests on. */
export type PackStatement = v.InferOutput<typeof statement>;
/** How far a claim holds, or how far a forecast came true. */
export type Assessment = v.InferOutput<typeof assessment>;

/** Where a pack came from: with the extension, or from a file that the reader brought. */
export type PackOrigin = 'bundled' | 'imported';
/** A pack and where it came from. */
export interface LoadedPack {
  readonly pack: Pack;
  readonly origin: PackOrigin;
}
