import '../../support/fake-extension.ts';

import { beforeEach, expect, it } from 'vitest';
import type { StoreChange } from '../../../lib/core/highlight/highlight-store.ts';
import { followChanges } from '../../../lib/platform/messages/follow-changes.ts';
import { ask } from '../../../lib/platform/messages/messaging.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { signalForTest, stopperForTest } from '../../support/signal-for-test.ts';

const CHANGE: StoreChange = { highlights: [], gone: ['a'], settings: null };
beforeEach(() => void resetExtension());

it('hears of each change, and lets nobody wait for what the page makes of it', async () => {
  const heard: StoreChange[] = [];
  const onChange = (change: StoreChange) => {
    heard.push(change);
    return new Promise(() => {});
  };
  followChanges(onChange, { signal: signalForTest() });
  expect(await ask('highlights-changed', CHANGE)).toBeNull();
  expect(heard).toEqual([CHANGE]);
});

it('hears nothing more when the page is gone', async () => {
  const heard: StoreChange[] = [];
  const page = stopperForTest();
  followChanges((change) => heard.push(change), { signal: page.signal });
  page.abort();
  await expect(ask('highlights-changed', CHANGE)).rejects.toThrow();
  expect(heard).toEqual([]);
});
