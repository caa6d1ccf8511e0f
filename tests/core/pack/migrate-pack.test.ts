import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migratePack } from '../../../lib/core/pack/migrate-pack.ts';
import { FORMAT_VERSION } from '../../../lib/core/pack/pack.ts';
import { parsePack } from '../../../lib/core/pack/parse-pack.ts';

const FOLDER = new URL('../../fixtures/packs/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
const FROZEN = readdirSync(FOLDER).filter((name) => /^format-\d+\.json$/.test(name));

it('has a frozen pack of each older version', () => {
  const versions = FROZEN.map((name) => Number(/\d+/.exec(name)?.[0])).sort((a, b) => a - b);
  expect(versions).toEqual(Array.from({ length: FORMAT_VERSION - 1 }, (_, at) => at + 1));
});

describe.each(FROZEN)('%s', (name) => {
  it('is of the version that its name says', () => {
    expect(`format-${read(name).formatVersion}.json`).toBe(name);
  });

  it('is read, and loses nothing', () => {
    const { formatVersion: _, ...written } = read(name);
    expect(parsePack(read(name))).toMatchObject({ ok: true, value: { ...written, formatVersion: FORMAT_VERSION } });
  });
});

describe('migratePack', () => {
  it('gives a pack of version 1 an unknown maker, and new fields that are empty', () => {
    const parsed = parsePack(read('format-1.json'));
    expect(parsed).toMatchObject({
      ok: true,
      value: { creator: 'Unknown', actors: [{ elsewhere: [] }], claims: [{ relations: [], says: [] }] },
    });
  });

  it('keeps a maker who is named already', () => {
    expect(migratePack({ ...read('format-1.json'), creator: 'A. Writer' })).toMatchObject({ creator: 'A. Writer' });
  });

  it.each([
    ['null', null],
    ['a word', 'pack'],
    ['a list', [1]],
    ['no version', { format: 'postil-pack' }],
    ['a version in words', { formatVersion: '1' }],
    ['a version that never was', { formatVersion: 0 }],
    ['a version between two', { formatVersion: 1.5 }],
    ['a name of all objects', { formatVersion: 'constructor' }],
    ['this version', { formatVersion: FORMAT_VERSION }],
    ['a later one', { formatVersion: FORMAT_VERSION + 1 }],
  ])('leaves %s as it is', (_name, json) => {
    expect(migratePack(json)).toBe(json);
  });
});

it('the minimal pack of docs/pack-format.md is whole', () => {
  const page = readFileSync(new URL('../../../docs/pack-format.md', import.meta.url), 'utf8');
  const [json = ''] = page.match(/(?<=```json\n)\{[\s\S]*?(?=```)/) ?? [];
  expect(parsePack(JSON.parse(json))).toMatchObject({ ok: true, value: { formatVersion: FORMAT_VERSION } });
});
