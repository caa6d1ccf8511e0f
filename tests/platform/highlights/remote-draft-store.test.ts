import '../../support/fake-extension.ts';

import { beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../../lib/core/highlight/draft-store.ts';
import type { StoreProblem } from '../../../lib/core/highlight/highlight-store.ts';
import { fail, type Result, succeed } from '../../../lib/core/result.ts';
import { createRemoteDraftStore } from '../../../lib/platform/highlights/remote-draft-store.ts';
import { serve } from '../../../lib/platform/messages/messaging.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { signalForTest } from '../../support/signal-for-test.ts';

beforeEach(() => void resetExtension());

it('lists and saves what the background keeps', async () => {
  const kept: Draft[] = [{ id: 'a', note: 'A', base: '' }];
  const keep = (draft: Draft): Result<null, StoreProblem> => {
    if (draft.id === 'full') return fail({ kind: 'storage-full' });
    kept.push(draft);
    return succeed(null);
  };
  serve(
    { store: ({ method, args: [draft] }) => (method === 'listDrafts' ? succeed(kept) : keep(draft as Draft)) },
    { signal: signalForTest() },
  );
  const drafts = createRemoteDraftStore();
  await drafts.save({ id: 'b', note: 'B', base: '' });
  expect((await drafts.list(null)).map(({ id }) => id)).toEqual(['a', 'b']);
  await expect(drafts.save({ id: 'full', note: 'C', base: '' })).rejects.toThrow('storage-full');
  expect(await drafts.list(['b', 'c'])).toEqual([{ id: 'b', note: 'B', base: '' }]);
});

it('rejects where the background does not answer', async () => {
  const drafts = createRemoteDraftStore();
  await expect(drafts.list(null)).rejects.toThrow();
  await expect(drafts.save({ id: 'b', note: 'B', base: '' })).rejects.toThrow();
});
