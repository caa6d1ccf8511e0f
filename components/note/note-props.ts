import type { Note } from '../../lib/core/note/list-notes.ts';
import type { NoteContext } from '../../lib/core/note/note-context.ts';

/** What an open note asks for. */
export interface NoteActions {
  readonly onOpen: (key: string) => void;
  readonly onGoTo: (key: string, place: number) => void;
  /** Shows this pack among all packs, with how its notes are made. */
  readonly onPacks: (pack: string) => void;
}

/** What the body of an open note is drawn from. */
export interface NoteBodyProps<Kind extends Note = Note> extends NoteContext, NoteActions {
  readonly note: Kind;
  /** Which of the note's places the reader is at, 0-based. */
  readonly place: number;
}
