import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';

const packs = fileURLToPath(new URL('../../public/packs/', import.meta.url));

let folder: string;
/** Every script of the built extension, by its path. */
let scripts: Map<string, string>;
beforeAll(() => {
  folder = buildIfStale({ browser: 'chrome' });
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
  scripts = new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}, 180_000);

/** The scripts in which the words stand. */
function having(words: string | RegExp): string[] {
  return [...scripts].filter(([, code]) => code.search(words) >= 0).map(([path]) => path);
}

function readManifest(): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}

/** Match patterns for the hosts of all bundled packs. */
function packHosts(): string[] {
  const hosts = readdirSync(packs).flatMap((file): string[] => {
    return JSON.parse(readFileSync(join(packs, file), 'utf8')).article.address.hosts;
  });
  return [...new Set(hosts)].map((host) => `*://${host}/*`).toSorted();
}

describe('the built extension', () => {
  it.each(['background.js', 'reader.js', 'highlighter.js', 'recogniser.js'])('has %s', (path) => {
    expect([...scripts.keys()]).toContain(path);
  });

  it.each([
    ['recogniser.js', 3_000],
    ['reader.js', 49_000],
    ['highlighter.js', 55_000],
  ])('keeps %s within %i bytes, gzipped', (path, limit) => {
    expect(gzipSync(scripts.get(path) ?? '').length).toBeLessThanOrEqual(limit);
  });

  it.each([
    ['evaluates no text as code', /\beval\s*\(|\bnew Function\b|[^.\w]Function\s*\(/],
    ['opens no request of the old kind', /XMLHttpRequest/],
    ['opens no socket', /\bWebSocket\b|\bEventSource\b|\bWebTransport\b/],
    ['sends no beacon', /sendBeacon/],
    ['takes no code from elsewhere', /\bimportScripts\b|\bimport\s*\(\s*["'`]https?:/],
    ['has no source map', /sourceMappingURL/],
  ])('%s', (_name, words) => {
    expect(having(words)).toEqual([]);
  });

  it('fetches in the background alone, and there only its own files', () => {
    // A library's own method of that name is no request.
    const call = /(?<![.\w$])fetch\s*\((?![^()]*\)\s*\{)|(?:globalThis|window|self)\s*\.\s*fetch/;
    expect(having(call)).toEqual(['background.js']);
    expect(having(/(?<![.\w$])fetch\s*\(\s*["'`]/)).toEqual([]);
  });

  it.each(['reader.js', 'highlighter.js', 'recogniser.js', 'elsewhere.js'])(
    'has no database in %s, which runs on the site’s own storage',
    (path) => {
      expect(scripts.get(path)).not.toMatch(/dexie|indexedDB|localStorage|sessionStorage|document\.cookie/i);
    },
  );

  it('lets no page reach its files', () => {
    expect(readManifest()).not.toHaveProperty('web_accessible_resources');
    expect(readManifest()).not.toHaveProperty('externally_connectable');
  });

  it('asks for the hosts of its packs, and may ask for others one at a time', () => {
    const { host_permissions: hosts, optional_host_permissions: optional } = readManifest();
    expect(hosts).toEqual(expect.arrayContaining(packHosts()));
    expect(hosts).toHaveLength(packHosts().length);
    expect(optional).toEqual(['*://*/*']);
  });

  it('runs the recogniser on those hosts, and nothing else by itself', () => {
    const { content_scripts: content } = readManifest();
    expect(content).toEqual([{ matches: expect.any(Array), js: ['recogniser.js'], run_at: 'document_end' }]);
    expect(content).toEqual([expect.objectContaining({ matches: readManifest().host_permissions })]);
  });

  it('lets its own pages load nothing but themselves', () => {
    const policy = JSON.stringify(readManifest().content_security_policy);
    expect(policy).toMatch(/^\{"extension_pages":"default-src 'none'; script-src 'self'; /);
    expect(policy).not.toMatch(/https?:|unsafe-|\*/);
  });

  it('names no address that a script loads in its pages', () => {
    const pages = readdirSync(folder).filter((path) => path.endsWith('.html'));
    for (const page of pages)
      expect(readFileSync(join(folder, page), 'utf8')).not.toMatch(/(src|href)\s*=\s*["']?(https?:)?\/\//i);
  });
});
