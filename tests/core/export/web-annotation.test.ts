// What we write, by every MUST of the Web Annotation Data Model: https://www.w3.org/TR/annotation-model/
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJsonLd } from '../../../lib/core/pack/json-ld/pack-json-ld.ts';
import type { Pack } from '../../../lib/core/pack/pack.ts';
import { arbitraryLibrary } from '../../support/arbitrary-highlight.ts';
import { arbitraryPack } from '../../support/arbitrary-pack.ts';
import { gather, sampleArticles, write } from '../../support/export-samples.ts';
import { findUnexplained } from '../../support/find-unexplained.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { readRealPack } from '../../support/read-real-pack.ts';
import {
  ANNOTATION_RULES,
  COLLECTION_RULES,
  isObject,
  type Json,
  objects,
  PAGE_RULES,
  type Rule,
} from '../../support/web-annotation-rules.ts';

const collect = (articles: ReturnType<typeof sampleArticles>): Json =>
  JSON.parse(write('json-ld', articles)[0]?.text ?? '');
const ofPack = (pack: Pack): Json => JSON.parse(JSON.stringify(formatJsonLd(pack)));
const pageOf = (collection: Json): Json => ({
  '@context': collection['@context'],
  ...(isObject(collection.first) ? collection.first : {}),
});
/** Each has its own context, or that of its collection. */
const notesOf = (collection: Json): Json[] =>
  objects(pageOf(collection).items).map((note) => ({ '@context': collection['@context'], ...note }));
const findBroken = (rules: readonly Rule[], resources: readonly Json[]) =>
  rules.flatMap(([section, rule, holds]) =>
    resources.filter((each) => !holds(each)).map(({ id }) => `§ ${section} ${rule}: ${id}`),
  );
const breaksOf = (collection: Json) => [
  ...findBroken(ANNOTATION_RULES, notesOf(collection)),
  ...findBroken(COLLECTION_RULES, [collection]),
  ...findBroken(PAGE_RULES, [pageOf(collection)]),
  ...findUnexplained(collection),
];

/** Addresses that browsers take and that are no URIs. */
const strange = 'https://example.org/a|b^c?q={1}`[2]\\#/x|y#z';
const strangeArticles = () =>
  gather({
    articles: [makeArticle({ key: strange, url: strange })],
    highlights: [makeHighlight(1, { article: strange }), makeHighlight(2, { article: strange, selector: null })],
  });

const withStrangeAddresses = (pack: Pack): Pack => ({
  ...pack,
  article: { ...pack.article, url: strange },
  sources: pack.sources.map((source) => ({ ...source, url: strange })),
});

const SAMPLES: readonly (readonly [string, () => Json])[] = [
  ['the reader’s own', () => collect(sampleArticles())],
  ['strange addresses', () => collect(strangeArticles())],
  ['nothing', () => collect([])],
  ['the bundled pack', () => ofPack(readRealPack())],
  ['a pack with strange addresses', () => ofPack(withStrangeAddresses(readRealPack()))],
];

describe('the rules', () => {
  it('are all of the standard’s', () => {
    expect([ANNOTATION_RULES, COLLECTION_RULES, PAGE_RULES].map(({ length }) => length)).toEqual([54, 10, 15]);
  });

  const [note] = notesOf(collect(sampleArticles()));
  it.each([
    ['a target with a source and nothing said of it', { target: { type: 'SpecificResource', source: 'urn:a' } }],
    ['a target that is no URI', { target: 'https://example.org/?a|b' }],
    ['a body with an id and a purpose', { body: { id: 'urn:a', type: 'TextualBody', value: 'x', purpose: 'tagging' } }],
    ['a class without its stylesheet', { stylesheet: undefined, target: { source: 'urn:a', styleClass: 'x' } }],
    [
      'a position without an end',
      { target: { source: 'urn:a', selector: { type: 'TextPositionSelector', start: 1 } } },
    ],
    ['a local time', { created: 'yesterday' }],
    ['a body twice', { bodyValue: 'x', body: { value: 'x' } }],
  ])('refuse %s', (_what, change) => {
    expect(findBroken(ANNOTATION_RULES, [{ ...note, ...change }])).not.toEqual([]);
  });

  it('find a term that no context explains', () => {
    const collection = collect(sampleArticles());
    expect(findUnexplained({ ...collection, 'postil:x': { hash: '0' }, motivation: 'assess' })).toEqual([
      '.postil:x.hash: hash',
      '.motivation: assess',
    ]);
  });
});

describe.each(SAMPLES)('%s', (_what, make) => {
  it('breaks no rule, and has no term that a processor drops', () => {
    expect(breaksOf(make())).toEqual([]);
  });

  it('has each id once, and as many annotations as it says', () => {
    const collection = make();
    const ids = notesOf(collection).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(collection.total).toBe(ids.length);
  });
});

describe('a style', () => {
  it('has every class that is named', () => {
    const named = notesOf(collect(sampleArticles())).flatMap(({ target, stylesheet }) =>
      objects(target).map(({ styleClass }) => [String(styleClass), JSON.stringify(stylesheet)] as const),
    );
    expect(named.length).toBeGreaterThan(0);
    for (const [name, sheet] of named) expect(sheet).toContain(`.${name}{`);
  });
});

describe('whatever the reader has marked', { timeout: 60_000 }, () => {
  it('breaks no rule', () => {
    fc.assert(
      fc.property(arbitraryLibrary(), (library) => {
        expect(breaksOf(collect(gather(library)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever a pack says', { timeout: 60_000 }, () => {
  it('breaks no rule', () => {
    fc.assert(
      fc.property(arbitraryPack, (pack) => {
        expect(breaksOf(ofPack(pack))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
