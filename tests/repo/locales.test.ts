import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as keysOf from '../../lib/core/strings.ts';
import english from '../../locales/en.json';

const ROOT = new URL('../../', import.meta.url);
const LOCALES = readdirSync(new URL('locales/', ROOT)).filter((file) => file.endsWith('.json'));

/** The source of every file from which the interface's words are asked for. */
const SOURCES = ['components', 'entrypoints', 'lib'].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(new URL(`${folder}/${path}`, ROOT), 'utf8')),
);
const MANIFEST = readFileSync(new URL('wxt.config.ts', ROOT), 'utf8');

/** Prefixes of the keys that `strings.ts` makes of a pack's own words: `assessment`, `kind` and so on. */
const PREFIXES = Object.keys(keysOf).flatMap((name) => (name.endsWith('Key') ? [name.slice(0, -'Key'.length)] : []));

const isMade = (key: string) => PREFIXES.some((prefix) => new RegExp(`^${prefix}[A-Z]`).test(key));
const isAsked = (key: string) => SOURCES.some((source) => new RegExp(`['"]${key}['"]`).test(source));
const inManifest = (key: string) => MANIFEST.includes(`__MSG_${key}__`);

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g))].toSorted();

describe('the English catalogue', () => {
  it('has no words that nothing asks for', () => {
    expect(Object.keys(english).filter((key) => !isMade(key) && !isAsked(key) && !inManifest(key))).toEqual([]);
  });

  it('has all words that are asked for', () => {
    const asked = SOURCES.flatMap((source) => [...source.matchAll(/\bt\(\s*'(\w+)'/g)].map(([, key]) => key ?? ''));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((key) => !(key in english))).toEqual([]);
  });

  it('has all words that the manifest asks for', () => {
    const asked = [...MANIFEST.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((key) => !(key in english))).toEqual([]);
  });
});

describe.each(LOCALES)('the catalogue %s', (file) => {
  const catalogue: Record<string, string> = JSON.parse(readFileSync(new URL(`locales/${file}`, ROOT), 'utf8'));

  it('has the keys of the English one', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it('leaves no key without words', () => {
    expect(Object.entries(catalogue).filter(([, words]) => words.trim() === '')).toEqual([]);
  });

  it('takes what the English words take', () => {
    const differing = Object.entries(english).filter(
      ([key, words]) => placeholders(catalogue[key] ?? '').join() !== placeholders(words).join(),
    );
    expect(differing).toEqual([]);
  });

  it('numbers what it takes from one on', () => {
    const odd = Object.entries(catalogue).filter(([, words]) =>
      placeholders(words).some((sign, at) => sign !== `$${at + 1}`),
    );
    expect(odd).toEqual([]);
  });
});
