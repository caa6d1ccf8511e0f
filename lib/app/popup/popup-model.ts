// The popup: what is on the page in the tab in front, and what can be asked of it.
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Layer, Layers, ReaderState } from '../../core/note/reader-state.ts';
import type { Problem } from '../../core/problem.ts';

/** What the popup shows. */
export interface PopupState {
  /** `null` when the tab has no page script. */
  readonly state: ReaderState | null;
  readonly layers: Layers;
  /** What the last attempt to look met. */
  readonly problem: Problem | null;
  /** Whether the page's site has the reader's consent to marks on any article; `null` where there is no site. */
  readonly always: boolean | null;
}

/** What the model asks of the platform. */
export interface PopupPorts {
  /** The tab in front; `null` where there is none. */
  readonly activeTab: () => Promise<number | null>;
  /** The address of a tab's page; `null` where the browser does not say. */
  readonly readTabUrl: (tab: number) => Promise<string | null>;
  /** The host of a page that can have consent; `null` for what is no web page. */
  readonly hostOf: (url: string) => string | null;
  readonly hasConsent: (url: string) => Promise<boolean>;
  /** Called in the click, so that the browser may ask for the site. False when the reader said no. */
  readonly giveConsent: (host: string) => Promise<boolean>;
  readonly withdrawConsent: (host: string) => Promise<void>;
  readonly loadLayers: () => Promise<Layers>;
  readonly saveLayers: (layers: Layers) => Promise<void>;
  /** What the page script in a tab has read. Rejects when there is none. */
  readonly readState: (tab: number) => Promise<ReaderState | null>;
  /** Brings the page script to a tab, for the highlights there or for the packs' actors too. */
  readonly look: (tab: number, options: { readonly actors: boolean }) => Promise<Problem | null>;
  /** Called in the click: browsers insist. */
  readonly openPanel: (tab: number) => Promise<void>;
  readonly openPrint: (tab: number) => Promise<void>;
  readonly openPacks: (pack: string | null) => Promise<unknown>;
  readonly openLibrary: () => Promise<unknown>;
  readonly close: () => void;
}

/** State of the popup, and all that changes it. */
export interface PopupModel {
  /** `null` until the tab is read. */
  readonly state: ReadonlySignal<PopupState | null>;
  /** Reads the tab in front. */
  readonly load: () => Promise<void>;
  /** Takes what a page script says of its page, if the page is the one in front. */
  readonly receive: (state: ReaderState, tab: number | null) => void;
  readonly receiveLayers: (layers: Layers) => void;
  /** Brings the page script to the page, whatever its address; with `actors` the packs' actors are marked there. */
  readonly look: (options?: { readonly actors?: boolean }) => Promise<void>;
  /** Gives or takes back the consent to marks on any article of the page's site. Call it in the click. */
  readonly setAlways: (wanted: boolean) => Promise<void>;
  readonly switchLayer: (layer: Layer, isShown: boolean) => Promise<void>;
  readonly openPanel: () => Promise<void>;
  readonly openPrint: () => Promise<void>;
  readonly openPacks: () => Promise<void>;
  readonly openLibrary: () => Promise<void>;
}

/** Creates the model of a popup that has read nothing yet. */
export function createPopupModel(ports: PopupPorts): PopupModel {
  const state = signal<PopupState | null>(null);
  /** The tab that is shown, and the host of its page. */
  let front: { readonly tab: number | null; readonly host: string | null } = { tab: null, host: null };

  const update = (fields: Partial<PopupState>) => {
    if (state.value !== null) state.value = { ...state.value, ...fields };
  };
  const readState = async ({ tab } = front) => (tab === null ? null : await ports.readState(tab).catch(() => null));
  const look = async ({ actors = false } = {}) => {
    const { tab } = front;
    const problem: Problem | null = tab === null ? { kind: 'page-refused' } : await ports.look(tab, { actors });
    update({ problem, state: await readState() });
  };
  const openFor = async (open: (tab: number) => Promise<void>) => {
    if (front.tab === null) return;
    await open(front.tab);
    ports.close();
  };
  return {
    state,
    look,
    async load() {
      const tab = await ports.activeTab();
      const url = (tab === null ? null : await ports.readTabUrl(tab)) ?? '';
      const host = ports.hostOf(url);
      front = { tab, host };
      const hasConsent = await ports.hasConsent(url);
      const layers = await ports.loadLayers();
      const always = host === null ? null : hasConsent;
      state.value = { state: await readState(), layers, problem: null, always };
    },
    receive(changed, from) {
      if (from !== null && from === front.tab) update({ state: changed });
    },
    receiveLayers: (layers) => update({ layers }),
    async setAlways(wanted) {
      const { host } = front;
      if (host === null) return;
      // The request comes first: a browser asks the reader only in the very click.
      const always = wanted ? await ports.giveConsent(host) : await ports.withdrawConsent(host).then(() => false);
      update({ always });
      if (always) await look({ actors: true });
    },
    async switchLayer(layer, isShown) {
      if (state.value !== null) await ports.saveLayers({ ...state.value.layers, [layer]: isShown });
    },
    openPanel: () => openFor(ports.openPanel),
    openPrint: () => openFor(ports.openPrint),
    openPacks: () => ports.openPacks(state.value?.state?.recognition?.pack ?? null).then(ports.close),
    openLibrary: () => ports.openLibrary().then(ports.close),
  };
}
