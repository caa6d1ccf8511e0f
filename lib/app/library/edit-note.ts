// Writing a note in the library: the same drafts, pauses and merges as on a page, and nothing is lost when the reader
// chooses another row, closes the tab, or the store refuses.
import type { Highlight, ReaderSettings } from '../../lib/core/highlight/highlight.ts';
import type { StoreChange } from '../../lib/core/highlight/highlight-store.ts';
import { joinNotes } from '../../lib/core/highlight/merge-notes.ts';
import type { OfferChoice } from '../../lib/core/highlight/own-rows.ts';
import { createRowSync, type SyncedRow } from '../../lib/core/highlight/row-sync.ts';
import { createNoteWriter } from '../../lib/core/highlight/write-note.ts';
import { ask, explainSilence } from '../../lib/platform/messages/messaging.ts';
import { createDraftOffers } from './offer-drafts.ts';

interface Options {
  readonly settings: () => ReaderSettings;
  /** A row as it is wanted now; the list shows it. */
  readonly onRow: (row: Highlight) => void;
  /** A note was kept: the step from the row of before can be undone. */
  readonly onSaved: (before: Highlight, after: Highlight) => void;
  readonly onDraw: () => void;
}

/** What is being written of the open note. */
export interface EditedNote {
  readonly id: string;
  readonly text: string;
  readonly state: SyncedRow['state'];
  readonly problem: SyncedRow['problem'];
}

/** Holds the rows whose notes are being written or not kept yet. */
export function createNoteEditing({ settings, onRow, onSaved, onDraw }: Options) {
  let editing: string | null = null;
  const begun = new Map<string, Highlight>();
  const offers = createDraftOffers(onDraw);
  const onRows = (ids: readonly string[]) => {
    for (const id of ids) {
      const row = sync.get(id);
      if (row === null) continue;
      onRow(row.wanted);
      writer.follow(id, row.state === 'saved');
      const before = begun.get(id);
      if (row.state !== 'saved' || before === undefined || writer.isAhead(id)) continue;
      if (before.note !== row.wanted.note) onSaved(before, row.wanted);
      if (id === editing) begun.set(id, row.wanted);
      else begun.delete(id);
    }
    onDraw();
  };
  const sync = createRowSync({
    send: (change) => ask('save-highlights', { changes: [change] }),
    explain: explainSilence,
    article: () => null,
    later: (work, delayMs) => void setTimeout(work, delayMs),
    onChange: onRows,
    onError: (error) => console.error('Postil:', error),
    isHeld: (id) => begun.has(id),
  });
  const writer = createNoteWriter({
    get: (id) => sync.get(id)?.wanted ?? null,
    keptNote: (id) => sync.get(id)?.kept?.note ?? '',
    put: sync.put,
    keepDraft: offers.keep,
    settings,
    now: () => new Date().toISOString(),
    later: (work, delayMs) => {
      const timer = setTimeout(work, delayMs);
      return () => clearTimeout(timer);
    },
  });
  const close = () => {
    if (editing === null) return;
    const id = editing;
    editing = null;
    writer.close(id);
    if (sync.get(id)?.state === 'saved' && !writer.isAhead(id)) begun.delete(id);
  };
  const edit = (row: Highlight | null) => {
    if (row?.id !== editing) close();
    if (row === null || row.id === editing) return onDraw();
    editing = row.id;
    sync.receive({ highlights: [row], gone: [] });
    begun.set(row.id, sync.get(row.id)?.wanted ?? row);
    writer.open(row.id);
    onDraw();
  };
  return {
    /** Opens the editor of a row, `null` closes it; what was written is saved. */
    edit,
    /** Text of this note that was never saved and that the note does not hold. */
    offer: (row: Highlight | undefined) => offers.view(row, row?.id === editing),
    /** What the reader does with it; the step can be undone, but for text that is dropped. */
    choose(row: Highlight, choice: OfferChoice) {
      const text = offers.take(row.id);
      if (text === null) return;
      if (choice === 'discard') void offers.drop(row.id).catch(() => undefined);
      else {
        edit(row);
        writer.write(row.id, choice === 'both' ? joinNotes(writer.textOf(row.id), text) : text);
        edit(null);
      }
      onDraw();
    },
    write(text: string) {
      if (editing === null) return;
      writer.write(editing, text);
      onDraw();
    },
    saveAll: writer.saveAll,
    retry: sync.retry,
    /** What others changed of the rows that are held here. */
    receive({ highlights, gone }: StoreChange) {
      const held = highlights.filter(({ id }) => sync.get(id) !== null);
      if (held.length > 0 || gone.length > 0) sync.receive({ highlights: held, gone });
    },
    /** Of the row that is shown: what is written of its note, or is not kept yet; `null` where there is nothing to tell. */
    view(id: string | null): EditedNote | null {
      const row = id === null ? null : sync.get(id);
      if (row === null || (row.wanted.id !== editing && row.state === 'saved')) return null;
      const text = writer.textOf(row.wanted.id);
      const state = row.state === 'saved' && writer.isAhead(row.wanted.id) ? 'saving' : row.state;
      return { id: row.wanted.id, text, state, problem: row.problem };
    },
    isEditing: (id: string) => id === editing,
  };
}
