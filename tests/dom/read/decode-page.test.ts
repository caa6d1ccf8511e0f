import { expect, test } from 'vitest';
import { decodePage } from '../../../lib/dom/read/decode-page.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Each character a byte. */
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ['UTF-8 without a word', utf8('<p>Café</p>'), '<p>Café</p>'],
  ['UTF-8 with a mark', utf8('\uFEFF<p>Café</p>'), '<p>Café</p>'],
  [
    'the encoding of its meta',
    bytes('<meta charset="iso-8859-1"><p>Caf\xe9</p>'),
    '<meta charset="iso-8859-1"><p>Café</p>',
  ],
  [
    'the encoding of its http-equiv',
    bytes('<meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><p>\xda</p>'),
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><p>ع</p>',
  ],
  ['UTF-16 by its mark', bytes('\xff\xfe<\0p\0>\0'), '<p>'],
  [
    'UTF-8 where the named encoding is none',
    utf8('<meta charset="none"><p>Café</p>'),
    '<meta charset="none"><p>Café</p>',
  ],
])('a page in %s', (_name, page, text) => {
  expect(decodePage(page)).toBe(text);
});
