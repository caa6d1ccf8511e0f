import { resolveObjectURL } from 'node:buffer';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveFile } from '../../../lib/platform/files/save-file.ts';

interface Link {
  href: string;
  download: string;
  readonly click: () => void;
}
const clicked: Link[] = [];
beforeEach(() => {
  clicked.length = 0;
  vi.useFakeTimers();
  const createElement = () => {
    const link: Link = { href: '', download: '', click: () => clicked.push(link) };
    return link;
  };
  vi.stubGlobal('document', { createElement });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const readBlob = (url = '') => resolveObjectURL(url);

it.each([
  ['a text', 'zwölf', 'text/plain', [...new TextEncoder().encode('zwölf')]],
  ['bytes', new Uint8Array([1, 2, 255]), 'application/zip', [1, 2, 255]],
])('hands %s to the browser under its name', async (_name, content, mime, bytes) => {
  saveFile('a.txt', content, mime);
  const blob = readBlob(clicked[0]?.href);
  expect([clicked[0]?.download, blob?.type]).toEqual(['a.txt', mime]);
  expect([...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))]).toEqual(bytes);
});

it('keeps the file for as long as the browser may read it, and no longer', () => {
  saveFile('a.txt', 'A', 'text/plain');
  vi.advanceTimersByTime(50_000);
  expect(readBlob(clicked[0]?.href)).toBeDefined();
  vi.advanceTimersByTime(20_000);
  expect(readBlob(clicked[0]?.href)).toBeUndefined();
});
