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
import { fakeSites } from '../../support/fake-sites.ts';

const HARBOR = '*://www.harbor.example/*';
const QUAY = '*://quay.example/*';

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
    const { permissions, matches, scripts } = fakeSites();
    keepConsent();
    expect(await giveConsent('www.harbor.example')).toBe(true);
    expect(permissions.request.mock.calls).toEqual([[{ origins: [HARBOR] }]]);
    expect(await hasConsent('https://www.harbor.example/a')).toBe(true);
    expect(await hasConsent('https://harbor.example/a')).toBe(false);
    await vi.waitFor(() => expect(matches('elsewhere')).toEqual([HARBOR]));
    expect([...scripts.values()]).toEqual([
      { id: 'elsewhere', js: ['elsewhere.js'], matches: [HARBOR], allFrames: false, runAt: 'document_idle' },
    ]);
  });

  test('that the reader refused is none', async () => {
    const { matches } = fakeSites({ answer: false });
    keepConsent();
    expect(await giveConsent('www.harbor.example')).toBe(false);
    expect(await hasConsent('https://www.harbor.example/a')).toBe(false);
    expect(matches('elsewhere')).toEqual([]);
  });

  test('taken back takes permission and script back, other sites stay', async () => {
    const { granted, matches } = fakeSites();
    keepConsent();
    await giveConsent('www.harbor.example');
    await giveConsent('quay.example');
    await vi.waitFor(() => expect(matches('elsewhere')).toEqual([QUAY, HARBOR]));
    await withdrawConsent('www.harbor.example');
    await vi.waitFor(() => expect(matches('elsewhere')).toEqual([QUAY]));
    expect([...granted]).toEqual([QUAY]);
    await withdrawConsent('quay.example');
    await vi.waitFor(() => expect(matches('elsewhere')).toEqual([]));
    expect(await hasConsent('https://quay.example/')).toBe(false);
  });

  test('stays withdrawn where the browser does not give up its permission', async () => {
    const { permissions } = fakeSites();
    await giveConsent('quay.example');
    permissions.remove.mockRejectedValueOnce(new Error('You cannot remove required permissions.'));
    await withdrawConsent('quay.example');
    expect(await hasConsent('https://quay.example/')).toBe(false);
  });

  test('ends when the permission is revoked in the browser’s own settings', async () => {
    const { matches, revoke } = fakeSites();
    keepConsent();
    await giveConsent('quay.example');
    await vi.waitFor(() => expect(matches('elsewhere')).toEqual([QUAY]));
    revoke(QUAY);
    await vi.waitFor(() => expect(matches('elsewhere')).toEqual([]));
    expect(await hasConsent('https://quay.example/')).toBe(false);
  });
});

describe('when the background starts', () => {
  test('the script is registered again, without the sites whose permission is gone', async () => {
    const { granted, matches } = fakeSites();
    granted.add(HARBOR);
    await fakeBrowser.storage.local.set({ elsewhere: ['quay.example', 'www.harbor.example'] });
    keepConsent();
    await vi.waitFor(() => expect(matches('elsewhere')).toEqual([HARBOR]));
    expect(await hasConsent('https://quay.example/')).toBe(false);
  });

  test.each([[null], ['quay.example'], [{}], [[1, '']]])(
    'what is stored and not ours is no consent: %j',
    async (bad) => {
      const { scripts } = fakeSites();
      await fakeBrowser.storage.local.set({ elsewhere: bad });
      keepConsent();
      expect(await hasConsent('https://quay.example/')).toBe(false);
      expect(scripts.size).toBe(0);
    },
  );
});
