// The margin's state in one signal, with what is derived from it.
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { arrangeCards, type CardBox } from '../../core/margin/arrange-cards.ts';
import type { Layout } from '../../core/margin/choose-layout.ts';
import type { Layers } from '../../core/note/reader-state.ts';
import type { Guest } from '../../dom/place/margin-door.ts';
import type { MarginNote, MarginState, Measured, ShownText } from './margin-state.ts';
import * as change from './margin-state.ts';

/** State of the margin, and all that changes it. */
export interface MarginModel {
  readonly shown: ReadonlySignal<ShownText | null>;
  readonly guests: ReadonlySignal<readonly Guest[]>;
  readonly layers: ReadonlySignal<Layers>;
  readonly measured: ReadonlySignal<Measured | null>;
  readonly open: ReadonlySignal<string | null>;
  readonly place: ReadonlySignal<number>;
  readonly hovered: ReadonlySignal<string | null>;
  /** All notes by key, those of layers that are off too. */
  readonly notes: ReadonlySignal<ReadonlyMap<string, MarginNote>>;
  /** The notes that have a card, in reading order. */
  readonly order: ReadonlySignal<readonly MarginNote[]>;
  readonly layout: ReadonlySignal<Layout>;
  /** The boxes of all cards in document coordinates; empty until the page is measured. */
  readonly boxes: ReadonlySignal<readonly CardBox[]>;
  /** True for the open note and for the one under the pointer. */
  readonly isActive: (key: string) => boolean;
  readonly isShown: (key: string) => boolean;
  /** Shows a text; `null` takes it off. */
  readonly show: (shown: ShownText | null) => void;
  /** The reader has gone to another page of the site. */
  readonly leave: () => void;
  readonly receive: (guests: readonly Guest[]) => void;
  readonly measure: (measured: Measured) => void;
  readonly openCard: (key: string | null, place?: number) => void;
  readonly hover: (key: string | null) => void;
  readonly switchLayers: (layers: Layers) => void;
  readonly setOpenHeight: (heightPx: number) => void;
}

/** Creates the model of an empty margin. `onOpen`: a card was opened or closed, and what follows from it is drawn. */
export function createMarginModel({ onOpen }: { readonly onOpen: () => void }): MarginModel {
  const state = signal(change.EMPTY_MARGIN);
  const update = (next: MarginState) => {
    state.value = next;
  };
  /** Tells when the change has opened or closed a card. */
  const reopen = (next: MarginState) => {
    const before = state.peek().open;
    update(next);
    if (state.peek().open !== before) onOpen();
  };
  // One for each part, so that what follows one part rests while another changes.
  const part = <Key extends keyof MarginState>(key: Key) => computed(() => state.value[key]);
  const [shown, guests, layers, measured] = [part('shown'), part('guests'), part('layers'), part('measured')];
  const [open, place, hovered, openHeightPx] = [part('open'), part('place'), part('hovered'), part('openHeightPx')];
  const cards = computed(() => change.listCards(shown.value, guests.value));
  const notes = computed(() => new Map(cards.value.map((note) => [note.key, note])));
  const layout = computed(() => change.layoutFor(measured.value));
  const isShown = (key: string) => {
    const kind = notes.value.get(key)?.kind;
    return kind === undefined || change.isKindShown(kind, layers.value);
  };
  return {
    shown,
    guests,
    layers,
    measured,
    open,
    place,
    hovered,
    notes,
    layout,
    isShown,
    order: computed(() => change.orderCards(cards.value, layers.value, measured.value?.lines ?? [])),
    boxes: computed(() => {
      if (measured.value === null) return [];
      const lines = measured.value.lines.filter(({ key }) => isShown(key));
      const openCard = open.value === null ? null : { key: open.value, heightPx: openHeightPx.value };
      return arrangeCards(lines, { layout: layout.value, lineHeightPx: measured.value.lineHeightPx, open: openCard });
    }),
    isActive: (key) => key === open.value || key === hovered.value,
    show: (next) => update(change.showText(state.peek(), next)),
    leave: () => update(change.leavePage(state.peek())),
    receive: (next) => reopen(change.receiveGuests(state.peek(), next)),
    measure: (next) => update({ ...state.peek(), measured: next }),
    openCard(key, nth) {
      update(change.openCard(state.peek(), key, nth));
      onOpen();
    },
    hover: (key) => update({ ...state.peek(), hovered: key }),
    switchLayers: (next) => reopen(change.switchLayers(state.peek(), next)),
    setOpenHeight: (heightPx) => update(change.setOpenHeight(state.peek(), heightPx)),
  };
}
