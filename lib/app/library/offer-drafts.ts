// What was written of a note and never saved: its page may not be opened again, so the library offers it too.
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { besideOffer, readOffer } from '../../core/highlight/draft-offers.ts';
import type { Draft, DraftStore } from '../../core/highlight/draft-store.ts';
import type { Highlight } from '../../core/highlight/highlight.ts';

/** The draft of the highlight that is open. */
export interface DraftOffers {
  /** The draft that was found last; it may be of another highlight. */
  readonly draft: ReadonlySignal<Draft | null>;
  /** Looks for a draft of the open row, whenever another row or another revision is shown and is not being written. */
  readonly show: (row: Highlight | undefined, isEditing: boolean) => void;
  /** The offered text of this row, which is no longer offered; `null` where none was. */
  readonly take: (id: string) => string | null;
  /** Keeps what is being written, together with the draft that is still offered. Rejects when it is not kept. */
  readonly keep: (draft: Draft) => Promise<void>;
  /** Forgets the draft of a row. Rejects when it is not forgotten. */
  readonly drop: (id: string) => Promise<void>;
}

/** Offers of one page, over a store of drafts that may not answer. */
export function createDraftOffers(drafts: Pick<DraftStore, 'list' | 'save'>): DraftOffers {
  const draft = signal<Draft | null>(null);
  /** Id and revision that the last look was for. */
  let shown = '';
  let looks = 0;
  const look = async (row: Highlight) => {
    const nth = ++looks;
    const found = (await drafts.list(null)).find(({ id }) => id === row.id) ?? null;
    // A later look decides, and a draft that the reader has chosen or dropped since is not offered again. A draft that
    // the note contains was just written here and is about to be dropped.
    if (nth === looks) draft.value = offerFor(row, found) === null ? null : found;
  };
  return {
    draft,
    show(row, isEditing) {
      const wanted = row === undefined ? shown : `${row.id} ${row.revision}`;
      // A draft of what is being written here is no offer.
      if (row === undefined || wanted === shown || isEditing) return;
      if (!shown.startsWith(`${row.id} `)) draft.value = null;
      shown = wanted;
      // Without an answer nothing is offered; the next revision asks again.
      void look(row).catch(() => undefined);
    },
    take(id) {
      const text = draft.value?.id === id ? draft.value.note : null;
      looks++;
      if (text !== null) draft.value = null;
      return text;
    },
    keep(written) {
      const offer = draft.value;
      return drafts.save(besideOffer(written, offer?.id === written.id ? offer : null));
    },
    drop: (id) => drafts.save({ id, note: null, base: '' }),
  };
}

/** The text that is offered with the note of this row; `null` without a draft, and where the note contains it. */
export function offerFor(row: Highlight | undefined, draft: Draft | null): string | null {
  return row !== undefined && draft?.id === row.id ? readOffer(row.note, draft) : null;
}
