import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_KNOWN_PACKS } from '../../../lib/core/article/known-packs.ts';
import { loadKnownPacks, mergeArticles, saveKnownPacks } from '../../../lib/platform/packs/known-packs.ts';
import { resetExtension } from '../../support/fake-extension.ts';

const OP_ED = { pack: 'op-ed', hosts: ['www.arabnews.com'], paths: ['/node/1'] };
const SPEECH = { pack: 'speech', hosts: ['speech.example'], paths: ['/1'] };
const HARBOUR = { pack: 'harbour-7', hosts: ['www.harbour.example'], paths: ['/node/7'] };

beforeEach(() => {
  resetExtension();
});

describe('what is known of packs', () => {
  it('is there after a restart', async () => {
    const known = { articles: [HARBOUR], off: ['op-ed'] };
    await saveKnownPacks(known);
    expect(await loadKnownPacks()).toEqual(known);
  });

  it.each([[undefined], [null], ['harbour-7'], [[]], [{ articles: [] }], [{ off: [] }], [{ articles: {}, off: [] }]])(
    'is nothing where %j is stored',
    async (stored) => {
      if (stored !== undefined) await fakeBrowser.storage.local.set({ 'known-packs': stored });
      expect(await loadKnownPacks()).toEqual(NO_KNOWN_PACKS);
    },
  );

  it('is nothing where the browser cannot read its storage', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('torn'));
    expect(await loadKnownPacks()).toEqual(NO_KNOWN_PACKS);
  });
});

it.each([
  ['all bundled ones at first', NO_KNOWN_PACKS, [OP_ED, SPEECH]],
  ['without those that are off', { articles: [], off: ['op-ed'] }, [SPEECH]],
  ['with imported ones', { articles: [HARBOUR], off: [] }, [OP_ED, SPEECH, HARBOUR]],
])('the articles that are looked for are %s', (_name, known, articles) => {
  expect(mergeArticles([OP_ED, SPEECH], known)).toEqual(articles);
});
