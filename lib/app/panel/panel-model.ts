// The side panel: the notes of the page in front as a list, with the packs that they come from.
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { PageHighlights } from '../../core/messages.ts';
import { packOfKey } from '../../core/note/find-actors.ts';
import type { ReaderState } from '../../core/note/reader-state.ts';
import type { LoadedPack } from '../../core/pack/pack.ts';
import { type PanelNotes, readNotes } from './read-notes.ts';

/** What the panel shows. */
export interface PanelState extends PanelNotes {
  /** `null` when the tab has no page script. */
  readonly state: ReaderState | null;
  /** The reader's highlights on this page; `null` where nobody answers for them. */
  readonly own: PageHighlights | null;
}

/** What the model asks of the platform. */
export interface PanelPorts {
  /** The tab in front; `null` where there is none. */
  readonly activeTab: () => Promise<number | null>;
  /** What the page script in a tab has read. Rejects when there is none. */
  readonly readState: (tab: number) => Promise<ReaderState | null>;
  readonly readHighlights: (tab: number) => Promise<PageHighlights | null>;
  readonly loadPack: (id: string) => Promise<LoadedPack | null>;
  /** Scrolls the page to a note's nth place, and opens its card. */
  readonly goTo: (tab: number, note: string, place: number) => Promise<unknown>;
  readonly openPacks: (pack: string) => Promise<unknown>;
}

/** State of the panel, and all that changes it. */
export interface PanelModel {
  /** `null` until the first page is read. */
  readonly state: ReadonlySignal<PanelState | null>;
  /** Reads the tab that is in front now. */
  readonly load: () => Promise<void>;
  /** Takes what a page script says of its page, if the page is the one in front. */
  readonly receive: (state: ReaderState, tab: number | null) => Promise<void>;
  readonly goTo: (note: string, place: number) => Promise<void>;
  readonly openPacks: (pack: string) => Promise<void>;
}

/** A page that is to be shown. */
interface Wanted {
  readonly tab: number | null;
  readonly state: ReaderState | null;
}

/** Creates the model of a panel that has read nothing yet. */
export function createPanelModel(ports: PanelPorts): PanelModel {
  const state = signal<PanelState | null>(null);
  /** What is to be shown, though its packs may still be on their way. */
  let front: Wanted = { tab: null, state: null };
  let loaded: readonly LoadedPack[] = [];
  let lastShow: Promise<void> = Promise.resolve();

  const loadPacks = async (wanted: readonly string[]) => {
    const isLoaded = (id: string) => loaded.some(({ pack }) => pack.id === id);
    if (wanted.length === loaded.length && wanted.every(isLoaded)) return;
    const packs = await Promise.all(wanted.map(ports.loadPack));
    loaded = packs.flatMap((pack) => pack ?? []);
  };
  const draw = async (wanted: Wanted) => {
    const { tab, state: read } = wanted;
    const own = tab === null ? null : await ports.readHighlights(tab).catch(() => null);
    await loadPacks(listPacks(read));
    state.value = { state: read, own, ...readNotes(read, loaded) };
  };
  // One page after the other, and the last one only: an answer that comes late never covers a later page.
  const show = (wanted: Wanted) => {
    front = wanted;
    const draws = async () => {
      if (front === wanted) await draw(wanted);
    };
    lastShow = lastShow.then(draws, draws);
    return lastShow;
  };
  return {
    state,
    async load() {
      const tab = await ports.activeTab();
      const opened = { tab, state: null };
      front = opened;
      const read = tab === null ? null : await ports.readState(tab).catch(() => null);
      // Meanwhile another tab came to the front, or the page itself said more.
      if (front === opened) await show({ tab, state: read });
    },
    async receive(changed, tab) {
      if (tab !== null && tab === front.tab) await show({ tab, state: changed });
    },
    async goTo(note, place) {
      if (front.tab !== null) await ports.goTo(front.tab, note, place).catch(() => undefined);
    },
    async openPacks(pack) {
      await ports.openPacks(pack);
    },
  };
}

/** The pack of the article on the page, or those whose actors another article names. */
function listPacks(state: ReaderState | null): readonly string[] {
  const own = state?.recognition?.pack ?? null;
  if (own !== null) return [own];
  return [...new Set((state?.notes ?? []).flatMap(({ note }) => packOfKey(note) ?? []))];
}
