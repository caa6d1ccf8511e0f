import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ReaderState } from '../../../lib/core/note/reader-state.ts';
import { answerPageScripts } from '../../../lib/platform/background/answer-page-scripts.ts';
import { serve } from '../../../lib/platform/messages/messaging.ts';
import { createPackStore } from '../../../lib/platform/packs/pack-store.ts';
import { askAs, pageScript } from '../../support/ask-as.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { fakeSites } from '../../support/fake-sites.ts';
import { makeArticle, makePack } from '../../support/make-pack.ts';

const harbour = makePack(['One paragraph of the harbour.']);
const quay = makePack(['Two.'], {
  id: 'quay-1',
  article: makeArticle(['Two.'], { title: 'Quay', address: { hosts: ['quay.example'], paths: ['/1'] } }),
});
const AT = 'https://www.harbour.example/node/7';

beforeEach(async () => {
  resetExtension();
  fakeSites();
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  const store = createPackStore({ bundled: [], today: () => '2026-11-24' });
  await store.save(harbour);
  await store.save(quay);
  serve(answerPageScripts(store));
});

/** Notes which scripts and styles are brought into which tab. */
function watchInjections() {
  const insert = vi.fn(async () => undefined);
  const execute = vi.fn(async ({ files }: { target: { tabId: number }; files?: string[] }) => [{ result: files }]);
  Object.assign(fakeBrowser.scripting, { insertCSS: insert, executeScript: execute });
  return () => execute.mock.calls.map(([{ target, files }]) => [target.tabId, ...(files ?? [])]);
}

describe('packs for a page', () => {
  const idsAt = async (url: string) => {
    const { packs, asked } = await askAs(pageScript(url), 'load-packs', null);
    return { ids: packs.map(({ pack }) => pack.id), asked };
  };

  it.each([
    ['the pack of the article that is there', AT, { ids: ['harbour-7'], asked: false }],
    ['all packs at any other address', 'https://other.example/', { ids: ['harbour-7', 'quay-1'], asked: true }],
  ])('are %s', async (_name, url, answer) => {
    const { ids, asked } = await idsAt(url);
    expect({ ids: ids.toSorted(), asked }).toEqual(answer);
  });

  it('follow the address of the tab, which a frame does not', async () => {
    const sender = { ...pageScript(AT), url: 'https://other.example/' };
    expect((await askAs(sender, 'load-packs', null)).packs).toHaveLength(1);
  });

  it('come with every problem of a pack that cannot be read', async () => {
    await fakeBrowser.storage.local.set({ 'pack:quay-1': { pack: { ...quay, version: 'one' } } });
    const { packs, problems } = await askAs(pageScript('https://other.example/'), 'load-packs', null);
    expect(packs.map(({ pack }) => pack.id)).toEqual(['harbour-7']);
    expect(problems).toMatchObject([{ kind: 'broken-pack', pack: 'quay-1', problems: [{ path: 'version' }] }]);
  });

  it('come with the words, the token, and whether the site has consent', async () => {
    const first = await askAs(pageScript(AT), 'load-packs', null);
    expect(first).toMatchObject({ consented: false, words: { extensionName: 'extensionName' } });
    await fakeBrowser.storage.local.set({ elsewhere: ['www.harbour.example'] });
    const second = await askAs(pageScript(AT), 'load-packs', null);
    expect(second).toMatchObject({ consented: true, token: first.token });
    expect(first.token).not.toBe('');
  });
});

it.each([['harbour-7'], [null]])(
  'an article that was found has the page script brought to its tab: %j',
  async (pack) => {
    const injections = watchInjections();
    await askAs(pageScript(AT, 5), 'article-found', { pack });
    expect(injections()).toEqual([
      [5, '/reader.js'],
      [5, '/highlighter.js'],
    ]);
  },
);

it('the number of notes of a page is shown on its tab', async () => {
  const badge = vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);
  const paragraphs = { found: 1, changed: 0, total: 1 };
  const state: ReaderState = {
    url: AT,
    title: '',
    recognition: { pack: 'harbour-7', confidence: 1, reason: 'text-and-address', copy: false, paragraphs },
    notes: [],
    outline: [],
    open: null,
    problems: [],
  };
  await askAs(pageScript(AT, 5), 'state-changed', state);
  expect(badge).toHaveBeenCalledExactlyOnceWith({ tabId: 5, text: '0' });
});
