// Script and links in every string of a pack: refused with a path, or kept as the words that they are.
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePack } from '../../lib/core/pack/parse-pack.ts';
import { editJson, keysOf, readAt } from '../support/edit-json.ts';
import { FERRY_PACK } from '../support/ferry-pack.ts';
import { INJECTIONS } from '../support/injections.ts';
import { fieldOf, listStrings, mapStrings, plantInjections } from '../support/plant-injections.ts';

const bundled: unknown = JSON.parse(
  readFileSync(new URL('../../public/packs/arabnews-1204791.json', import.meta.url), 'utf8'),
);
/** With what the bundled pack has no need of. */
const whole = editJson(bundled, ['$schema', '../pack.schema.json']);

/** Fields for words, in which anything may stand that can be seen. */
const WORDS = [
  'creator',
  'changelog[].version',
  'changelog[].text',
  'article.title',
  'article.author',
  'article.publisher',
  'piece.line',
  'piece.note',
  'piece.kind',
  'piece.argument[]',
  'piece.slips[].text',
  'piece.omissions[].text',
  'actors[].name',
  'actors[].otherNames[]',
  'actors[].scripts.ar',
  'actors[].line',
  'actors[].note',
  'actors[].atPublication.text',
  'actors[].later[].text',
  'actors[].unverified[]',
  'actors[].names[]',
  'actors[].elsewhere[]',
  'claims[].assertedBy',
  'claims[].hedges[]',
  'claims[].line',
  'claims[].note',
  'claims[].evidence.for[].text',
  'claims[].evidence.against[].text',
  'claims[].evidence.qualifying[].text',
  'claims[].unverified[]',
  'claims[].says[].predicate',
  'sources[].title',
  'sources[].publisher',
];
/** The article's own words, which are looked for in it. */
const QUOTES = ['actors[].mentions[]', 'claims[]'].flatMap((of) =>
  ['exact', 'prefix', 'suffix'].map((part) => `${of}.selector.${part}`),
);
const LINKS = ['article.url', 'sources[].url'];
/** These have forms that a few of the injections happen to have. */
const FORMS = ['article.address.hosts[]', 'article.address.paths[]', 'article.paragraphs[].shingles'];

const UNSEEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

afterAll(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(globalThis.__postilInjected).toBeUndefined();
});

describe('the injections', () => {
  it('are more than a hundred, no two the same, none too long for the line of a card', () => {
    expect(INJECTIONS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(INJECTIONS.map(({ text, number }) => text.replaceAll(String(number), '§'))).size).toBe(
      INJECTIONS.length,
    );
    expect(INJECTIONS.filter(({ text }) => text.length > 90)).toEqual([]);
  });
});

describe('an injection in a string of the bundled pack', () => {
  const kept = new Map<string, Set<number>>();
  const strings = listStrings(whole);

  it('is refused with its path or kept as it is, each in each', () => {
    for (let shift = 0; shift < INJECTIONS.length; shift++) {
      const planting = plantInjections(whole, shift);
      expect(planting.kept.size + planting.refused.size).toBe(strings.size);
      expect(planting.problems.filter((path) => !planting.refused.has(path))).toEqual([]);
      const now = listStrings(planting.pack);
      for (const [path, { number, text }] of planting.kept) {
        const stands = now.get(path);
        if (stands !== text && stands !== text.trim()) expect(stands, path).toBe(text);
        const field = fieldOf(path);
        kept.set(field, (kept.get(field) ?? new Set()).add(number));
      }
    }
    expect([...kept.keys()].sort()).toEqual(['$schema', ...WORDS, ...QUOTES, ...LINKS, ...FORMS].sort());
  }, 60_000);

  it('is kept in words unless it is too long or has in it what cannot be seen', () => {
    const short = INJECTIONS.filter(({ text }) => text.length <= 60 && !UNSEEN.test(text.trim()));
    for (const field of WORDS)
      for (const { number, text } of short) if (!kept.get(field)?.has(number)) expect.fail(`${field}: ${text}`);
    for (const { number, text } of INJECTIONS.filter(({ text }) => UNSEEN.test(text.trim())))
      for (const field of WORDS) if (kept.get(field)?.has(number)) expect.fail(`${field}: ${text}`);
  });

  it('is kept in a link only when it leads to a page, and names no reader', () => {
    for (const field of LINKS) {
      const texts = INJECTIONS.filter(({ number }) => kept.get(field)?.has(number));
      expect(new Set(texts.map(({ group }) => group))).toEqual(new Set(['links that go where they say']));
      expect(texts).toHaveLength(INJECTIONS.filter(({ group }) => group === 'links that go where they say').length);
    }
  });
});

describe('an injection in what names another part', () => {
  const identifiers = [
    'id',
    'piece.slips[0].id',
    'piece.slips[0].claim',
    'piece.slips[0].sources[0]',
    'piece.omissions[0].sources[0]',
    'actors[0].id',
    'actors[0].sources[0]',
    'actors[0].atPublication.sources[0]',
    'actors[0].mentions[0].id',
    'claims[1].id',
    'claims[1].actors[0]',
    'claims[1].says[0].subject',
    'claims[1].relations[0].claim',
    'claims[1].evidence.against[0].sources[0]',
    'sources[0].id',
  ];
  it.each(identifiers)('%s is refused there, or is an id like any other', (path) => {
    expect(typeof readAt(FERRY_PACK, keysOf(path))).toBe('string');
    for (const { text } of INJECTIONS) {
      const parsed = parsePack(editJson(FERRY_PACK, [path, text]));
      if (/^[a-z]+$/.test(text)) continue;
      if (parsed.ok) expect.fail(`${path}: ${text}`);
      expect(parsed.problem.map((problem) => problem.path)).toContain(path);
    }
  });
});

describe('an injection as a key', () => {
  const objects = ['', 'article', 'article.address', 'article.paragraphs[0]', 'piece', 'piece.slips[0]', 'changelog[0]']
    .concat(['piece.omissions[0]', 'actors[0]', 'actors[0].atPublication', 'actors[0].mentions[0]', 'claims[1]'])
    .concat(['actors[0].mentions[0].selector', 'claims[1].evidence', 'claims[1].relations[0]', 'claims[1].says[0]'])
    .concat(['sources[0]']);
  const withKey = (path: string, key: string, value: unknown): unknown => {
    const copy: unknown = mapStrings(FERRY_PACK, (text) => text);
    const object = readAt(copy, keysOf(path));
    if (typeof object !== 'object' || object === null) throw new Error(`Expected an object at ${path}, got none`);
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    return copy;
  };
  it.each(objects)('at "%s" is no field of the format', (path) => {
    for (const { text } of INJECTIONS) {
      const parsed = parsePack(withKey(path, text, { __postilInjected: 1 }));
      if (parsed.ok) expect.fail(`${path}: ${text}`);
      expect(parsed.problem.map((problem) => problem.path)).toEqual([path === '' ? text : `${path}.${text}`]);
    }
  });

  it('for a language names a script, and changes nothing else', () => {
    for (const { text } of INJECTIONS) {
      const parsed = parsePack(withKey('actors[0].scripts', text, 'Oster'));
      if (!parsed.ok) expect.fail(`${text}: ${JSON.stringify(parsed.problem)}`);
      const scripts = parsed.value.actors[0]?.scripts ?? {};
      expect(Object.getPrototypeOf(scripts)).toBe(Object.prototype);
      // Names that objects have are no language; the schema's library leaves them out.
      const isLeftOut = ['__proto__', 'constructor', 'prototype'].includes(text);
      expect(Object.entries(scripts)).toEqual(isLeftOut ? [] : [[text, 'Oster']]);
    }
  });
});
