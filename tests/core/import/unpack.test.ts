import { gzipSync as deflateFast } from 'node:zlib';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { refuseSize, unpack } from '../../../lib/core/import/unpack.ts';
import { NOTEBOOK, readArchive } from '../../support/read-archive.ts';

const MB = 1024 * 1024;
const messageOf = (name: string, bytes: Uint8Array, largest?: number) => {
  const result = unpack(name, bytes, largest);
  return result.ok ? null : result.problem.message;
};

describe('a file', () => {
  it('that is no archive is itself', () => {
    const bytes = strToU8('{"annotations":[]}');
    expect(unpack('a.json', bytes)).toEqual({ ok: true, value: [{ name: 'a.json', bytes }] });
    expect(unpack('empty', new Uint8Array())).toMatchObject({ ok: true });
  });

  it('that is packed alone has its own name', () => {
    const unpacked = unpack('a.json.gz', gzipSync(strToU8('{}')));
    expect(unpacked).toMatchObject({ ok: true, value: [{ name: 'a.json.gz' }] });
    expect(unpacked.ok && new TextDecoder().decode(unpacked.value[0]?.bytes)).toBe('{}');
  });

  it('among others in an archive has its path; what no import is made of is left out', () => {
    const zip = zipSync({
      'a/backup.json': strToU8('{}'),
      'a/notes.md': strToU8('# x'),
      'b.CSV': strToU8('a,b'),
    });
    const unpacked = unpack('a.zip', zip);
    expect(unpacked.ok && unpacked.value.map(({ name }) => name).sort()).toEqual(['a/backup.json', 'b.CSV']);
  });
});

describe('an archive', () => {
  it('has what systems put beside its files left out', () => {
    const files = readArchive({
      'a/notes.csv': 'URL,Highlight\nhttps://example.org/a,words\n',
      '__MACOSX/a/._notes.csv': '\u0000\u0005',
      'a/._notes.csv': '\u0000\u0005',
      'a/.DS_Store': 'Bud1',
      'Thumbs.db': 'x',
      'a/desktop.ini': 'x',
    });
    expect(files.map(([name]) => name)).toEqual(['a/notes.csv']);
  });

  it('has notebooks among other pages', () => {
    const files = readArchive({ 'A Book - Notebook.html': NOTEBOOK, 'index.html': '<p>hello</p>', 'readme.md': '# x' });
    expect(files).toMatchObject([['A Book - Notebook.html', { ok: true, value: { kind: 'kindle-notebook' } }]]);
  });
});

describe('a hostile archive', { timeout: 60_000 }, () => {
  it('that unpacks to gigabytes is refused before it does', () => {
    const bomb = deflateFast(new Uint8Array(300 * MB));
    expect(bomb.length).toBeLessThan(MB);
    expect(messageOf('bomb.json.gz', bomb)).toContain('unpacks to more than 256 MB');
    const zip = zipSync({ 'one.json': new Uint8Array(4 * MB), 'two.json': new Uint8Array(4 * MB) });
    expect(messageOf('bomb.zip', zip, 6 * MB)).toContain('more than 6 MB');
    expect(unpack('fine.zip', zip, 9 * MB)).toMatchObject({ ok: true });
  });

  it.each([
    ['a gzip that breaks off', 'x.gz', gzipSync(strToU8('words'.repeat(500))).slice(0, -20), 'damaged'],
    ['a zip that breaks off', 'x.zip', zipSync({ 'a.json': strToU8('words'.repeat(500)) }).slice(0, 60), 'damaged'],
    ['a zip of pictures', 'x.zip', zipSync({ 'a.png': strToU8('x') }), 'no file in this archive'],
    ['a zip of nothing', 'x.zip', zipSync({}), 'no file in this archive'],
  ])('is refused: %s', (_what, name, bytes, words) => {
    expect(messageOf(name, bytes)).toContain(words);
  });

  it('that is too large is not even read', () => {
    expect(unpack('x.json', new Uint8Array(3 * MB), 2 * MB)).toEqual({ ok: false, problem: refuseSize(2 * MB) });
    expect(refuseSize().message).toBe('the file has over 256 MB');
  });
});
