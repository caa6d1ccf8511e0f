import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { missingHosts, recogniseOn, releaseHosts, requestHosts } from '../../../lib/platform/sites/site-access.ts';
import { resetExtension } from '../../support/fake-extension.ts';

const HARBOUR = '*://www.harbour.example/*';
const QUAY = '*://quay.example/*';
const DECLARED = '*://www.arabnews.com/*';

/** Permissions and registered scripts in memory, which the fake browser lacks. */
function fakeSites(given: readonly string[], answer = true) {
  const granted = new Set(given);
  const scripts = new Map<string, { matches: string[]; js: string[] }>();
  const permissions = {
    request: vi.fn(async ({ origins }: { origins: string[] }) => {
      for (const origin of answer ? origins : []) granted.add(origin);
      return answer;
    }),
    remove: vi.fn(async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) granted.delete(origin);
      return true;
    }),
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
  };
  const scripting = {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => ids.filter((id) => scripts.has(id)),
    registerContentScripts: async (added: { id: string; matches: string[]; js: string[] }[]) => {
      for (const script of added) {
        if (scripts.has(script.id)) throw new Error(`Expected no script ${script.id}, got one`);
        scripts.set(script.id, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) scripts.delete(id);
    },
  };
  Object.assign(fakeBrowser, { permissions, scripting });
  const manifest = { host_permissions: [DECLARED], content_scripts: [{ matches: [DECLARED] }] };
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockImplementation(() => ({
    manifest_version: 3,
    name: '',
    version: '1',
    ...manifest,
  }));
  return { granted, permissions, matches: () => [...scripts.values()].flatMap(({ matches }) => matches) };
}

beforeEach(() => {
  resetExtension();
});

test('only what may not be read yet is missing', async () => {
  fakeSites([HARBOUR]);
  expect(await missingHosts(['www.harbour.example', 'quay.example'])).toEqual(['quay.example']);
  expect(await missingHosts([])).toEqual([]);
});

describe('a request', () => {
  test('is for these hosts and no other, and says what the reader answered', async () => {
    const { permissions, granted } = fakeSites([]);
    expect(await requestHosts(['quay.example'])).toBe(true);
    expect(permissions.request.mock.calls).toEqual([[{ origins: [QUAY] }]]);
    expect([...granted]).toEqual([QUAY]);
    fakeSites([], false);
    expect(await requestHosts(['quay.example'])).toBe(false);
  });

  test('that the browser will not hear is a no', async () => {
    const { permissions } = fakeSites([]);
    permissions.request.mockRejectedValue(new Error('must be called during a user gesture'));
    expect(await requestHosts(['quay.example'])).toBe(false);
  });
});

describe('the recogniser of imported packs', () => {
  test('runs where the reader opened the site, and not where it runs by the manifest', async () => {
    const { matches } = fakeSites([HARBOUR, DECLARED]);
    await recogniseOn(['www.harbour.example', 'quay.example', 'www.arabnews.com', 'www.harbour.example']);
    expect(matches()).toEqual([HARBOUR]);
  });

  test('follows each change, and is gone with the last site', async () => {
    const { matches, granted } = fakeSites([HARBOUR]);
    await recogniseOn(['www.harbour.example', 'quay.example']);
    granted.add(QUAY);
    await recogniseOn(['www.harbour.example', 'quay.example']);
    expect(matches()).toEqual([HARBOUR, QUAY]);
    await recogniseOn([]);
    expect(matches()).toEqual([]);
  });
});

test('sites are given back, but those of the manifest', async () => {
  const { granted, permissions } = fakeSites([HARBOUR, DECLARED]);
  await releaseHosts(['www.harbour.example', 'www.arabnews.com']);
  expect([...granted]).toEqual([DECLARED]);
  await releaseHosts(['www.arabnews.com']);
  expect(permissions.remove).toHaveBeenCalledTimes(1);
});
