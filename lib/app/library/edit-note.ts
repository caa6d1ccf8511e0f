// Writing a note in the library: the same drafts, pauses and merges as on a page, and nothing is lost when the reader
// chooses another row, closes the tab, or the store refuses.
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Highlight, ReaderSettings } from '../../core/highlight/highlight.ts';
import type { HighlightStore, StoreChange, StoreProblem } from '../../core/highlight/highlight-store.ts';
import { joinNotes } from '../../core/highlight/merge-notes.ts';
import type { OfferChoice } from '../../core/highlight/own-rows.ts';
import { createRowSync, type RowSync, type SyncedRow } from '../../core/highlight/row-sync.ts';
import { createNoteWriter, type NoteWriter, type NoteWriterPorts } from '../../core/highlight/write-note.ts';
import type { DraftOffers } from './offer-drafts.ts';

/** What the note writer asks of the library and the platform. */
export interface NoteEditingPorts extends Pick<NoteWriterPorts, 'now' | 'later'> {
  readonly save: HighlightStore['save'];
  /** Says why a call of the store was not answered. */
  readonly explainSilence: (error: unknown) => StoreProblem;
  readonly settings: () => ReaderSettings;
  readonly offers: Pick<DraftOffers, 'take' | 'keep' | 'drop'>;
  /** Shows rows as they are wanted now, saved or not. */
  readonly onRows: (rows: readonly Highlight[]) => void;
  /** A draft that the reader chose is saved: the step can be undone. */
  readonly onChosen: (before: Highlight, after: Highlight) => void;
  readonly onError: (error: unknown) => void;
}

/** A note that is being written, or is not saved yet. */
export interface EditedNote {
  readonly text: string;
  readonly isEditing: boolean;
  readonly state: SyncedRow['state'];
  readonly problem: StoreProblem | null;
}

/** The notes of the library on their way to the store. */
export interface NoteEditing {
  /** By the id of their highlight; notes that are neither written nor unsaved are not in it. */
  readonly notes: ReadonlySignal<ReadonlyMap<string, EditedNote>>;
  /** Opens the editor of a row, `null` closes it; what was written is saved. */
  readonly edit: (row: Highlight | null) => void;
  /** The text of the open editor after a keystroke. */
  readonly write: (text: string) => void;
  /** Puts the offered draft in place of the note or under it, or drops it. */
  readonly choose: (row: Highlight, choice: OfferChoice) => void;
  /** The rows whose notes are not saved, as they are wanted; some may be gone from the store. */
  readonly listUnsaved: () => readonly Highlight[];
  /** Saves what is being written, now. */
  readonly saveAll: () => void;
  /** Sends what is not saved once more. */
  readonly retry: () => void;
  /** Merges what others changed of the rows that are held here. */
  readonly receive: (change: Pick<StoreChange, 'highlights' | 'gone'>) => void;
}

/** The row and its words, kept in step by the same two parts as on a page. */
interface Writing {
  readonly sync: RowSync;
  readonly writer: NoteWriter;
}

/** A row from the moment its editor was opened until its note is saved. */
interface Begun {
  readonly before: Highlight;
  /** The reader chose a draft: undoing it is offered. */
  readonly isChosen: boolean;
}

/** Holds the rows whose notes are being written or not saved yet. */
export function createNoteEditing(ports: NoteEditingPorts): NoteEditing {
  const { offers } = ports;
  const notes = signal<ReadonlyMap<string, EditedNote>>(new Map());
  const begun = new Map<string, Begun>();
  let editing: string | null = null;
  const { sync, writer } = createWriting(ports, { onChange: onRows, isHeld: (id) => begun.has(id) });
  const refresh = () => {
    notes.value = new Map(sync.rows().flatMap((row) => describe(row, writer, editing)));
  };
  const finish = (id: string, after: Highlight) => {
    const begin = begun.get(id);
    if (begin === undefined || writer.isAhead(id)) return;
    if (id === editing) begun.set(id, { ...begin, before: after });
    else begun.delete(id);
    if (begin.isChosen && begin.before.note !== after.note) ports.onChosen(begin.before, after);
  };
  function onRows(ids: readonly string[]) {
    const rows = ids.flatMap((id) => sync.get(id) ?? []);
    ports.onRows(rows.map(({ wanted }) => wanted));
    for (const { wanted, state } of rows) {
      writer.follow(wanted.id, state === 'saved');
      if (state === 'saved') finish(wanted.id, wanted);
    }
    refresh();
  }
  const edit = (row: Highlight | null, isChosen = false) => {
    if (row !== null && row.id === editing) return;
    const closed = editing;
    editing = row?.id ?? null;
    if (closed !== null) {
      writer.close(closed);
      if (sync.get(closed)?.state === 'saved' && !writer.isAhead(closed)) begun.delete(closed);
    }
    if (row !== null) {
      sync.receive({ highlights: [row], gone: [] });
      begun.set(row.id, { before: sync.get(row.id)?.wanted ?? row, isChosen });
      writer.open(row.id);
    }
    refresh();
  };
  return {
    notes,
    edit: (row) => edit(row),
    write(text) {
      if (editing === null) return;
      writer.write(editing, text);
      refresh();
    },
    choose(row, choice) {
      const text = offers.take(row.id);
      if (text === null) return;
      if (choice === 'discard') return void offers.drop(row.id).catch(() => undefined);
      // What is being typed is saved before the draft takes its place: undoing brings it back.
      edit(null);
      edit(row, true);
      writer.write(row.id, choice === 'both' ? joinNotes(writer.textOf(row.id), text) : text);
      edit(null);
    },
    listUnsaved: () => sync.rows().flatMap(({ state, wanted }) => (state === 'saved' ? [] : [wanted])),
    saveAll: writer.saveAll,
    retry: sync.retry,
    receive({ highlights, gone }) {
      const held = highlights.filter(({ id }) => sync.get(id) !== null);
      if (held.length > 0 || gone.length > 0) sync.receive({ highlights: held, gone });
    },
  };
}

function createWriting(ports: NoteEditingPorts, { onChange, isHeld }: Hooks): Writing {
  const { save, explainSilence, offers, settings, now, later, onError } = ports;
  const sync = createRowSync({
    async send(change) {
      const saved = await save([change]);
      return saved.ok ? { highlights: saved.value, problem: null } : { highlights: [], problem: saved.problem };
    },
    explain: explainSilence,
    article: () => null,
    later: (work, delayMs) => void later(work, delayMs),
    onChange,
    onError,
    isHeld,
  });
  const writer = createNoteWriter({
    get: (id) => sync.get(id)?.wanted ?? null,
    keptNote: (id) => sync.get(id)?.kept?.note ?? '',
    put: sync.put,
    keepDraft: offers.keep,
    settings,
    now,
    later,
  });
  return { sync, writer };
}

interface Hooks {
  readonly onChange: (ids: readonly string[]) => void;
  readonly isHeld: (id: string) => boolean;
}

function describe(row: SyncedRow, writer: NoteWriter, editing: string | null): [string, EditedNote][] {
  const { id } = row.wanted;
  const isEditing = id === editing;
  if (!isEditing && row.state === 'saved') return [];
  const state = row.state === 'saved' && writer.isAhead(id) ? 'saving' : row.state;
  return [[id, { text: writer.textOf(id), isEditing, state, problem: row.problem }]];
}
