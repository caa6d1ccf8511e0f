import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAMILY, SESSION, STORED } from '../../lib/platform/storage-keys.ts';

const ROOT = new URL('../../', import.meta.url);

/** It is given its keys. */
const READERS_OF_ANY_KEY = ['lib/platform/highlights/read-local.ts'];

describe('the names of what is stored', () => {
  it('are those of the first release: a name that changes loses what readers have', () => {
    expect({ ...STORED, ...FAMILY, ...SESSION }).toEqual({
      layers: 'layers',
      consent: 'elsewhere',
      knownPacks: 'known-packs',
      pageToken: 'page-token',
      settings: 'reader-settings',
      imports: 'imports',
      lastBackup: 'last-backup',
      exportChoices: 'export-choices',
      formerDrafts: 'drafts',
      highlight: 'highlight:',
      article: 'article:',
      gone: 'gone:',
      quarantine: 'quarantine:',
      draft: 'draft:',
      import: 'import:',
      pack: 'pack:',
      packOff: 'pack-off:',
      exported: 'exported:',
      healed: 'healed',
    });
  });

  it('are of one use each: no name begins as a family does', () => {
    const families = Object.values(FAMILY);
    const names = [...Object.values(STORED), ...families];
    expect(new Set(names).size).toBe(names.length);
    for (const family of families)
      expect(names.filter((name) => name !== family && name.startsWith(family))).toEqual([]);
  });

  it('come from this table wherever storage.local is read or written', () => {
    const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
      readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => `${folder}/${name}`),
    );
    const users = files.filter((file) => {
      const code = readFileSync(new URL(file, ROOT), 'utf8').replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, '');
      return /storage\.(local|session)|readLocal\(|defineItem\(/.test(code) && !code.includes("storage-keys.ts'");
    });
    expect(users).toEqual(READERS_OF_ANY_KEY);
  });
});
