// The settings page: what the reader has set, kept at each change, and what the browser and the store say.
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { ReaderSettings } from '../../core/highlight/highlight.ts';
import type { HighlightStore, StoreProblem, StoreState } from '../../core/highlight/highlight-store.ts';

/** A shortcut that the browser runs for the extension. */
export interface Shortcut {
  readonly description: string;
  /** Empty where none is set. */
  readonly keys: string;
}

/** A site that the extension may read. */
export interface Site {
  readonly host: string;
  /** By the manifest: the browser alone can take it back. */
  readonly isBuiltIn: boolean;
}

/** What the page shows. */
export interface SettingsState {
  /** `null` until they are read. */
  readonly settings: ReaderSettings | null;
  readonly saved: 'saved' | 'saving' | 'unsaved';
  readonly problem: StoreProblem | null;
  readonly shortcuts: readonly Shortcut[];
  readonly sites: readonly Site[];
  /** What the store holds; `null` until it is counted. */
  readonly store: StoreState | null;
}

/** What the model asks of the platform. */
export interface SettingsPorts {
  readonly store: Pick<HighlightStore, 'loadSettings' | 'saveSettings' | 'purge' | 'state'>;
  /** Says why a call of the store was not answered. */
  readonly explainSilence: (error: unknown) => StoreProblem;
  readonly listShortcuts: () => Promise<readonly Shortcut[]>;
  readonly listSites: () => Promise<readonly Site[]>;
  /** Gives the browser's permission for a site back, and the reader's consent to marks there. */
  readonly forgetSite: (host: string) => Promise<void>;
}

/** State of the settings page, and all that changes it. */
export interface SettingsModel {
  readonly state: ReadonlySignal<SettingsState>;
  /** Reads everything. */
  readonly load: () => Promise<void>;
  /** Reads what the store, the browser and its permissions say now. */
  readonly refresh: () => Promise<void>;
  /** Shows a change of the reader's at once, and keeps it. Resolves when it is kept, or when it is known that it is not. */
  readonly change: (fields: Partial<ReaderSettings>) => Promise<void>;
  /** Takes what another page has saved, unless a change of this one is on its way. */
  readonly receive: (settings: ReaderSettings) => void;
  readonly forgetSite: (host: string) => Promise<void>;
  readonly emptyBin: () => Promise<void>;
}

const NOTHING_READ: SettingsState = {
  settings: null,
  saved: 'saved',
  problem: null,
  shortcuts: [],
  sites: [],
  store: null,
};

/** Creates the model of a settings page that has read nothing yet. */
export function createSettingsModel(ports: SettingsPorts): SettingsModel {
  const state = signal(NOTHING_READ);
  const update = (fields: Partial<SettingsState>) => {
    state.value = { ...state.value, ...fields };
  };
  let lastSave: Promise<void> = Promise.resolve();

  const refresh = async () => {
    const [sites, store, shortcuts] = await Promise.all([
      ports.listSites(),
      ports.store.state(),
      ports.listShortcuts(),
    ]);
    update({ sites, store, shortcuts });
  };
  const save = async (settings: ReaderSettings) => {
    const problem = await ports.store.saveSettings(settings).then(
      (answer) => (answer.ok ? null : answer.problem),
      (error: unknown) => ports.explainSilence(error),
    );
    // A later change is still on its way: it decides.
    if (state.value.settings === settings) update({ problem, saved: problem === null ? 'saved' : 'unsaved' });
  };
  return {
    state,
    refresh,
    async load() {
      update({ settings: await ports.store.loadSettings() });
      await refresh();
    },
    async change(fields) {
      const { settings } = state.value;
      if (settings === null) return;
      const changed = { ...settings, ...fields };
      update({ settings: changed, saved: 'saving' });
      // In order, so that the last change is the one that is kept.
      lastSave = lastSave.then(() => save(changed));
      await lastSave;
    },
    receive(settings) {
      if (state.value.saved === 'saved') update({ settings });
    },
    async forgetSite(host) {
      await ports.forgetSite(host);
      await refresh();
    },
    async emptyBin() {
      const purged = await ports.store.purge(null);
      update({ problem: purged.ok ? null : purged.problem });
      await refresh();
    },
  };
}
