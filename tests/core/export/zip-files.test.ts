import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipFiles } from '../../../lib/core/export/zip-files.ts';

const FILES = [
  { path: 'A page.md', text: 'wörds' },
  { path: 'دو/ب.md', text: '' },
];

it('an archive has the files as they are, names and words in UTF-8', () => {
  const files = unzipSync(zipFiles(FILES));
  expect(Object.entries(files).map(([path, bytes]) => ({ path, text: strFromU8(bytes) }))).toEqual(FILES);
});

it('the same files give the same bytes', () => expect(zipFiles(FILES)).toEqual(zipFiles(FILES)));
