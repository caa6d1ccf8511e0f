// Drafts that are offered beside their notes, never applied.
import type { Draft } from './draft-store.ts';
import { joinNotes } from './merge-notes.ts';

/** The draft's text where the note does not hold all of it; `null` where there is nothing to offer. */
export function readOffer(note: string, draft: Draft | null): string | null {
  if (draft === null || draft.note === null || joinNotes(note, draft.note) === note) return null;
  return draft.note;
}

/** The store has one draft of a note: while an older one is offered, it goes along with what is written now. */
export function besideOffer(draft: Draft, offer: Draft | null): Draft {
  return offer === null ? draft : { ...offer, note: joinNotes(offer.note ?? '', draft.note ?? '') };
}
