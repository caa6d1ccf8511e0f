import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../../lib/core/pack/parse-pack.ts';

const text = readFileSync(new URL('../../../public/packs/arabnews-1204791.json', import.meta.url), 'utf8');
const bundled: unknown = JSON.parse(text);

/** `claims[3].selector.exact` → `['claims', '3', 'selector', 'exact']`. */
function keysOf(path: string): string[] {
  return path.match(/[^.[\]]+/g) ?? [];
}

/** What stands at the path; throws when the pack has nothing there to damage. */
function read(json: unknown, keys: readonly string[]): object {
  const found = keys.reduce<unknown>((at, key) => (typeof at === 'object' && at ? Reflect.get(at, key) : null), json);
  if (typeof found !== 'object' || found === null) throw new Error(`Expected an object at ${keys.join('.')}, got none`);
  return found;
}

/** A copy of the bundled pack with this value at this path; `undefined` takes the key away. */
function damage(...changes: readonly (readonly [path: string, value: unknown])[]): unknown {
  const copy = structuredClone(bundled);
  for (const [path, value] of changes) {
    const keys = keysOf(path);
    const [parent, key] = [read(copy, keys.slice(0, -1)), keys.at(-1) ?? ''];
    if (value === undefined) Reflect.deleteProperty(parent, key);
    // Not by assignment, which would change the prototype where the key is `__proto__`.
    else Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return copy;
}

function problemsOf(json: unknown): string[] {
  const parsed = parsePack(json);
  return parsed.ok ? [] : parsed.problem.map(({ path, message }) => `${path}: ${message}`);
}

function pathsOf(json: unknown): string[] {
  const parsed = parsePack(json);
  return parsed.ok ? [] : parsed.problem.map(({ path }) => path);
}

const long = (length: number) => 'x'.repeat(length);

describe('parsePack', () => {
  it('gives the bundled pack as it stands, with a context where it has none', () => {
    expect(problemsOf(bundled)).toEqual([]);
    expect(parsePack(bundled)).toMatchObject({ ok: true, value: bundled });
  });

  it.each([
    ['another format', 'format', 'other-pack'],
    ['a later version of the format', 'formatVersion', 3],
    ['an id with a space', 'id', 'arab news'],
    ['a version that is not of three numbers', 'version', '1.0'],
    ['a date in words', 'asOf', 'November 2026'],
    ['no title', 'article.title', undefined],
    ['an empty title', 'article.title', ' '],
    ['a direction that no text has', 'article.direction', 'up'],
    ['a list for names by language', 'actors[0].scripts', []],
    ['a list of names by language', 'actors[0].scripts', ['باكستان']],
    ['an address without a host', 'article.address.hosts', []],
    ['a host with a path in it', 'article.address.hosts[0]', 'arabnews.com/node'],
    ['a path that does not begin at the root', 'article.address.paths[0]', 'node/1204791'],
    ['an article without paragraphs', 'article.paragraphs', []],
    ['a part of the text that is not known', 'article.paragraphs[1].zone', 'footer'],
    ['shingles that are cut off', 'article.paragraphs[1].shingles', 'abc'],
    ['a type of actor that is not known', 'actors[2].type', 'robot'],
    ['a Wikidata entry without its Q', 'actors[0].wikidata', '843'],
    ['a line of more than 90 characters', 'actors[2].line', long(91)],
    ['a note of more than 400 characters', 'claims[2].note', long(401)],
    ['a name that is not text', 'actors[0].names[0]', 7],
    ['a statement without a source', 'actors[0].atPublication.sources', []],
    ['a statement of more than 400 characters', 'actors[0].later[0].text', long(401)],
    ['a kind of claim that is not known', 'claims[3].kind', 'rumour'],
    ['an assessment that is not known', 'claims[3].assessment', 'true'],
    ['a confidence in percent', 'claims[3].confidence', 90],
    ['a claim without its words', 'claims[3].selector.exact', undefined],
    ['a context that is not text', 'claims[3].selector.prefix', null],
    ['half a paragraph', 'claims[3].paragraph', 1.5],
    ['a paragraph before the first', 'claims[3].paragraph', -1],
    ['a paragraph after the last', 'claims[3].paragraph', 99],
    ['a mention after the last paragraph', 'actors[0].mentions[1].paragraph', 99],
    ['a list that is none', 'claims', {}],
    ['evidence that is null', 'claims[0].evidence', null],
    ['a quality of source that is not known', 'sources[5].quality', 'rumour'],
    ['a key at the top that the format does not have', 'html', '<b>'],
    ['a key deep down that the format does not have', 'claims[3].selector.start', 5],
    ['a key of the object’s own prototype', 'sources[0].constructor', 'x'],
  ])('refuses %s and says where', (_name, path, value) => {
    expect(pathsOf(damage([path, value]))).toEqual([path]);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)//https://arabnews.com',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'blob:https://arabnews.com/1',
    '//arabnews.com/node/1204791',
    '/node/1204791',
    'arabnews.com',
    'https://',
    '',
  ])('refuses the link “%s”', (link) => {
    expect(new Set(pathsOf(damage(['sources[4].url', link])))).toEqual(new Set(['sources[4].url']));
    expect(new Set(pathsOf(damage(['article.url', link])))).toEqual(new Set(['article.url']));
  });

  it.each(['http://arabnews.com/node/1204791', 'HTTPS://arabnews.com/?q=node/1204791#top'])('takes %s', (link) => {
    expect(pathsOf(damage(['sources[4].url', link]))).toEqual([]);
  });

  it.each([
    ['a source of an actor', 'actors[1].sources[0]', 'nowhere', 'source'],
    ['a source of what an actor was', 'actors[0].atPublication.sources[1]', 'nowhere', 'source'],
    ['a source of what came later', 'actors[0].later[1].sources[0]', 'nowhere', 'source'],
    ['a source for a claim', 'claims[0].evidence.for[0].sources[0]', 'nowhere', 'source'],
    ['a source that qualifies a claim', 'claims[0].evidence.qualifying[0].sources[1]', 'nowhere', 'source'],
    ['an actor of a claim', 'claims[0].actors[1]', 'nobody', 'actor'],
    ['a source of a remark on the wording', 'piece.slips[0].sources[1]', 'nowhere', 'source'],
    ['the claim of a remark on the wording', 'piece.slips[0].claim', 'c99', 'claim'],
    ['a source of what is not mentioned', 'piece.omissions[0].sources[0]', 'nowhere', 'source'],
  ])('reports %s that is not in the pack', (_name, path, id, what) => {
    expect(problemsOf(damage([path, id]))).toEqual([`${path}: there is no ${what} with the id "${id}"`]);
  });

  it.each([
    ['actors', 'actors[30].id', 'pakistan'],
    ['claims', 'claims[46].id', 'c01'],
    ['sources', 'sources[187].id', 'an1204791'],
    ['mentions of one actor', 'actors[0].mentions[1].id', 'm034'],
    ['mentions of two actors', 'actors[2].mentions[0].id', 'm034'],
    ['remarks on the wording', 'piece.slips[1].id', 's1'],
  ])('reports two %s of one id at the second', (_name, path, id) => {
    expect(problemsOf(damage([path, id]))).toContain(`${path}: the id "${id}" is used twice`);
  });

  it('reports all that is wrong at once, not the first alone', () => {
    const paths = ['article.url', 'claims[7].kind', 'extra', 'sources[9].quality', 'version'];
    expect(pathsOf(damage(...paths.map((path) => [path, 'javascript:'] as const))).toSorted()).toEqual(paths);
  });

  it('reports all references that lead nowhere at once', () => {
    const paths = ['actors[0].sources[0]', 'claims[0].actors[0]', 'claims[46].actors[0]', 'piece.slips[2].sources[0]'];
    expect(pathsOf(damage(...paths.map((path) => [path, 'nowhere'] as const)))).toEqual(paths);
  });

  it.each([null, undefined, true, 7, '', 'postil-pack'])('refuses %j whole', (json) => {
    expect(pathsOf(json)).toEqual(['(root)']);
  });

  it('refuses a prototype that comes as a key, and lets none through where keys are free', () => {
    expect(pathsOf(JSON.parse(text.replace('{', '{"__proto__": {"asOf": "2020"},')))).toEqual(['__proto__']);
    const parsed = parsePack(damage(['actors[0].scripts.__proto__', 'polluted']));
    if (parsed.ok) expect(Object.keys(parsed.value.actors[0]?.scripts ?? {})).toEqual(['ar']);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('leaves what it was given as it was', () => {
    const given = structuredClone(bundled);
    parsePack(given);
    expect(given).toEqual(bundled);
  });

  it('never throws, and names at least one problem of what is no pack', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        expect(problemsOf(json)).not.toEqual([]);
      }),
    );
  });

  it('never throws on a pack of which a part is anything', () => {
    const paths = ['id', 'article', 'article.address', 'actors', 'actors[3]', 'claims[2].selector', 'sources', 'piece'];
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...paths), anything, (path, value) => {
        expect(() => parsePack(damage([path, value]))).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });
});
