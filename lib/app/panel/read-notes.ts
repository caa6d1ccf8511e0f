import { joinActors } from '../../core/note/find-actors.ts';
import { joinPlaces } from '../../core/note/join-places.ts';
import type { Note } from '../../core/note/list-notes.ts';
import { contextElsewhere, contextOf, type NoteContext } from '../../core/note/note-context.ts';
import type { ReaderState } from '../../core/note/reader-state.ts';
import type { LoadedPack } from '../../core/pack/pack.ts';

/** The notes of a page with what they are drawn from. */
export interface PanelNotes {
  readonly notes: readonly Note[];
  /** Of the page's own pack; `null` where it has none. */
  readonly context: NoteContext | null;
  /** Of each note, where packs speak of another article. */
  readonly contextFor: ((note: Note) => NoteContext) | null;
}

/** What a page without notes has. */
const NO_NOTES: PanelNotes = { notes: [], context: null, contextFor: null };

/**
 * Joins what a page script said of its page with the packs that it names: all notes of the page's own pack, or the actors
 * of several packs on an article that none of them was written for.
 */
export function readNotes(state: ReaderState | null, loaded: readonly LoadedPack[]): PanelNotes {
  const [first] = loaded;
  if (state === null || state.recognition === null || first === undefined) return NO_NOTES;
  if (state.recognition.pack !== null)
    return {
      notes: joinPlaces(first.pack, state.notes),
      context: contextOf(first, state.recognition),
      contextFor: null,
    };
  const contexts = new Map(loaded.map((each) => [each.pack.id, contextElsewhere(each)]));
  return {
    notes: joinActors(loaded, state.notes),
    context: null,
    contextFor: ({ pack }) => contexts.get(pack) ?? contextElsewhere(first),
  };
}
