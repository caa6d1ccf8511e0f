import '../../support/fake-extension.ts';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ALL_LAYERS } from '../../../lib/core/note/reader-state.ts';
import { saveLayers, watchLayers } from '../../../lib/platform/layer-settings.ts';
import { isAlive, removeOnAbort } from '../../../lib/platform/messages/is-alive.ts';
import { ask, explainSilence, serve } from '../../../lib/platform/messages/messaging.ts';
import { resetExtension } from '../../support/fake-extension.ts';

const runtime = Object.getOwnPropertyDescriptors(fakeBrowser);

beforeEach(() => {
  resetExtension();
});
afterEach(() => {
  Object.defineProperties(fakeBrowser, runtime);
});

const INVALID = 'Extension context invalidated.';

/** What is left of the extension's API in a script whose extension is gone. */
const ENDS: readonly (readonly [string, () => void])[] = [
  [
    'there is no runtime',
    () => Object.defineProperty(fakeBrowser, 'runtime', { value: undefined, configurable: true }),
  ],
  [
    'the runtime has no id, and everything throws',
    () => {
      const gone = { get: () => undefined };
      const throws = () => {
        throw new Error(INVALID);
      };
      const events = { addListener: throws, removeListener: throws };
      Object.defineProperties(fakeBrowser, {
        runtime: {
          value: Object.defineProperty({ sendMessage: throws, onMessage: events }, 'id', gone),
          configurable: true,
        },
        storage: { value: { local: { get: throws, set: throws, onChanged: events } }, configurable: true },
      });
    },
  ],
  [
    'asking for the runtime throws',
    () =>
      Object.defineProperty(fakeBrowser, 'runtime', {
        get: () => {
          throw new Error(INVALID);
        },
        configurable: true,
      }),
  ],
];

test('alive while there is an id', () => expect(isAlive()).toBe(true));

describe.each(ENDS)('after the end: %s', (_name, end) => {
  test('it is told', () => {
    end();
    expect(isAlive()).toBe(false);
    expect(explainSilence(new Error('any'))).toEqual({ kind: 'extension-updated' });
  });

  test('a question is rejected, and thrown by nobody', async () => {
    end();
    await expect(ask('load-packs', null)).rejects.toThrow();
  });

  test('what listened goes without a word', async () => {
    const stop = new AbortController();
    serve({ 'go-to': () => null }, { signal: stop.signal });
    watchLayers(() => undefined, { signal: stop.signal });
    end();
    // Node tells of what a listener throws in its next turn; the test would fail by it.
    stop.abort();
    await new Promise(setImmediate);
  });

  test('nobody listens to settings any more', () => {
    end();
    expect(() => watchLayers(() => undefined, { signal: new AbortController().signal })).not.toThrow();
  });
});

test('settings that cannot be kept are a rejection', async () => {
  ENDS[1]?.[1]();
  await expect(saveLayers(ALL_LAYERS)).rejects.toThrow(INVALID);
});

test('a listener is taken off when the signal aborts', () => {
  const stop = new AbortController();
  const remove = vi.fn();
  removeOnAbort(stop.signal, remove);
  expect(remove).not.toHaveBeenCalled();
  stop.abort();
  expect(remove).toHaveBeenCalledTimes(1);
});
