import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { runTransfer, type TransferJob } from '../../lib/core/transfer.ts';
import { gather } from '../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../support/make-highlight.ts';

const OPTIONS = {
  names: { yellow: '', green: '', blue: '', pink: '', violet: '' },
  filePer: 'article',
  template: '',
} as const;
const ARTICLES = gather({
  articles: [makeArticle(), makeArticle({ key: 'https://example.org/b', title: 'B' })],
  highlights: [makeHighlight(1), makeHighlight(2, { article: 'https://example.org/b' })],
});
const run = (job: TransferJob, onProgress = (_done: number, _total: number) => {}) => runTransfer(job, onProgress);

describe('an export', () => {
  it('has the files of its format, and tells how far it is', () => {
    const onProgress = vi.fn();
    const done = run({ kind: 'export', articles: ARTICLES, format: 'text', options: OPTIONS }, onProgress);
    expect(done).toMatchObject({
      ok: true,
      value: { kind: 'export', files: [{ path: 'A page.txt' }, { path: 'B.txt' }] },
    });
    expect(onProgress.mock.calls).toContainEqual([1, 2]);
  });

  it('says what is wrong with the reader’s template', () => {
    const options = { ...OPTIONS, template: '{% if %}' };
    const done = run({ kind: 'export', articles: ARTICLES, format: 'template', options });
    expect(done).toMatchObject({ ok: false, problem: expect.stringContaining('line:1') });
  });

  it('of a format that nobody knows is our mistake', () => {
    expect(() => run({ kind: 'export', articles: [], format: 'none', options: OPTIONS })).toThrow(
      'Expected one of the formats',
    );
  });
});

it('files are packed as they are', () => {
  const done = run({ kind: 'zip', files: [{ path: 'a/b.txt', text: 'wörds' }] });
  if (!done.ok || done.value.kind !== 'zip') throw new Error('Expected an archive');
  const files = unzipSync(done.value.bytes);
  expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([['a/b.txt', 'wörds']]);
});

describe('a file that comes in', () => {
  const read = (name: string, bytes: Uint8Array) => {
    const done = run({ kind: 'read', name, bytes, fileTime: '2026-01-01T00:00:00.000Z' });
    if (!done.ok || done.value.kind !== 'read') throw new Error('Expected files');
    return done.value.files.map((file) => [
      file.name,
      file.result.ok ? file.result.value.kind : file.result.problem[0]?.path,
    ]);
  };

  it('is read, alone or in an archive', () => {
    expect(read('a.json', strToU8('{"annotations":[]}'))).toEqual([['a.json', 'hypothesis']]);
    const zip = zipSync({ 'a.json': strToU8('{"annotations":[]}'), 'b.csv': strToU8('Quote,URL\nx,https://e.org/\n') });
    expect(read('a.zip', zip)).toEqual([
      ['a.json', 'hypothesis'],
      ['b.csv', 'table'],
    ]);
  });

  it.each([
    ['a damaged archive', Uint8Array.from([0x1f, 0x8b, 1, 2])],
    ['no text', Uint8Array.from([0x61, 0xe9])],
    ['no format that we know', strToU8('{"a":1}')],
  ])('is refused where it is %s', (_name, bytes) => expect(read('a', bytes)).toEqual([['a', '(file)']]));
});
