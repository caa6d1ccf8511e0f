// The library page: all highlights, read, searched, selected, changed and written on.
import { computed, effect, type ReadonlySignal } from '@preact/signals-core';
import { countFacets, type Facets, type HighlightFilter } from '../../core/highlight/filter-highlights.ts';
import type { Highlight } from '../../core/highlight/highlight.ts';
import type { StoreChange } from '../../core/highlight/highlight-store.ts';
import { createNoteEditing, type EditedNote, type NoteEditing } from './edit-note.ts';
import { createLibraryContext, type LibraryContext, type LibraryPorts } from './library-context.ts';
import type { LibraryState } from './library-state.ts';
import { countUnsaved, listShown } from './list-shown.ts';
import { createDraftOffers, offerFor } from './offer-drafts.ts';
import { createLibraryReading, type LibraryReading } from './read-library.ts';
import { readLibraryHash } from './read-library-hash.ts';
import { createRowActions, type RowActions } from './row-actions.ts';
import { selectOnly, selectRow } from './select-rows.ts';
import { type Step, stepRow } from './step-rows.ts';
import { findRow } from './take-rows.ts';

/** What follows from the state, each computed once for as long as it stays true. */
export interface LibraryViews {
  /** The rows that satisfy filter and words, in order. */
  readonly shown: ReadonlySignal<readonly Highlight[]>;
  /** Sites and tags of all rows. */
  readonly facets: ReadonlySignal<Facets>;
  /** The note of the open highlight, while it is written or not saved. */
  readonly note: ReadonlySignal<EditedNote | null>;
  /** A draft of the open highlight that was never saved. */
  readonly offer: ReadonlySignal<string | null>;
  /** Highlights that are in no backup, where they are enough to mention; else 0. */
  readonly unsaved: ReadonlySignal<number>;
}

/** State of the library, and all that changes it. */
export interface LibraryModel extends RowActions, LibraryViews, Pick<NoteEditing, 'write' | 'choose' | 'saveAll'> {
  readonly state: ReadonlySignal<LibraryState>;
  /**
   * Reads everything, makes it searchable, and brings the reader's folder up to date. Looks for drafts of the highlights
   * that are opened until the signal aborts.
   */
  readonly load: (options: { readonly signal: AbortSignal }) => Promise<void>;
  /** Sends what is not saved once more, and reads everything again. */
  readonly retry: () => Promise<void>;
  /** Follows a change of another tab, or of the store as a whole. */
  readonly receive: (change: StoreChange) => Promise<void>;
  /** Goes where the address points, `#q=words&highlight=id`. */
  readonly follow: (hash: string) => void;
  readonly search: (words: string) => void;
  /** Narrows or widens what is listed; nothing stays selected. */
  readonly filter: (fields: Partial<HighlightFilter>) => void;
  /** Shows a highlight in full, or none; a note that is being written is saved. */
  readonly open: (id: string | null) => void;
  /** Opens the row that a step in the list leads to. */
  readonly step: (step: Step) => void;
  /** Toggles a row; with `range`, selects all between the last one and this. */
  readonly select: (id: string, options: { readonly range: boolean }) => void;
  /** Selects all rows that are listed, or none. */
  readonly selectAll: (selected: boolean) => void;
  /** Opens the editor of a note, or closes it; what was written is saved. */
  readonly edit: (row: Highlight, isEditing: boolean) => void;
}

/** Creates the model of a library that has read nothing yet. */
export function createLibraryModel(ports: LibraryPorts): LibraryModel {
  const context = createLibraryContext(ports);
  const { state, update, history } = context;
  const offers = createDraftOffers(ports.drafts);
  const notes = createNoteEditing({
    ...ports,
    save: ports.store.save,
    settings: () => state.peek().settings,
    offers,
    onRows: (highlights) => context.take({ highlights, gone: [] }),
    onChosen(before, after) {
      history.push([{ before, after }]);
      update({ outcome: { key: 'ownSaved', values: [], canUndo: true } });
    },
  });
  const opened = computed(() => findRow(state.value, state.value.open));
  const note = computed(() => notes.notes.value.get(state.value.open ?? '') ?? null);
  const lookForDrafts = () => effect(() => offers.show(opened.value, note.value?.isEditing ?? false));
  const views: LibraryViews = {
    ...createViews(context),
    note,
    offer: computed(() => offerFor(opened.value, offers.draft.value)),
  };
  return {
    state,
    ...views,
    ...createRowActions(context),
    ...createNavigation(context, { notes, shown: views.shown }),
    ...createFollowing(context, { notes, reading: createLibraryReading(context, notes), lookForDrafts }),
    write: notes.write,
    choose: notes.choose,
    saveAll: notes.saveAll,
    edit: (row, isEditing) => notes.edit(isEditing ? row : null),
  };
}

/** What is computed from the parts of the state that it depends on, and no sooner than they change. */
function createViews({ state, index }: LibraryContext): Pick<LibraryViews, 'shown' | 'facets' | 'unsaved'> {
  const part = <Key extends keyof LibraryState>(key: Key) => computed(() => state.value[key]);
  const [rows, bin, articles] = [part('rows'), part('bin'), part('articles')];
  const [filter, words, isIndexed] = [part('filter'), part('words'), part('isIndexed')];
  const [settings, lastBackup] = [part('settings'), part('lastBackup')];
  return {
    shown: computed(() =>
      listShown(
        {
          rows: rows.value,
          bin: bin.value,
          articles: articles.value,
          filter: filter.value,
          words: words.value,
          isIndexed: isIndexed.value,
        },
        index.search,
      ),
    ),
    facets: computed(() => countFacets([...rows.value.values()], articles.value)),
    unsaved: computed(() => countUnsaved({ rows: rows.value, settings: settings.value, lastBackup: lastBackup.value })),
  };
}

interface Navigated extends Pick<LibraryViews, 'shown'> {
  readonly notes: NoteEditing;
}

/** What is looked for, opened and selected. */
function createNavigation({ state, update }: LibraryContext, { notes, shown }: Navigated) {
  const listIds = () => shown.peek().map(({ id }) => id);
  const open = (id: string | null) => {
    if (id !== state.peek().open) notes.edit(null);
    update({ open: id });
  };
  return {
    open,
    search: (words: string) => update({ words }),
    follow(hash: string) {
      const { words, highlight } = readLibraryHash(hash);
      if (words !== null) update({ words });
      if (highlight !== null) open(highlight);
    },
    filter(fields: Partial<HighlightFilter>) {
      const { filter, selection } = state.peek();
      update({ filter: { ...filter, ...fields }, selection: selectOnly(selection, []) });
    },
    step(step: Step) {
      const id = stepRow(listIds(), state.peek().open, step);
      if (id !== null) open(id);
    },
    select(id: string, { range }: { readonly range: boolean }) {
      update({ selection: selectRow(state.peek().selection, { id, range, shown: listIds() }) });
    },
    selectAll(selected: boolean) {
      update({ selection: selectOnly(state.peek().selection, selected ? listIds() : []) });
    },
  };
}

interface Followed {
  readonly notes: NoteEditing;
  readonly reading: LibraryReading;
  /** Begins to look; returns the end of it. */
  readonly lookForDrafts: () => () => void;
}

/** How the library keeps up with the store. */
function createFollowing({ ports, update, take }: LibraryContext, { notes, reading, lookForDrafts }: Followed) {
  const readAll = async () => {
    await reading.read();
    await reading.makeSearchable();
  };
  return {
    async load({ signal }: { readonly signal: AbortSignal }) {
      signal.addEventListener('abort', lookForDrafts());
      await reading.read();
      // None of these keeps the reader from the rows.
      const load = <Value>(work: () => Promise<Value>, show: (value: Value) => void) =>
        work().then(show).catch(ports.onError);
      await load(ports.loadLastBackup, (lastBackup) => update({ lastBackup }));
      await load(ports.loadActors, (actors) => update({ actors }));
      await reading.makeSearchable();
      await load(ports.keepFolder, () => undefined);
    },
    async retry() {
      notes.retry();
      await readAll();
    },
    async receive(change: StoreChange) {
      const { highlights, gone, settings } = change;
      if (settings !== null) update({ settings });
      reading.notice(change);
      take({ highlights, gone });
      // After the rows: a note that is written or not saved stays, whoever deletes its highlight.
      notes.receive({ highlights, gone });
      if (change.reopened !== true) return;
      notes.retry();
      await readAll();
    },
  };
}
