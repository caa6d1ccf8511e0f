import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_KNOWN_PACKS } from '../../../lib/core/article/known-packs.ts';
import { loadKnownPacks, mergeArticles, saveKnownPacks } from '../../../lib/platform/packs/known-packs.ts';
import { resetExtension } from '../../support/fake-extension.ts';

const articleOf = (pack: string) => ({ pack, hosts: [`${pack}.example`], paths: ['/1'] });

beforeEach(() => {
  resetExtension();
});

describe('what the recogniser knows of packs', () => {
  it('is read as it was kept', async () => {
    const known = { articles: [articleOf('a')], off: ['b'] };
    await saveKnownPacks(known);
    expect(await loadKnownPacks()).toEqual(known);
  });

  it.each([[undefined], [null], ['x'], [{}], [{ articles: 'all', off: [] }], [{ articles: [] }]])(
    'is nothing while %j is stored',
    async (stored) => {
      if (stored !== undefined) await fakeBrowser.storage.local.set({ 'known-packs': stored });
      expect(await loadKnownPacks()).toEqual(NO_KNOWN_PACKS);
    },
  );

  it('is nothing where the browser cannot read its storage', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    expect(await loadKnownPacks()).toEqual(NO_KNOWN_PACKS);
  });

  it('takes bundled packs away that are off, and adds imported ones', () => {
    const bundled = ['a', 'b'].map(articleOf);
    expect(mergeArticles(bundled, { articles: [articleOf('c')], off: ['b'] })).toEqual(['a', 'c'].map(articleOf));
  });
});
