import type { LibraryModel } from '../../lib/app/library/library-model.ts';
import type { Highlight } from '../../lib/core/highlight/highlight.ts';
import { LibraryPage } from './library-page.tsx';
import type { LibraryActions, LibraryProps } from './library-props.ts';

/** Ways out of the library. */
export interface LibraryDoors extends Pick<LibraryActions, 'onSettings' | 'onTransfer' | 'onExport' | 'onCopyNote'> {
  /** Opens the page of a highlight at its words; the address is the one that the page was last seen at. */
  readonly onGoTo: (highlight: Highlight, url: string) => void;
}

interface Props {
  readonly model: LibraryModel;
  readonly doors: LibraryDoors;
  readonly isTyping: LibraryProps['isTyping'];
}

/** The library on its model. */
export function LibraryView({ model, doors, isTyping }: Props) {
  const state = model.state.value;
  return (
    <LibraryPage
      rows={state.isRead ? model.shown.value : null}
      total={state.rows.size}
      facets={model.facets.value}
      actors={state.actors}
      articles={state.articles}
      settings={state.settings}
      state={state.store}
      filter={state.filter}
      words={state.words}
      isSearching={state.words.trim() !== '' && !state.isIndexed}
      selected={state.selection.ids}
      open={state.open}
      note={model.note.value}
      offer={model.offer.value}
      problem={state.problem}
      outcome={state.outcome}
      unsaved={model.unsaved.value}
      isTyping={isTyping}
      actions={{ ...actionsOf(model), ...doors, onGoTo: (row) => doors.onGoTo(row, urlOf(row, model)) }}
    />
  );
}

function urlOf({ article }: Highlight, { state }: LibraryModel): string {
  return state.value.articles.get(article)?.url ?? article;
}

function actionsOf(model: LibraryModel): Omit<LibraryActions, keyof LibraryDoors> {
  return {
    onWords: model.search,
    onFilter: model.filter,
    onOpen: model.open,
    onStep: model.step,
    onSelect: model.select,
    onSelectAll: model.selectAll,
    onEdit: model.edit,
    onText: model.write,
    onOffer: model.choose,
    onColour: (ids, colour) => void model.colour(ids, colour),
    onTag: (ids, tag) => void model.addTag(ids, tag),
    onTags: ({ id }, tags) => void model.replaceTags(id, tags),
    onBin: (ids) => void model.bin(ids),
    onRestore: (ids) => void model.restore(ids),
    onPurge: (ids) => void model.purge(ids),
    onUndo: () => void model.undo(),
    onRetry: () => void model.retry(),
    onSaveQuarantined: () => void model.saveQuarantined(),
  };
}
