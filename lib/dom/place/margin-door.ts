// Between our two scripts on a page, which share its isolated world: the reader keeps the margin, the highlighter
// brings the reader's own cards into it.
import type { LeftWords } from '../../core/highlight/left-words.ts';
import type { OwnNote } from '../../core/note/own-note.ts';
import type { Life } from '../watch/watch-life.ts';
import type { Farewell } from './create-farewell.ts';

/** One card of the reader's own, and the words that it speaks of. */
export interface Guest {
  readonly note: Omit<OwnNote, 'number'>;
  readonly ranges: readonly Range[];
}

/** What the margin asks of whoever brings guests. */
export interface GuestEvents {
  /** The inside of the open card goes here; asked again when the margin was drawn anew. */
  readonly onMount: (key: string, slot: HTMLElement) => void;
  /** Which card is open, of whatever kind. */
  readonly onOpen: (key: string | null) => void;
}

/** The margin, as those who bring guests see it. */
export interface MarginDoor {
  /** Replaces all guests. */
  readonly receive: (guests: readonly Guest[]) => void;
  readonly open: (key: string | null) => void;
  /** Opens the card and brings its words into the window. */
  readonly goTo: (key: string) => void;
  /** The page has taken the margin off too often: no card can be seen. */
  readonly isGivenUp: () => boolean;
}

/** A visit of the reader's, as the second script knows it. */
export interface Visit {
  /** The reader was asked for once more: read the page now. */
  lookAgain(): void;
  /** Opens the margin for the reader's own; the one who asked last has it. */
  enter(events: GuestEvents): MarginDoor;
  readonly life: Life;
  /** What the reader sees once the extension is gone. */
  readonly farewell: Farewell;
  /** What the scripts of the last version had not saved on this page. Resolves once, after their elements are gone. */
  readonly left: Promise<LeftWords>;
  /** What was typed since then by a reader who was writing; from now on keys go where they always did. */
  takeTyped(): string;
  /** Aborted when a script of the next version has taken the page over. */
  readonly replaced: AbortSignal;
  /** Ends everything of ours on this page. */
  end(): void;
  /** The page removes our elements; the margin and the tools are told of as one. */
  giveUp(): void;
}

/** A global of the isolated world: the page cannot see it. */
declare global {
  var postilVisit: Visit | undefined;
}
