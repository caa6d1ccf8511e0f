// Where the notes of a text are, as the popup and the panel are told.
import { describePlace } from '../../core/note/list-notes.ts';
import type { ReaderState } from '../../core/note/reader-state.ts';
import { measureShares } from '../../core/panel/measure-shares.ts';
import type { ShownText } from './margin-state.ts';

/** What a page's state says of places. */
export type Places = Pick<ReaderState, 'notes' | 'outline'>;

/** Describes the places of all notes; nothing for a page that shows nothing. Linear in text and notes: once a reading. */
export function describePlaces(shown: ShownText | null): Places {
  if (shown === null) return { notes: [], outline: [] };
  const { notes, reading } = shown;
  const { outline, shareOf } = measureShares(reading.aligned, reading.blocks);
  const ordinals = new Map(reading.paragraphs.map((block, ordinal) => [block, ordinal]));
  const paragraphOf = (block: number) => ordinals.get(block) ?? null;
  return { notes: notes.map((note) => describePlace(note, paragraphOf, shareOf)), outline };
}
