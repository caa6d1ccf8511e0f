import '../support/fake-extension.ts';

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ALL_LAYERS, type Layers } from '../../lib/core/note/reader-state.ts';
import { loadLayers, saveLayers, watchLayers } from '../../lib/platform/layer-settings.ts';
import { resetExtension } from '../support/fake-extension.ts';

const EVERY: readonly Layers[] = [true, false].flatMap((actors) =>
  [true, false].map((claims) => ({ actors, claims, mine: actors })),
);

beforeEach(() => {
  resetExtension();
});

test('both are on until the reader says otherwise', async () => expect(await loadLayers()).toEqual(ALL_LAYERS));

test.each(EVERY)('what was saved is loaded: %j', async (layers) => {
  await saveLayers(layers);
  expect(await loadLayers()).toEqual(layers);
});

describe('what is not ours', () => {
  test.each<[unknown, Layers]>([
    [null, ALL_LAYERS],
    ['off', ALL_LAYERS],
    [0, ALL_LAYERS],
    [[], ALL_LAYERS],
    [[false, false], ALL_LAYERS],
    [{}, ALL_LAYERS],
    [{ actors: false }, { actors: false, claims: true, mine: true }],
    [{ mine: false }, { actors: true, claims: true, mine: false }],
    [
      { claims: false, mine: true },
      { actors: true, claims: false, mine: true },
    ],
    [{ actors: null, claims: 'no' }, ALL_LAYERS],
  ])('%j is read as %j', async (stored, layers) => {
    await fakeBrowser.storage.local.set({ layers: stored });
    expect(await loadLayers()).toEqual(layers);
  });
});

describe('watching', () => {
  test('each change is told, also one that takes the setting away, until the end', async () => {
    const stop = new AbortController();
    const onChange = vi.fn<(layers: Layers) => void>();
    watchLayers(onChange, { signal: stop.signal });
    await saveLayers({ actors: false, claims: true, mine: true });
    await fakeBrowser.storage.local.set({ layers: 'garbage' });
    await fakeBrowser.storage.local.remove('layers');
    stop.abort();
    await saveLayers({ actors: false, claims: false, mine: true });
    expect(onChange.mock.calls).toEqual([[{ actors: false, claims: true, mine: true }], [ALL_LAYERS], [ALL_LAYERS]]);
  });

  test('other settings are none of our business', async () => {
    const onChange = vi.fn();
    watchLayers(onChange, { signal: new AbortController().signal });
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(onChange).not.toHaveBeenCalled();
  });
});
