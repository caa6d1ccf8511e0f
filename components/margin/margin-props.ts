import type { MarginDrawing } from '../../lib/app/page/margin-drawing.ts';
import type { Note } from '../../lib/core/note/list-notes.ts';
import type { NoteContext } from '../../lib/core/note/note-context.ts';

export type { PlacedCard } from '../../lib/app/page/margin-drawing.ts';
export type { MarginNote } from '../../lib/app/page/margin-state.ts';

/** What a margin is drawn from. */
export interface MarginProps extends Omit<MarginDrawing, 'editions'> {
  /** What an open note needs beside itself; notes of several packs may stand on one page. */
  readonly contextFor: (note: Note) => NoteContext;
}
