// What the page of exports and imports works on: all that the reader has, and the packs.
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { DEFAULT_SETTINGS } from '../../core/highlight/highlight.ts';
import type { StoreProblem } from '../../core/highlight/highlight-store.ts';
import type { PackEntry } from '../../core/pack/pack-store.ts';
import type { LoadedBackup } from './load-backup.ts';

/** All that there is, replaced as a whole when something changes. */
export interface Content extends LoadedBackup {
  readonly packs: readonly PackEntry[];
  /** It was read once, or is known not to be readable. */
  readonly isRead: boolean;
}

/** What is asked for it. */
export interface ContentPorts {
  readonly loadBackup: () => Promise<LoadedBackup>;
  readonly listPacks: () => Promise<readonly PackEntry[]>;
  /** Says why a call of the store was not answered. */
  readonly explainSilence: (error: unknown) => StoreProblem;
}

/** The content of one page, and how to read it again. */
export interface ContentSource {
  readonly state: ReadonlySignal<Content>;
  /** Reads all of it again, and resolves with it or with what was read later still. What could be read before stays, with the problem, where the store does not answer. */
  readonly reload: () => Promise<Content>;
}

const NOTHING_READ: Content = {
  backup: { settings: DEFAULT_SETTINGS, articles: [], highlights: [], tombstones: [], drafts: [], quarantine: [] },
  problem: null,
  readAt: '',
  packs: [],
  isRead: false,
};

/** Content that is not read yet. */
export function createContent({ loadBackup, listPacks, explainSilence }: ContentPorts): ContentSource {
  const state = signal(NOTHING_READ);
  let [begun, shown] = [0, 0];
  const read = async (): Promise<Partial<Content>> => {
    try {
      // Packs do not change while the page is open: they are read once.
      const packs = state.peek().packs.length > 0 ? state.peek().packs : await listPacks();
      return { packs, ...(await loadBackup()) };
    } catch (error) {
      return { problem: explainSilence(error) };
    }
  };
  return {
    state,
    async reload() {
      const nth = ++begun;
      const fields = await read();
      // A reading that was begun later knows more.
      if (nth > shown) {
        shown = nth;
        state.value = { ...state.peek(), ...fields, isRead: true };
      }
      return state.peek();
    },
  };
}
