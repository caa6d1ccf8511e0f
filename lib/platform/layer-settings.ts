import { browser } from 'wxt/browser';
import { ALL_LAYERS, type Layers } from '../core/note/reader-state.ts';
import { readLocal } from './highlights/read-local.ts';
import { isAlive, removeOnAbort } from './messages/is-alive.ts';
import { STORED } from './storage-keys.ts';

/** Which layers are on: all of them until the reader says otherwise, and where the browser cannot read its storage. */
export async function loadLayers(): Promise<Layers> {
  return readLocal(STORED.layers).then(
    (stored) => parseLayers(stored[STORED.layers]),
    () => ALL_LAYERS,
  );
}

/** Keeps the switches for all tabs and the next visit. */
export async function saveLayers(layers: Layers): Promise<void> {
  await browser.storage.local.set({ [STORED.layers]: layers });
}

/** Tells of each change, from whichever context it came; of none after the end of the extension. */
export function watchLayers(onChange: (layers: Layers) => void, options: { signal: AbortSignal }): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[STORED.layers];
    if (change !== undefined) onChange(parseLayers(change.newValue));
  };
  if (!isAlive()) return;
  browser.storage.local.onChanged.addListener(listener);
  removeOnAbort(options.signal, () => browser.storage.local.onChanged.removeListener(listener));
}

function parseLayers(stored: unknown): Layers {
  if (typeof stored !== 'object' || stored === null) return ALL_LAYERS;
  const { actors, claims, mine } = { actors: true, claims: true, mine: true, ...stored };
  return { actors: actors !== false, claims: claims !== false, mine: mine !== false };
}
