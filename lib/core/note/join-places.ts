import type { Pack } from '../pack/pack.ts';
import { lineOf, listNotes, type Note, type NotePlaceSpans } from './list-notes.ts';
import type { NotePlace } from './reader-state.ts';

/**
 * A pack's notes with what the reader in the tab told of their places, in the order that it told: the panel's view of
 * a page that it cannot see. A place is known there by its number alone, so its spans are empty.
 */
export function joinPlaces(pack: Pack, places: readonly NotePlace[]): Note[] {
  const notes = new Map(listNotes(pack, { claims: [], mentions: [] }, []).map((note) => [note.key, note]));
  const missing = places.flatMap(({ note: key, state }) => {
    const note = notes.get(key);
    return state === 'orphan' && note !== undefined ? [{ key, line: lineOf(note) }] : [];
  });
  return places.flatMap(({ note: key, state, reason, quote, places: count }, number): Note[] => {
    const note = notes.get(key);
    if (note === undefined) return [];
    const known = { state, reason, quote, number, places: new Array<NotePlaceSpans>(count).fill({ spans: [], quote }) };
    return note.kind === 'piece' ? [{ ...note, ...known, missing }] : [{ ...note, ...known }];
  });
}
