import '../../support/fake-extension.ts';

import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { comeBack } from '../../../lib/platform/tabs/come-back.ts';
import { resetExtension } from '../../support/fake-extension.ts';

const KNOWN = '*://known.example/*';
const CONSENTED = '*://consented.example/*';

let executeScript: ReturnType<typeof vi.fn>;
beforeEach(() => {
  resetExtension();
  executeScript = vi.fn(async ({ target }: { target: { tabId: number } }) => {
    if (target.tabId === 2) throw new Error('The tab was closed');
  });
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ content_scripts: [{ matches: [KNOWN], js: ['recogniser.js'] }] }),
  });
  Object.assign(fakeBrowser, {
    scripting: {
      getRegisteredContentScripts: async () => [{ id: 'elsewhere', matches: [CONSENTED], js: ['elsewhere.js'] }],
      executeScript,
    },
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async ({ url }: { url?: string[] }) =>
    url?.[0] === KNOWN ? [{ id: 1 }, { id: 2 }, {}] : [{ id: 3 }]) as never);
  comeBack();
});

test('after an update the scripts run in the tabs of their sites; a tab that is gone keeps no other from it', async () => {
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: true } as never);
  await vi.waitFor(() => expect(executeScript).toHaveBeenCalledTimes(3));
  expect(executeScript.mock.calls.map(([{ target, files }]) => [target, files])).toEqual([
    [{ tabId: 1, frameIds: [0] }, ['/recogniser.js']],
    [{ tabId: 2, frameIds: [0] }, ['/recogniser.js']],
    [{ tabId: 3, frameIds: [0] }, ['/elsewhere.js']],
  ]);
});

test.each(['install', 'browser_update'] as const)('nothing is run after %s', async (reason) => {
  await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
  await new Promise(setImmediate);
  expect(executeScript).not.toHaveBeenCalled();
});
