// What was written of a note and never saved: its page may not be opened again, so the library offers it too.
import { besideOffer, readOffer } from '../../lib/core/highlight/draft-offers.ts';
import type { Draft } from '../../lib/core/highlight/draft-store.ts';
import type { Highlight } from '../../lib/core/highlight/highlight.ts';
import { ask } from '../../lib/platform/messages/messaging.ts';

/** Asks for the draft of the row that is shown, whenever another row or another note is. */
export function createDraftOffers(onDraw: () => void) {
  let looked = '';
  let offer: Draft | null = null;
  const look = async (id: string) => {
    const { drafts } = await ask('list-drafts', null);
    const found = drafts.find((draft) => draft.id === id) ?? null;
    if (!looked.startsWith(id)) return;
    offer = found;
    onDraw();
  };
  return {
    /** The text that is offered beside the note of this row. */
    view(row: Highlight | undefined, isEditing: boolean): string | null {
      if (row === undefined) return null;
      const shown = `${row.id} ${row.revision}`;
      // A draft of what is being written here is no offer.
      if (shown !== looked && !isEditing) {
        if (!looked.startsWith(row.id)) offer = null;
        looked = shown;
        void look(row.id).catch(() => undefined);
      }
      return offer?.id === row.id ? readOffer(row.note, offer) : null;
    },
    take(id: string): string | null {
      const text = offer?.id === id ? offer.note : null;
      if (text !== null) offer = null;
      return text;
    },
    keep: (draft: Draft) => ask('save-draft', besideOffer(draft, offer?.id === draft.id ? offer : null)),
    drop: (id: string) => ask('save-draft', { id, note: null, base: '' }),
  };
}
