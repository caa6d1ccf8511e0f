import type { EditedNote } from '../../lib/app/library/edit-note.ts';
import type { ActorChoice, Outcome } from '../../lib/app/library/library-state.ts';
import type { Step } from '../../lib/app/library/step-rows.ts';
import type { Facets, HighlightFilter } from '../../lib/core/highlight/filter-highlights.ts';
import type { Colour, Highlight, HighlightedArticle, ReaderSettings } from '../../lib/core/highlight/highlight.ts';
import type { StoreProblem, StoreState } from '../../lib/core/highlight/highlight-store.ts';
import type { OfferChoice } from '../../lib/core/highlight/own-rows.ts';

/** What the library shows. */
export interface LibraryProps {
  /** `null` until they are read. Filtered, in order. */
  readonly rows: readonly Highlight[] | null;
  /** Of all rows, before the filter. */
  readonly total: number;
  readonly facets: Facets;
  readonly actors: readonly ActorChoice[];
  readonly articles: ReadonlyMap<string, HighlightedArticle>;
  readonly settings: ReaderSettings;
  readonly state: StoreState | null;
  readonly filter: HighlightFilter;
  readonly words: string;
  /** The words are not searched yet: the index is being built. */
  readonly isSearching: boolean;
  readonly selected: ReadonlySet<string>;
  readonly open: string | null;
  /** The note of the open highlight, while it is written or not saved yet. */
  readonly note: EditedNote | null;
  /** Text of the open note that was never saved and that the note does not hold; `null` where there is none. */
  readonly offer: string | null;
  readonly problem: StoreProblem | null;
  readonly outcome: Outcome | null;
  /** Highlights that are in no backup yet, when it is time to say so; 0 when it is not. */
  readonly unsaved: number;
  /** Whether a key belongs to a field or an editor, where no shortcut may take it. */
  readonly isTyping: (event: KeyboardEvent) => boolean;
  readonly actions: LibraryActions;
}

/** What the reader does there. */
export interface LibraryActions {
  readonly onWords: (words: string) => void;
  readonly onFilter: (filter: Partial<HighlightFilter>) => void;
  readonly onOpen: (id: string) => void;
  /** Opens the row that a step in the list leads to. */
  readonly onStep: (step: Step) => void;
  /** `range`: all between the last one and this. */
  readonly onSelect: (id: string, options: { readonly range: boolean }) => void;
  readonly onSelectAll: (selected: boolean) => void;
  readonly onGoTo: (highlight: Highlight) => void;
  /** Opens the editor of the note, or closes it; what was written is saved. */
  readonly onEdit: (highlight: Highlight, isEditing: boolean) => void;
  readonly onOffer: (highlight: Highlight, choice: OfferChoice) => void;
  /** What the note says now, at each keystroke. */
  readonly onText: (text: string) => void;
  readonly onCopyNote: (text: string) => void;
  readonly onColour: (ids: readonly string[], colour: Colour) => void;
  readonly onTag: (ids: readonly string[], tag: string) => void;
  readonly onTags: (highlight: Highlight, tags: readonly string[]) => void;
  readonly onBin: (ids: readonly string[]) => void;
  readonly onRestore: (ids: readonly string[]) => void;
  /** For good; `null`: all of the bin. */
  readonly onPurge: (ids: readonly string[] | null) => void;
  readonly onUndo: () => void;
  /** Looks once more whether the problem with the store has passed. */
  readonly onRetry: () => void;
  readonly onSaveQuarantined: () => void;
  readonly onSettings: () => void;
  /** To the page of exports and imports, at this part of it. */
  readonly onTransfer: (part: 'backup' | null) => void;
  /** The same, with these highlights to go out. */
  readonly onExport: (ids: readonly string[]) => void;
}
