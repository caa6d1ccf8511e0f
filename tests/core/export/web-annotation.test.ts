// Every MUST of the Web Annotation Data Model that touches what we write: https://www.w3.org/TR/annotation-model/
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryLibrary } from '../../support/arbitrary-highlight.ts';
import { gather, sampleArticles, write } from '../../support/export-samples.ts';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const objects = (value: unknown): Json[] => listOf(value).filter(isObject);
const isIri = (value: unknown) => typeof value === 'string' && URL.canParse(value) && !/\s/.test(value);
const one = (value: unknown) => value !== undefined && value !== null && !Array.isArray(value);
const most = (value: unknown) => value === undefined || one(value);
const isTime = (value: unknown) =>
  typeof value === 'string' && /^-?\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(value);
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
const MOTIVATIONS =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  );
const isMotivation = (value: unknown) => MOTIVATIONS.includes(String(value)) || isIri(value);

const bodies = (note: Json) => objects(note.body);
const texts = (note: Json) => bodies(note).filter(({ type }) => listOf(type).includes('TextualBody'));
const targets = (note: Json) => objects(note.target);
const specific = (note: Json) =>
  [...bodies(note), ...targets(note)].filter(({ type }) => listOf(type).includes('SpecificResource'));
const selectors = (note: Json) => specific(note).flatMap(({ selector }) => objects(selector));
const quotes = (note: Json) => selectors(note).filter(({ type }) => type === 'TextQuoteSelector');
const positions = (note: Json) => selectors(note).filter(({ type }) => type === 'TextPositionSelector');
const sheets = (note: Json) => objects(note.stylesheet);
const agents = (note: Json) => objects(note.generator);

/** Section, rule, check. */
const NOTE_RULES: readonly (readonly [string, string, (note: Json) => boolean])[] = [
  ['3.1', 'has a context', (note) => listOf(note['@context']).length > 0],
  [
    '3.1',
    'has the standard’s context',
    (note) => listOf(note['@context']).includes('http://www.w3.org/ns/anno.jsonld'),
  ],
  ['3.1', 'has exactly one id', (note) => one(note.id)],
  ['3.1', 'has an IRI as id', (note) => isIri(note.id)],
  ['3.1', 'has a type', (note) => listOf(note.type).length > 0],
  ['3.1', 'is an Annotation', (note) => listOf(note.type).includes('Annotation')],
  ['3.1', 'has a target', (note) => listOf(note.target).length > 0],
  [
    '3.2.1',
    'has targets and bodies that are IRIs or objects',
    (note) => [...listOf(note.body), ...listOf(note.target)].every((each) => isObject(each) || isIri(each)),
  ],
  ['3.2.4', 'has one value in a textual body', (note) => texts(note).every(({ value }) => one(value))],
  ['3.2.4', 'has a string as that value', (note) => texts(note).every(({ value }) => typeof value === 'string')],
  ['3.2.4', 'has no source in a textual body', (note) => texts(note).every(({ source }) => source === undefined)],
  ['3.2.2', 'has at most one format', (note) => bodies(note).every(({ format }) => most(format))],
  [
    '3.2.2',
    'has a media type as format',
    (note) => bodies(note).every(({ format }) => format === undefined || /^[\w.+-]+\/[\w.+-]+$/.test(String(format))),
  ],
  [
    '3.2.2',
    'has at most one language in a processing language',
    (note) => bodies(note).every(({ processingLanguage }) => most(processingLanguage)),
  ],
  [
    '3.2.2',
    'has a known text direction',
    (note) =>
      bodies(note).every(
        ({ textDirection }) => textDirection === undefined || ['ltr', 'rtl', 'auto'].includes(String(textDirection)),
      ),
  ],
  ['3.2.5', 'has no bodyValue beside a body', (note) => note.bodyValue === undefined || note.body === undefined],
  ['3.3.1', 'was created once', (note) => most(note.created)],
  ['3.3.1', 'was created at a time in UTC', (note) => note.created === undefined || isTime(note.created)],
  ['3.3.1', 'was modified once', (note) => most(note.modified)],
  ['3.3.1', 'was modified at a time in UTC', (note) => note.modified === undefined || isTime(note.modified)],
  ['3.3.1', 'was generated at a time in UTC', (note) => note.generated === undefined || isTime(note.generated)],
  [
    '3.3.2',
    'has agents with at most one id, an IRI',
    (note) => agents(note).every(({ id }) => most(id) && (id === undefined || isIri(id))),
  ],
  [
    '3.3.2',
    'has agents with types',
    (note) =>
      agents(note).every(({ type }) =>
        listOf(type).every((each) => ['Person', 'Organization', 'Software'].includes(String(each)) || isIri(each)),
      ),
  ],
  [
    '3.3.2',
    'has agents with a string as name',
    (note) => agents(note).every(({ name }) => listOf(name).every((each) => typeof each === 'string')),
  ],
  ['3.3.5', 'has motivations of the standard or IRIs', (note) => listOf(note.motivation).every(isMotivation)],
  [
    '3.3.5',
    'has purposes of the standard or IRIs',
    (note) => bodies(note).every(({ purpose }) => listOf(purpose).every(isMotivation)),
  ],
  ['4', 'has exactly one source in a specific resource', (note) => specific(note).every(({ source }) => one(source))],
  ['4', 'has an IRI as source', (note) => specific(note).every(({ source }) => isIri(source) || isObject(source))],
  ['4', 'has at most one id in a specific resource', (note) => specific(note).every(({ id }) => most(id))],
  [
    '4.2',
    'has selectors that are objects or IRIs',
    (note) => specific(note).every(({ selector }) => listOf(selector).every((each) => isObject(each) || isIri(each))),
  ],
  ['4.2', 'has selectors of one type', (note) => selectors(note).every(({ type }) => one(type))],
  [
    '4.2',
    'has selectors of a known type',
    (note) => selectors(note).every(({ type }) => ['TextQuoteSelector', 'TextPositionSelector'].includes(String(type))),
  ],
  [
    '4.2.4',
    'has exactly one exact',
    (note) => quotes(note).every(({ exact }) => one(exact) && typeof exact === 'string'),
  ],
  [
    '4.2.4',
    'has at most one prefix',
    (note) => quotes(note).every(({ prefix }) => most(prefix) && ['undefined', 'string'].includes(typeof prefix)),
  ],
  [
    '4.2.4',
    'has at most one suffix',
    (note) => quotes(note).every(({ suffix }) => most(suffix) && ['undefined', 'string'].includes(typeof suffix)),
  ],
  ['4.2.5', 'has exactly one start', (note) => positions(note).every(({ start }) => one(start))],
  [
    '4.2.5',
    'has a start that is a non-negative integer',
    (note) => positions(note).every(({ start }) => isCount(start)),
  ],
  ['4.2.5', 'has exactly one end', (note) => positions(note).every(({ end }) => one(end))],
  ['4.2.5', 'has an end that is a non-negative integer', (note) => positions(note).every(({ end }) => isCount(end))],
  ['4.2.5', 'ends after it starts', (note) => positions(note).every(({ start, end }) => Number(end) >= Number(start))],
  ['4.4', 'has at most one stylesheet', (note) => most(note.stylesheet)],
  [
    '4.4',
    'has a stylesheet of the type CssStylesheet',
    (note) => sheets(note).every(({ type }) => listOf(type).includes('CssStylesheet')),
  ],
  ['4.4', 'has the style in one value', (note) => sheets(note).every(({ value }) => typeof value === 'string')],
  [
    '4.4',
    'has an IRI as id of the stylesheet',
    (note) => sheets(note).every(({ id }) => id === undefined || isIri(id)),
  ],
  [
    '4.4',
    'has a stylesheet where a class is named',
    (note) => specific(note).every(({ styleClass }) => styleClass === undefined || note.stylesheet !== undefined),
  ],
  [
    '4.4',
    'names only classes that the stylesheet has',
    (note) =>
      specific(note).every(({ styleClass }) =>
        listOf(styleClass).every((name) => sheets(note).some(({ value }) => String(value).includes(`.${name}{`))),
      ),
  ],
];

const COLLECTION_RULES: readonly (readonly [string, string, (collection: Json, page: Json) => boolean])[] = [
  ['5.1', 'has the standard’s context', (all) => listOf(all['@context']).includes('http://www.w3.org/ns/anno.jsonld')],
  ['5.1', 'has exactly one id, an IRI', (all) => isIri(all.id)],
  ['5.1', 'is an AnnotationCollection', (all) => listOf(all.type).includes('AnnotationCollection')],
  ['5.1', 'has a total that is a non-negative integer', (all) => isCount(all.total)],
  ['5.1', 'has exactly one first page', (all) => one(all.first)],
  ['5.1', 'has a label that is a string', (all) => typeof all.label === 'string'],
  ['5.2', 'has an IRI as id of the page', (_all, page) => isIri(page.id)],
  ['5.2', 'has an AnnotationPage', (_all, page) => listOf(page.type).includes('AnnotationPage')],
  ['5.2', 'has a list of items', (_all, page) => Array.isArray(page.items)],
  ['5.2', 'has as many items as it says', (all, page) => listOf(page.items).length === all.total],
  ['5.2', 'has at most one start index, a non-negative integer', (_all, page) => isCount(page.startIndex)],
  ['5.2', 'is part of the collection', (all, page) => page.partOf === all.id],
  ['5.2', 'has no next page behind the last', (_all, page) => page.next === undefined],
  [
    '5.2',
    'has each id once',
    (_all, page) => new Set(objects(page.items).map(({ id }) => id)).size === listOf(page.items).length,
  ],
];

const collect = (articles: ReturnType<typeof sampleArticles>): Json =>
  JSON.parse(write('json-ld', articles)[0]?.text ?? '');
const pageOf = (collection: Json): Json => (isObject(collection.first) ? collection.first : {});
const samples = collect(sampleArticles());

describe('an annotation', { timeout: 60_000 }, () => {
  const notes = objects(pageOf(samples).items);
  it.each(NOTE_RULES)('§ %s %s', (_section, _rule, holds) => {
    expect(notes.length).toBeGreaterThan(3);
    for (const note of notes) expect(holds(note)).toBe(true);
  });

  it('keeps every rule, whatever the reader has marked', () => {
    fc.assert(
      fc.property(arbitraryLibrary(), (library) => {
        const collection = collect(gather(library));
        const broken = objects(pageOf(collection).items).flatMap((note) =>
          NOTE_RULES.filter(([, , holds]) => !holds(note)).map(([, rule]) => rule),
        );
        const page = pageOf(collection);
        expect([...broken, ...COLLECTION_RULES.filter(([, , holds]) => !holds(collection, page))]).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a collection', () => {
  it.each(COLLECTION_RULES)('§ %s %s', (_section, _rule, holds) => {
    expect(holds(samples, pageOf(samples))).toBe(true);
  });
});
