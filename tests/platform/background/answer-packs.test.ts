import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it } from 'vitest';
import type { PackStore } from '../../../lib/core/pack/pack-store.ts';
import { answerPacks } from '../../../lib/platform/background/answer-packs.ts';
import { serve } from '../../../lib/platform/messages/messaging.ts';
import { createPackStore } from '../../../lib/platform/packs/pack-store.ts';
import { askAs, OWN_PAGE, pageScript } from '../../support/ask-as.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { fakeSites } from '../../support/fake-sites.ts';
import { makePack } from '../../support/make-pack.ts';

const harbour = makePack(['One paragraph of the harbour.']);
const HARBOUR = '*://www.harbour.example/*';

let store: PackStore;
beforeEach(() => {
  resetExtension();
  fakeSites();
  store = createPackStore({ bundled: [], today: () => '2026-11-24' });
  serve(answerPacks(store));
});
const stored = async () => (await store.list()).map(({ id, on }) => `${id} ${on ? 'on' : 'off'}`);

describe('a page of the extension', () => {
  it('keeps, reads, lists, switches and removes a pack', async () => {
    expect(await askAs(OWN_PAGE, 'save-pack', { pack: harbour })).toEqual({ problems: [] });
    expect(await askAs(OWN_PAGE, 'load-pack', { pack: 'harbour-7' })).toEqual({
      pack: { pack: harbour, origin: 'imported' },
      problem: null,
    });
    expect((await askAs(OWN_PAGE, 'list-packs', null)).packs).toMatchObject([{ id: 'harbour-7', on: true }]);
    await askAs(OWN_PAGE, 'switch-pack', { pack: 'harbour-7', on: false });
    expect(await stored()).toEqual(['harbour-7 off']);
    await askAs(OWN_PAGE, 'switch-pack', { pack: 'harbour-7', on: true });
    expect(await stored()).toEqual(['harbour-7 on']);
    await askAs(OWN_PAGE, 'remove-pack', { pack: 'harbour-7' });
    expect(await stored()).toEqual([]);
  });

  it('closes the site of a pack that it removes', async () => {
    const { granted } = fakeSites({ granted: [HARBOUR] });
    await store.save(harbour);
    await askAs(OWN_PAGE, 'remove-pack', { pack: 'harbour-7' });
    expect([...granted]).toEqual([]);
  });

  it('hears every problem of a pack that is refused, and nothing of it is kept', async () => {
    const { problems } = await askAs(OWN_PAGE, 'save-pack', { pack: { ...harbour, version: 'one', creator: 7 } });
    expect(problems.map(({ path }) => path)).toEqual(['version', 'creator']);
    expect(await stored()).toEqual([]);
  });

  it('hears why a pack cannot be read', async () => {
    const problem = { kind: 'missing-pack', pack: 'other' };
    expect(await askAs(OWN_PAGE, 'load-pack', { pack: 'other' })).toEqual({ pack: null, problem });
  });
});

describe('a page script', () => {
  const evil = pageScript('https://evil.example/');

  it('reads no pack and lists none', async () => {
    await store.save(harbour);
    expect(await askAs(evil, 'load-pack', { pack: 'harbour-7' })).toMatchObject({ pack: null });
    expect(await askAs(evil, 'list-packs', null)).toEqual({ packs: [] });
  });

  it('changes nothing', async () => {
    await askAs(evil, 'save-pack', { pack: harbour });
    expect(await stored()).toEqual([]);
    await store.save(harbour);
    await askAs(evil, 'switch-pack', { pack: 'harbour-7', on: false });
    await askAs(evil, 'remove-pack', { pack: 'harbour-7' });
    expect(await stored()).toEqual(['harbour-7 on']);
  });
});
