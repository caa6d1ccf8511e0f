import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  giveConsent,
  hasConsent,
  hostOf,
  keepConsent,
  withdrawConsent,
} from '../../../lib/platform/sites/site-consent.ts';
import { resetExtension } from '../../support/fake-extension.ts';

const HARBOR = '*://www.harbor.example/*';
const QUAY = '*://quay.example/*';

/** Permissions and registered scripts in memory, which the fake browser lacks. */
function fakePermissions(answer = true) {
  const granted = new Set<string>();
  const scripts = new Map<string, { matches: string[] }>();
  let onRemoved: () => void = () => undefined;
  const permissions = {
    request: vi.fn(async ({ origins }: { origins: string[] }) => {
      if (answer) for (const origin of origins) granted.add(origin);
      return answer;
    }),
    remove: vi.fn(async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) granted.delete(origin);
      onRemoved();
      return true;
    }),
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
    onRemoved: {
      addListener: (listener: () => void) => {
        onRemoved = listener;
      },
    },
  };
  const register = async (added: { id: string; matches: string[] }[]) => {
    for (const script of added) scripts.set(script.id, script);
  };
  const scripting = {
    getRegisteredContentScripts: async () => [...scripts.values()],
    registerContentScripts: register,
    updateContentScripts: register,
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) scripts.delete(id);
    },
  };
  Object.assign(fakeBrowser, { permissions, scripting });
  const revoke = (pattern: string) => {
    granted.delete(pattern);
    onRemoved();
  };
  return { granted, scripts, permissions, revoke, matches: () => scripts.get('elsewhere')?.matches ?? [] };
}

beforeEach(() => {
  resetExtension();
});

test.each([
  ['https://www.harbor.example/story?x=1', 'www.harbor.example'],
  ['http://harbor.example:8080/', 'harbor.example'],
  ['about:blank', null],
  ['file:///home/story.html', null],
  ['chrome://extensions/', null],
  ['', null],
])('the site of %j is %j', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

describe('consent', () => {
  test('is asked for this host alone, kept, and brings the script', async () => {
    const { permissions, matches, scripts } = fakePermissions();
    keepConsent();
    expect(await giveConsent('www.harbor.example')).toBe(true);
    expect(permissions.request.mock.calls).toEqual([[{ origins: [HARBOR] }]]);
    expect(await hasConsent('https://www.harbor.example/a')).toBe(true);
    expect(await hasConsent('https://harbor.example/a')).toBe(false);
    await vi.waitFor(() => expect(matches()).toEqual([HARBOR]));
    expect([...scripts.values()]).toEqual([
      { id: 'elsewhere', js: ['elsewhere.js'], matches: [HARBOR], allFrames: false, runAt: 'document_idle' },
    ]);
  });

  test('that the reader refused is none', async () => {
    const { matches } = fakePermissions(false);
    keepConsent();
    expect(await giveConsent('www.harbor.example')).toBe(false);
    expect(await hasConsent('https://www.harbor.example/a')).toBe(false);
    expect(matches()).toEqual([]);
  });

  test('taken back takes permission and script back, other sites stay', async () => {
    const { granted, matches } = fakePermissions();
    keepConsent();
    await giveConsent('www.harbor.example');
    await giveConsent('quay.example');
    await vi.waitFor(() => expect(matches()).toEqual([QUAY, HARBOR]));
    await withdrawConsent('www.harbor.example');
    await vi.waitFor(() => expect(matches()).toEqual([QUAY]));
    expect([...granted]).toEqual([QUAY]);
    await withdrawConsent('quay.example');
    await vi.waitFor(() => expect(matches()).toEqual([]));
    expect(await hasConsent('https://quay.example/')).toBe(false);
  });

  test('stays withdrawn where the browser does not give up its permission', async () => {
    const { permissions } = fakePermissions();
    await giveConsent('quay.example');
    permissions.remove.mockRejectedValueOnce(new Error('You cannot remove required permissions.'));
    await withdrawConsent('quay.example');
    expect(await hasConsent('https://quay.example/')).toBe(false);
  });

  test('ends when the permission is revoked in the browser’s own settings', async () => {
    const { matches, revoke } = fakePermissions();
    keepConsent();
    await giveConsent('quay.example');
    await vi.waitFor(() => expect(matches()).toEqual([QUAY]));
    revoke(QUAY);
    await vi.waitFor(() => expect(matches()).toEqual([]));
    expect(await hasConsent('https://quay.example/')).toBe(false);
  });
});

describe('when the background starts', () => {
  test('the script is registered again, without the sites whose permission is gone', async () => {
    const { granted, matches } = fakePermissions();
    granted.add(HARBOR);
    await fakeBrowser.storage.local.set({ elsewhere: ['quay.example', 'www.harbor.example'] });
    keepConsent();
    await vi.waitFor(() => expect(matches()).toEqual([HARBOR]));
    expect(await hasConsent('https://quay.example/')).toBe(false);
  });

  test.each([[null], ['quay.example'], [{}], [[1, '']]])(
    'what is stored and not ours is no consent: %j',
    async (bad) => {
      const { scripts } = fakePermissions();
      await fakeBrowser.storage.local.set({ elsewhere: bad });
      keepConsent();
      expect(await hasConsent('https://quay.example/')).toBe(false);
      expect(scripts.size).toBe(0);
    },
  );
});
