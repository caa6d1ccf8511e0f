import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ReaderState } from '../../../lib/core/note/reader-state.ts';
import { type Answers, ask, askTab, explainSilence, serve } from '../../../lib/platform/messages/messaging.ts';
import { deliver, type FakeSender, OWN, resetExtension, type Sent } from '../../support/fake-extension.ts';

const STATE: ReaderState = {
  url: 'https://a.example/',
  title: 'A',
  recognition: null,
  notes: [],
  outline: [],
  open: null,
  problems: [],
};
const UNHEARD = 'Receiving end does not exist';

let sentToTabs: Sent[];
beforeEach(() => {
  ({ sentToTabs } = resetExtension());
});

describe('asking', () => {
  test('the answer comes back, at once or later', async () => {
    serve({
      'read-state': () => STATE,
      'read-tab': async ({ tab }) => ({ problem: tab === 7 ? null : { kind: 'page-refused' } }),
    });
    expect(await ask('read-state', null)).toEqual(STATE);
    expect(await ask('read-tab', { tab: 7 })).toEqual({ problem: null });
    expect(await ask('read-tab', { tab: 8 })).toEqual({ problem: { kind: 'page-refused' } });
  });

  test('a tab is asked in its top frame alone', async () => {
    serve({ 'read-state': () => STATE });
    expect(await askTab(7, 'read-state', null)).toEqual(STATE);
    expect(sentToTabs).toEqual([{ tab: 7, options: { frameId: 0 } }]);
  });

  test.each<[string, Answers | null]>([
    ['nobody serves', null],
    ['nobody serves this', { 'go-to': () => null }],
  ])('rejects when %s', async (_name, answers) => {
    if (answers !== null) serve(answers);
    await expect(ask('read-state', null)).rejects.toThrow(UNHEARD);
    await expect(askTab(7, 'read-state', null)).rejects.toThrow(UNHEARD);
  });

  test('several may serve: who knows the type answers', async () => {
    const onGoTo = vi.fn(() => null);
    serve({ 'go-to': onGoTo });
    serve({ 'read-state': () => STATE });
    expect(await ask('read-state', null)).toEqual(STATE);
    expect(await ask('go-to', { note: 'claim/c01', place: 2 })).toBeNull();
    expect(onGoTo.mock.calls).toEqual([[{ note: 'claim/c01', place: 2 }, OWN]]);
  });
});

describe('serving', () => {
  const message = { type: 'read-state', body: null };

  test.each<[string, FakeSender]>([
    ['another extension', { id: 'another' }],
    ['nobody in particular', {}],
    ['a frame inside the page', { ...OWN, frameId: 3 }],
  ])('no answer for %s', async (_name, sender) => {
    const answer = vi.fn(() => STATE);
    serve({ 'read-state': answer });
    await expect(deliver(message, sender)).rejects.toThrow(UNHEARD);
    expect(answer).not.toHaveBeenCalled();
  });

  test('the top frame is answered', async () => {
    serve({ 'read-state': () => STATE });
    expect(JSON.parse(String(await deliver(message, { ...OWN, frameId: 0 })))).toEqual(STATE);
  });

  test.each<[string, unknown]>([
    ['a string', 'read-state'],
    ['nothing', null],
    ['a number', 7],
    ['an object without a type', { body: null }],
    ['an object without a body', { type: 'read-state' }],
    ['a type that is no string', { type: 7, body: null }],
    ['an unknown type', { type: 'read-mind', body: null }],
    ['the name of something that every object has', { type: 'toString', body: null }],
    ['a constructor', { type: 'constructor', body: null }],
  ])('no answer for %s', async (_name, value) => {
    serve({ 'read-state': () => STATE });
    await expect(deliver(value, OWN)).rejects.toThrow(UNHEARD);
  });

  test.each<[string, () => never | Promise<never>]>([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['rejects', () => Promise.reject(new Error('broken'))],
  ])('an answer that %s is logged once and comes back as null', async (_name, answer) => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    serve({ 'read-state': answer });
    expect(await ask('read-state', null)).toBeNull();
    expect(log).toHaveBeenCalledTimes(1);
  });

  test('nothing is served after the end', async () => {
    const stop = new AbortController();
    serve({ 'read-state': () => STATE }, { signal: stop.signal });
    stop.abort();
    await expect(ask('read-state', null)).rejects.toThrow(UNHEARD);
  });
});

test('an extension that is gone is told from one that fails', () => {
  expect(explainSilence(new Error('x'))).toEqual({ kind: 'failed', message: 'x' });
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
  expect(explainSilence(new Error('x'))).toEqual({ kind: 'extension-updated' });
});
