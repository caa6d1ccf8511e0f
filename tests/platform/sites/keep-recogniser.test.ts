import '../../support/fake-extension.ts';

import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepRecogniser, recogniseArticles } from '../../../lib/platform/sites/keep-recogniser.ts';
import { requestHosts } from '../../../lib/platform/sites/site-access.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { fakeSites } from '../../support/fake-sites.ts';

const HARBOUR = '*://www.harbour.example/*';
const QUAY = '*://quay.example/*';
const ARTICLES = [
  { pack: 'harbour-7', hosts: ['www.harbour.example', 'quay.example'], paths: ['/node/7'] },
  { pack: 'harbour-8', hosts: ['www.harbour.example'], paths: ['/node/8'] },
];

beforeEach(() => {
  resetExtension();
});

test('the recogniser runs on the sites of articles that may be read', async () => {
  const { matches } = fakeSites({ granted: [HARBOUR] });
  await recogniseArticles(ARTICLES);
  expect(matches('imported')).toEqual([HARBOUR]);
});

test.each([
  ['the browser starts', () => fakeBrowser.runtime.onStartup.trigger()],
  ['the extension is updated', () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never)],
  ['the reader opens a site', () => requestHosts(['quay.example'])],
])('the articles are looked at again when %s', async (_name, act) => {
  const { matches } = fakeSites({ granted: [HARBOUR] });
  keepRecogniser(async () => ARTICLES);
  expect(matches('imported')).toEqual([]);
  await act();
  await vi.waitFor(() => expect(matches('imported')).toContain(HARBOUR));
});

test('a site that was taken back loses the recogniser', async () => {
  const { matches, revoke } = fakeSites({ granted: [HARBOUR, QUAY] });
  keepRecogniser(async () => ARTICLES);
  await recogniseArticles(ARTICLES);
  expect(matches('imported')).toEqual([HARBOUR, QUAY]);
  revoke(QUAY);
  await vi.waitFor(() => expect(matches('imported')).toEqual([HARBOUR]));
});
