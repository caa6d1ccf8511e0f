import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJsonLd } from '../../../../lib/core/pack/json-ld/pack-json-ld.ts';
import { parseJsonLd } from '../../../../lib/core/pack/json-ld/parse-json-ld.ts';
import type { Pack } from '../../../../lib/core/pack/pack.ts';
import { parsePack } from '../../../../lib/core/pack/parse-pack.ts';
import { arbitraryPack } from '../../../support/arbitrary-pack.ts';

const file = readFileSync(new URL('../../../../public/packs/arabnews-1204791.json', import.meta.url), 'utf8');
const parsed = parsePack(JSON.parse(file));
if (!parsed.ok) throw new Error('Expected a whole pack, got problems');
const bundled = parsed.value;

interface Note {
  id: string;
  type: string;
  motivation: string | string[];
  body: object;
  target: string | { source: string };
}
interface Collection {
  '@context': [string, object];
  id: string;
  total: number;
  first: { items: Note[] };
}
const toJson = (pack: Pack): Collection => JSON.parse(JSON.stringify(formatJsonLd(pack)));

function roundTrip(pack: Pack): unknown {
  const back = parseJsonLd(toJson(pack));
  return back.ok ? parsePack(back.value) : back;
}

/** All objects of a document, with their paths. */
function walk(json: unknown, path = ''): [string, Record<string, unknown>][] {
  if (Array.isArray(json)) return json.flatMap((each, at) => walk(each, `${path}[${at}]`));
  if (typeof json !== 'object' || json === null) return [];
  return [[path, { ...json }], ...Object.entries(json).flatMap(([key, value]) => walk(value, `${path}.${key}`))];
}

const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

describe('there and back', { timeout: 60_000 }, () => {
  it('loses nothing of the bundled pack', () => {
    expect(roundTrip(bundled)).toEqual({ ok: true, value: bundled });
  });

  it('loses nothing of addresses that are no URIs', () => {
    const url = 'https://www.arabnews.com/node/1204791/a|b?q=^{1}`';
    const pack: Pack = {
      ...bundled,
      article: { ...bundled.article, url },
      sources: bundled.sources.map((source, nth) => ({ ...source, url: `https://example.org/?${nth}|` })),
    };
    expect(JSON.stringify(toJson(pack))).toContain(
      '"id":"https://www.arabnews.com/node/1204791/a%7Cb?q=%5E%7B1%7D%60"',
    );
    expect(parseJsonLd(toJson(pack))).toMatchObject({ ok: true, value: { article: { url }, sources: pack.sources } });
  });

  it('loses nothing of any pack', () => {
    fc.assert(
      fc.property(arbitraryPack, (pack) => {
        expect(parsePack(pack)).toEqual({ ok: true, value: pack });
        expect(roundTrip(pack)).toEqual({ ok: true, value: pack });
      }),
      { numRuns: 200 },
    );
  });
});

describe('by the Web Annotation Data Model', () => {
  const document = toJson(bundled);
  const annotations = document.first.items;
  const objects = walk(document);

  it('has the context of the standard, and one of its own terms', () => {
    expect(document['@context']).toEqual(['http://www.w3.org/ns/anno.jsonld', expect.any(Object)]);
    const own = new Set(
      objects.flatMap(([, object]) => Object.keys(object)).filter((key) => key.startsWith('postil:')),
    );
    expect(own.size).toBeGreaterThan(10);
    expect(document['@context'][1]).toMatchObject({ postil: 'urn:postil:term:' });
  });

  it('is one collection with its page, which knows how many there are', () => {
    expect(document).toMatchObject({ type: 'AnnotationCollection', id: 'urn:postil:pack:arabnews-1204791' });
    expect(document.first).toMatchObject({ type: 'AnnotationPage', id: expect.stringMatching(IRI), startIndex: 0 });
    const mentions = bundled.actors.reduce((sum, actor) => sum + actor.mentions.length, 0);
    expect(annotations).toHaveLength(1 + bundled.actors.length + mentions + bundled.claims.length);
    expect(document.total).toBe(annotations.length);
  });

  it('has an IRI of its own for each annotation', () => {
    const ids = annotations.map(({ id }) => id);
    expect(ids.filter((id) => !IRI.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the type, a motivation of the standard and a target on each', () => {
    const known = ['assessing', 'describing', 'identifying'];
    for (const { type, motivation, target } of annotations) {
      expect(type).toBe('Annotation');
      expect(known).toEqual(expect.arrayContaining([motivation].flat()));
      const source = typeof target === 'string' ? target : target.source;
      expect(source).toBe(bundled.article.url);
    }
  });

  it('has a value in each textual body', () => {
    const bodies = objects.filter(([, { type }]) => type === 'TextualBody');
    expect(bodies.length).toBeGreaterThan(annotations.length);
    expect(bodies.filter(([, { value }]) => typeof value !== 'string' || value === '')).toEqual([]);
    // A slip has a name, and so no purpose: it is for what its annotation is for.
    const purposes = new Set(bodies.map(([, { id, purpose }]) => (id === undefined ? purpose : 'none')));
    expect([...purposes].sort()).toEqual(['assessing', 'classifying', 'describing', 'none']);
  });

  it('has one source in each specific resource', () => {
    const resources = objects.filter(([, { type }]) => type === 'SpecificResource');
    const sources = resources.map(([, { source }]) =>
      typeof source === 'object' && source !== null && 'id' in source ? source.id : source,
    );
    expect(sources.filter((source) => typeof source !== 'string' || !IRI.test(source))).toEqual([]);
  });

  it('has quote selectors that are whole', () => {
    const selectors = objects.filter(([path]) => path.endsWith('.selector'));
    const mentions = bundled.actors.reduce((sum, actor) => sum + actor.mentions.length, 0);
    expect(selectors).toHaveLength(mentions + bundled.claims.length);
    for (const [, selector] of selectors) {
      expect(selector).toMatchObject({ type: 'TextQuoteSelector', exact: expect.any(String) });
      const rest = ['prefix', 'suffix'].map((key) => selector[key]).filter((part) => part !== undefined);
      expect(rest.filter((part) => typeof part !== 'string' || part === '')).toEqual([]);
    }
  });

  it('names only what is there', () => {
    const ids = new Set(objects.map(([, { id }]) => id));
    const named = JSON.stringify(document).match(/urn:postil:pack:[^"]+/g) ?? [];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('says nothing twice of what the annotators wrote', () => {
    const notes = bundled.claims.map(({ note }) => note);
    const text = JSON.stringify(document);
    expect(notes.filter((note) => text.split(JSON.stringify(note)).length !== 2)).toEqual([]);
  });
});

describe('what is no such document', () => {
  it.each([
    ['nothing', null],
    ['a word', 'collection'],
    ['a list', []],
    ['a pack', JSON.parse(file)],
    ['a collection of others', { type: 'AnnotationCollection', id: 'https://other.example/1', total: 0 }],
    ['one annotation', toJson(bundled).first.items[0]],
  ])('refuses %s', (_name, json) => {
    expect(parseJsonLd(json)).toMatchObject({ ok: false, problem: [{ path: '(root)', rule: 'not-a-collection' }] });
  });

  it('refuses an annotation that a pack has no place for', () => {
    const document = toJson(bundled);
    document.first.items.splice(2, 0, JSON.parse('{"id":"urn:uuid:1","type":"Annotation","target":"urn:a"}'));
    expect(parseJsonLd(document)).toMatchObject({
      ok: false,
      problem: [{ path: 'first.items[2]', rule: 'strange-note' }],
    });
  });

  it('refuses a mention of an actor that is not there', () => {
    const document = toJson(bundled);
    const { items } = document.first;
    const at = items.findIndex(({ motivation }) => motivation === 'identifying');
    Object.assign(items[at]?.body ?? {}, { source: 'urn:postil:pack:arabnews-1204791:actor:nobody' });
    const problem = [{ path: `first.items[${at}]`, rule: 'strange-note' }];
    expect(parseJsonLd(document)).toMatchObject({ ok: false, problem });
  });

  it('never throws, whatever is taken away or put in', () => {
    const document = toJson(bundled);
    const places = walk(document).flatMap(([path, object]) => Object.keys(object).map((key) => [path, key] as const));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), ([path, key], value) => {
        const copy = structuredClone(document);
        const found = walkLive(copy).find(([each]) => each === path)?.[1];
        if (found !== undefined) Object.assign(found, { [key]: value });
        const back = parseJsonLd(copy);
        if (back.ok) parsePack(back.value);
        else expect(back.problem.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

/** As `walk`, with the objects themselves. */
function walkLive(json: unknown, path = ''): [string, object][] {
  if (Array.isArray(json)) return json.flatMap((each, at) => walkLive(each, `${path}[${at}]`));
  if (typeof json !== 'object' || json === null) return [];
  return [[path, json], ...Object.entries(json).flatMap(([key, value]) => walkLive(value, `${path}.${key}`))];
}
