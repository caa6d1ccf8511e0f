import '../../support/fake-extension.ts';

import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isOwnPage } from '../../../lib/platform/messages/sender.ts';

const ROOT = fakeBrowser.runtime.getURL('/' as never);

it.each([
  ['the library', `${ROOT}library.html`, true],
  ['the library at a highlight', `${ROOT}library.html#highlight=x`, true],
  ['a page of another', 'https://example.org/', false],
  ['a page that has our address in its own', `https://example.org/?${ROOT}library.html`, false],
  ['an origin that begins as ours', `${ROOT.slice(0, -1)}x/library.html`, false],
  ['nobody in particular', undefined, false],
])('%s is an own page or not', (_name, url, isOwn) => {
  expect(isOwnPage({ url })).toBe(isOwn);
});
