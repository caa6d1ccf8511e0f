// The reader's own rows on one page: kept in step with the store, their notes written, drafts of before offered.
import { besideOffer, readOffer } from './draft-offers.ts';
import type { Draft } from './draft-store.ts';
import type { StoreChange } from './highlight-store.ts';
import { joinNotes } from './merge-notes.ts';
import type { OpenedArticle } from './opened-article.ts';
import { createRowSync, type RowSync, type RowSyncPorts } from './row-sync.ts';
import { createNoteWriter, type NoteWriter, type NoteWriterPorts } from './write-note.ts';

/** What the rows of a page need of the page and of the store. */
export interface OwnRowsPorts
  extends Omit<RowSyncPorts, 'later' | 'isHeld'>,
    Pick<NoteWriterPorts, 'keepDraft' | 'settings' | 'now' | 'later'> {
  /** The editor of this note is open. */
  readonly isOpen: (id: string) => boolean;
}

/** What the reader does with a draft that is offered beside the note. */
export type OfferChoice = 'both' | 'draft' | 'discard';

/** The reader’s rows of one page, the notes that are being written, and drafts of earlier visits. */
export interface OwnRows {
  readonly sync: RowSync;
  readonly writer: NoteWriter;
  /** A draft that was not saved and that the note has changed since: it is offered, never applied. */
  readonly offerOf: (id: string) => Draft | null;
  readonly choose: (id: string, choice: OfferChoice) => void;
  /** Shows what the store has of a page; what is not saved here stays. */
  readonly load: (opened: Pick<OpenedArticle, 'highlights' | 'drafts'>) => void;
  readonly receive: (change: Pick<StoreChange, 'highlights' | 'gone'>) => void;
}

/** Rows, notes and drafts of one page. */
export function createOwnRows(ports: OwnRowsPorts): OwnRows {
  const offers = new Map<string, Draft>();
  const sync = createRowSync({
    ...ports,
    later: (work, delayMs) => void ports.later(work, delayMs),
    onChange: (ids) => {
      for (const id of ids) writer.follow(id, sync.get(id)?.state === 'saved');
      ports.onChange(ids);
    },
    isHeld: (id) => ports.isOpen(id) || writer.isAhead(id),
  });
  const writer = createNoteWriter({
    ...ports,
    get: (id) => sync.get(id)?.wanted ?? null,
    keptNote: (id) => sync.get(id)?.kept?.note ?? '',
    put: sync.put,
    keepDraft: (draft) => ports.keepDraft(besideOffer(draft, offers.get(draft.id) ?? null)),
  });
  return {
    sync,
    writer,
    offerOf: (id) => offers.get(id) ?? null,
    choose(id, choice) {
      const offer = offers.get(id);
      if (offer === undefined) return;
      offers.delete(id);
      const draft = offer.note ?? '';
      if (choice === 'discard') void ports.keepDraft({ ...offer, note: null }).catch(() => undefined);
      else writer.write(id, choice === 'both' ? joinNotes(writer.textOf(id), draft) : draft);
      writer.save(id);
    },
    load({ highlights, drafts }) {
      sync.reset(highlights);
      for (const draft of drafts) {
        const row = sync.get(draft.id);
        // What is being written here is further than its draft.
        if (row === null || draft.note === null || writer.isAhead(draft.id)) continue;
        const { note } = row.wanted;
        if (draft.base === note) writer.write(draft.id, draft.note);
        else if (readOffer(note, draft) !== null) offers.set(draft.id, draft);
      }
      writer.saveAll();
    },
    receive(change) {
      // What is written of a note that is gone belongs to its row, which stays.
      for (const id of change.gone) if (writer.isAhead(id)) writer.save(id);
      sync.receive(change);
    },
  };
}
