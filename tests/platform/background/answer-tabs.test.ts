import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerTabs } from '../../../lib/platform/background/answer-tabs.ts';
import { serve } from '../../../lib/platform/messages/messaging.ts';
import { askAs, OWN_PAGE, pageScript } from '../../support/ask-as.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { watchTabs } from '../../support/watch-tabs.ts';

const EVIL = pageScript('https://evil.example/');

let sentToTabs: ReturnType<typeof resetExtension>['sentToTabs'];
beforeEach(() => {
  ({ sentToTabs } = resetExtension());
  serve(answerTabs());
});

describe('reading a tab', () => {
  const allowScripts = () => {
    vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockResolvedValue(undefined);
    return vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([]);
  };

  it('brings the page script', async () => {
    const execute = allowScripts();
    expect(await askAs(OWN_PAGE, 'read-tab', { tab: 5 })).toEqual({ problem: null });
    expect(execute.mock.calls.map(([{ target }]) => target.tabId)).toEqual([5, 5]);
    expect(sentToTabs).toEqual([]);
  });

  it('has the actors marked where that was asked for', async () => {
    allowScripts();
    const mark = vi.fn(() => null);
    serve({ 'mark-actors': mark });
    expect(await askAs(OWN_PAGE, 'read-tab', { tab: 5, actors: true })).toEqual({ problem: null });
    expect(mark).toHaveBeenCalledOnce();
    expect(sentToTabs.map(({ tab }) => tab)).toEqual([5]);
  });

  it('is no problem where the tab has gone on to another page meanwhile', async () => {
    allowScripts();
    expect(await askAs(OWN_PAGE, 'read-tab', { tab: 5, actors: true })).toEqual({ problem: null });
  });

  it('says so where the browser keeps the page to itself, and marks nobody', async () => {
    vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    const problem = { kind: 'page-refused' };
    expect(await askAs(OWN_PAGE, 'read-tab', { tab: 5, actors: true })).toEqual({ problem });
    expect(sentToTabs).toEqual([]);
  });

  it('is refused to a page script', async () => {
    const execute = allowScripts();
    expect(await askAs(EVIL, 'read-tab', { tab: 5 })).toEqual({ problem: { kind: 'page-refused' } });
    expect(execute).not.toHaveBeenCalled();
  });
});

describe('opening a page of the extension', () => {
  it.each([
    ['open-library', { words: 'salt' }, /library\.html#q=salt$/],
    ['open-library', { words: 7, highlight: {} }, /library\.html$/],
    ['open-packs', { pack: 'harbour-7' }, /packs\.html#pack-harbour-7$/],
    ['open-packs', { pack: null }, /packs\.html$/],
    ['open-packs', { pack: ['x'] }, /packs\.html$/],
  ] as const)('%s with %j', async (type, body, address) => {
    const { created } = watchTabs([]);
    // What a page sends may have any shape.
    await askAs(EVIL, type, body as never);
    expect(created()).toEqual([expect.stringMatching(address)]);
  });
});
