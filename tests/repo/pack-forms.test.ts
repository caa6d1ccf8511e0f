import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formatTable } from '../../lib/core/pack/format-table.ts';
import { FORMAT_VERSION, type Pack, packSchema } from '../../lib/core/pack/pack.ts';
import { parsePack } from '../../lib/core/pack/parse-pack.ts';
import { formatSchema } from '../../scripts/pack/format-schema.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const FILES = readdirSync(join(root, 'public/packs')).filter((file) => file.endsWith('.json'));

function packIn(text: string): Pack {
  const parsed = parsePack(JSON.parse(text));
  if (!parsed.ok) throw new Error(`Expected a whole pack, got ${JSON.stringify(parsed.problem)}`);
  return parsed.value;
}

function runPack(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/pack.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function makeFile(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe.each(FILES)('the pack %s', (file) => {
  it('has its table, as generated: `npm run -s pack -- table`', () => {
    const table = read(`docs/packs/${file.replace('.json', '.md')}`);
    expect(table).toBe(formatTable(packIn(read(`public/packs/${file}`))));
  });
});

describe('docs/pack.schema.json', () => {
  const text = read('docs/pack.schema.json');
  const validate = new Ajv({ strict: false, formats: { uri: (value) => URL.canParse(value) } }).compile(
    JSON.parse(text),
  );

  it('is as generated: `npm run -s pack -- schema`', () => {
    expect(text).toBe(formatSchema({ packSchema, FORMAT_VERSION }));
  });

  it('says what it is', () => {
    expect(JSON.parse(text)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: 'urn:postil:schema:pack:2',
      title: expect.stringContaining('format version 2'),
      description: expect.stringContaining('docs/pack-format.md'),
    });
  });

  it.each(FILES)('takes %s', (file) => {
    validate(JSON.parse(read(`public/packs/${file}`)));
    expect(validate.errors).toBeNull();
  });

  it.each<[string, string, (pack: Pack) => object]>([
    ['another format', '/format', (pack) => ({ ...pack, format: 'other' })],
    ['an older version', '/formatVersion', (pack) => ({ ...pack, formatVersion: 1 })],
    ['no creator', '', ({ creator: _, ...pack }) => pack],
    ['an unknown field', '', (pack) => ({ ...pack, colour: 'red' })],
    ['an id with a space', '/id', (pack) => ({ ...pack, id: 'a b' })],
    ['a date in words', '/asOf', (pack) => ({ ...pack, asOf: 'today' })],
    [
      'a line too long',
      '/piece/line',
      ({ piece, ...pack }) => ({ ...pack, piece: { ...piece, line: 'x'.repeat(91) } }),
    ],
    ['an actor that is no object', '/actors/0', (pack) => ({ ...pack, actors: ['pakistan'] })],
    [
      'a link of another protocol',
      '/article/url',
      ({ article, ...pack }) => ({ ...pack, article: { ...article, url: 'javascript:alert(1)' } }),
    ],
    [
      'an assessment off the scale',
      '/claims/0/assessment',
      ({ claims, ...pack }) => ({ ...pack, claims: claims.map((claim) => ({ ...claim, assessment: 'true' })) }),
    ],
  ])('refuses %s, as the parser does', (_name, path, change) => {
    const changed = change(packIn(read('public/packs/arabnews-1204791.json')));
    expect(validate(changed)).toBe(false);
    expect(validate.errors?.[0]?.instancePath).toBe(path);
    // Older packs are brought up to date before the parser looks.
    if (path !== '/formatVersion') expect(parsePack(changed).ok).toBe(false);
  });
});

describe('npm run pack', () => {
  const PACK = 'public/packs/arabnews-1204791.json';

  it('prints the schema and the table that are committed', () => {
    expect(runPack('schema')).toEqual({ status: 0, stdout: read('docs/pack.schema.json'), stderr: '' });
    expect(runPack('table', PACK)).toEqual({ status: 0, stdout: read('docs/packs/arabnews-1204791.md'), stderr: '' });
  });

  it('takes a pack to JSON-LD and back', () => {
    const there = runPack('jsonld', PACK);
    expect(there.status).toBe(0);
    const back = runPack('from-jsonld', makeFile('pack.jsonld', there.stdout));
    expect(back.status).toBe(0);
    expect(packIn(back.stdout)).toEqual(packIn(read(PACK)));
  });

  it.each([
    ['table', '{', 'this is no JSON'],
    ['jsonld', '{}', '[missing'],
    ['from-jsonld', '{}', '[not-a-collection]'],
  ])('%s tells what is wrong with a file', (command, text, message) => {
    const { status, stdout, stderr } = runPack(command, makeFile('file.json', text));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(message);
  });

  it.each([
    ['table without a file', ['table']],
    ['jsonld of a file that is not there', ['jsonld', 'nowhere.json']],
    ['schema of a file', ['schema', 'a.json']],
  ])('says how to write %s', (_name, args) => {
    const { status, stderr } = runPack(...args);
    expect(status).toBe(2);
    expect(stderr).not.toContain('at ModuleJob');
  });
});
