import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import {
  listSites,
  missingHosts,
  recogniseOn,
  releaseHosts,
  requestHosts,
  revokeSite,
  watchAccess,
} from '../../../lib/platform/sites/site-access.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { fakeSites } from '../../support/fake-sites.ts';

const HARBOUR = '*://www.harbour.example/*';
const QUAY = '*://quay.example/*';
const DECLARED = '*://www.arabnews.com/*';

beforeEach(() => {
  resetExtension();
});

test('only what may not be read yet is missing', async () => {
  fakeSites({ granted: [HARBOUR] });
  expect(await missingHosts(['www.harbour.example', 'quay.example'])).toEqual(['quay.example']);
  expect(await missingHosts([])).toEqual([]);
});

describe('a request', () => {
  test('is for these hosts and no other, and says what the reader answered', async () => {
    const { permissions, granted } = fakeSites();
    expect(await requestHosts(['quay.example'])).toBe(true);
    expect(permissions.request.mock.calls).toEqual([[{ origins: [QUAY] }]]);
    expect([...granted]).toEqual([QUAY]);
    fakeSites({ answer: false });
    expect(await requestHosts(['quay.example'])).toBe(false);
  });

  test('that the browser will not hear is a no', async () => {
    const { permissions } = fakeSites();
    permissions.request.mockRejectedValue(new Error('must be called during a user gesture'));
    expect(await requestHosts(['quay.example'])).toBe(false);
  });
});

describe('the recogniser of imported packs', () => {
  test('runs where the reader opened the site, and not where it runs by the manifest', async () => {
    const { matches } = fakeSites({ granted: [HARBOUR, DECLARED], declared: [DECLARED] });
    await recogniseOn(['www.harbour.example', 'quay.example', 'www.arabnews.com', 'www.harbour.example']);
    expect(matches('imported')).toEqual([HARBOUR]);
  });

  test('follows each change, and is gone with the last site', async () => {
    const { matches, granted } = fakeSites({ granted: [HARBOUR] });
    await recogniseOn(['www.harbour.example', 'quay.example']);
    granted.add(QUAY);
    await recogniseOn(['www.harbour.example', 'quay.example']);
    expect(matches('imported')).toEqual([HARBOUR, QUAY]);
    await recogniseOn([]);
    expect(matches('imported')).toEqual([]);
  });
});

test('sites are given back, but those of the manifest', async () => {
  const { granted, permissions } = fakeSites({ granted: [HARBOUR, DECLARED], declared: [DECLARED] });
  await releaseHosts(['www.harbour.example', 'www.arabnews.com']);
  expect([...granted]).toEqual([DECLARED]);
  await releaseHosts(['www.arabnews.com']);
  expect(permissions.remove).toHaveBeenCalledTimes(1);
});

test('lists the sites that may be read by name, and knows those of the manifest', async () => {
  fakeSites({ granted: [QUAY, DECLARED, HARBOUR], declared: [DECLARED] });
  expect(await listSites()).toEqual([
    { host: 'quay.example', isBuiltIn: false },
    { host: 'www.arabnews.com', isBuiltIn: true },
    { host: 'www.harbour.example', isBuiltIn: false },
  ]);
});

test('calls on each change of the sites, wherever it was made, until the signal aborts', async () => {
  const { revoke } = fakeSites();
  const stop = new AbortController();
  let calls = 0;
  watchAccess(() => calls++, { signal: stop.signal });
  await requestHosts(['quay.example']);
  revoke(QUAY);
  expect(calls).toBe(2);
  stop.abort();
  await requestHosts(['quay.example']);
  await revokeSite('quay.example');
  expect(calls).toBe(2);
});
