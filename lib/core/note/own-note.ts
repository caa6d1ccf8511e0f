import type { Colour } from '../highlight/highlight.ts';

/** A card of the reader's own among those of the packs. */
export interface OwnNote {
  /** See `NoteKey`. */
  readonly key: string;
  readonly kind: 'own';
  /** What its colour means to the reader; the title of the open card. */
  readonly title: string;
  /** The collapsed card: the note's first words, or those of the quote. */
  readonly line: string;
  readonly colour: Colour;
  /** Not saved, or with an older text that is offered: seen on the line. */
  readonly flag?: 'unsaved' | 'offer' | null;
  /** Of the page as a whole: it stands where the text begins. `none`: not found on the page. */
  readonly stands: 'at-words' | 'at-top' | 'nowhere';
  readonly number: number;
}
