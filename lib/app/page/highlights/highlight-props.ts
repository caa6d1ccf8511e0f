// What the views of the reader's highlights are given, and what they call.
import type { Anchoring, Candidate } from '../../../core/anchor/anchoring.ts';
import type { Colour, Highlight, ReaderSettings } from '../../../core/highlight/highlight.ts';
import type { StoreProblem, TagUse } from '../../../core/highlight/highlight-store.ts';
import type { OfferChoice } from '../../../core/highlight/own-rows.ts';
import type { WordChange } from '../../../core/text/compare-words.ts';

/** `saved` only after the store's acknowledgement. */
export type SaveState = 'saved' | 'saving' | 'unsaved';

/** By the selection; where it stands is set on its host. */
export interface SelectionBarProps {
  readonly settings: ReaderSettings;
  readonly theme: 'light' | 'dark';
  readonly onColour: (colour: Colour) => void;
  readonly onNote: () => void;
  readonly onCopy: () => void;
  /** Takes the selection out to whole sentences; the bar stays. */
  readonly onSentence: () => void;
  readonly onClose: () => void;
}

/** The inside of the open card of a highlight or page note. */
export interface HighlightCardProps {
  readonly highlight: Highlight;
  readonly anchoring: Anchoring | null;
  /** The words that changed since the note was written; `null` where none did. */
  readonly changes: readonly WordChange[] | null;
  readonly settings: ReaderSettings;
  readonly tags: readonly TagUse[];
  /** What is being written: may be ahead of `highlight.note`. */
  readonly text: string;
  readonly saveState: SaveState;
  readonly problem: StoreProblem | null;
  /** What was written here earlier and not saved, while the note has changed since; `null` where there is none. */
  readonly offer: string | null;
  /** The editor is shown with the cursor in it; else the note as it reads. */
  readonly isEditing: boolean;
  readonly theme: 'light' | 'dark';
  readonly onEdit: (editing: boolean) => void;
  /** At each keystroke. */
  readonly onText: (text: string) => void;
  readonly onTags: (tags: readonly string[]) => void;
  readonly onColour: (colour: Colour) => void;
  readonly onDelete: () => void;
  /** Shows the handles at both ends of the highlight. */
  readonly onExtent: () => void;
  readonly onCopyQuote: () => void;
  readonly onOffer: (choice: OfferChoice) => void;
  /** Where it cannot be saved: the text to the clipboard; try again; reload the page. */
  readonly onCopyNote: () => void;
  /** Opens the note in a page of the extension's own, where no script of this page hears what is typed. */
  readonly onWritePrivately: () => void;
  readonly onRetry: () => void;
  readonly onReload: () => void;
  /** The reader agrees that what is made in this private window is kept. */
  readonly onKeepPrivate: () => void;
}

/** One highlight that is not on the page any more. */
export interface TrayEntry {
  readonly highlight: Highlight;
  readonly anchoring: Anchoring;
}

/** What is not on the page any more, and the ways on. */
export interface TrayProps {
  readonly entries: readonly TrayEntry[];
  readonly settings: ReaderSettings;
  readonly theme: 'light' | 'dark';
  readonly isOpen: boolean;
  /** The reader has text selected that a highlight could be attached to. */
  readonly hasSelection: boolean;
  readonly onToggle: () => void;
  readonly onShowCandidate: (candidate: Candidate) => void;
  readonly onAttach: (id: string, to: Candidate | 'selection') => void;
  readonly onKeepAsPageNote: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

/** A sentence at the foot of the window, with at most one thing to do. */
export interface ToastProps {
  readonly text: string;
  readonly theme: 'light' | 'dark';
  readonly action: { readonly name: string; readonly label: string; readonly onAct: () => void } | null;
  readonly onClose: () => void;
}

/** Draws the views into elements of ours; `null` takes a view away. */
export interface HighlightViews {
  readonly bar: (element: Element, props: SelectionBarProps | null) => void;
  readonly card: (element: Element, props: HighlightCardProps | null) => void;
  readonly tray: (element: Element, props: TrayProps | null) => void;
  readonly toast: (element: Element, props: ToastProps | null) => void;
}
