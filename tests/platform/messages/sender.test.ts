import '../../support/fake-extension.ts';

import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isOwnPage } from '../../../lib/platform/messages/sender.ts';

const ROOT = fakeBrowser.runtime.getURL('/');

test.each([
  ['a page of the extension', `${ROOT}packs.html#pack-x`, true],
  ['its background', `${ROOT}background.js`, true],
  ['a content script', 'https://www.arabnews.com/node/1204791', false],
  ['a page whose address holds ours', `https://evil.example/?${ROOT}`, false],
  ['a host that begins as our id does', `${ROOT.slice(0, -1)}.evil.example/`, false],
  ['another extension', 'chrome-extension://other/packs.html', false],
  ['a page without an address', undefined, false],
])('%s', (_name, url, isOwn) => {
  expect(isOwnPage(url === undefined ? {} : { url })).toBe(isOwn);
});
