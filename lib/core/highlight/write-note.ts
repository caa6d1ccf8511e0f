// A note while it is being written: a draft at each keystroke, saved at each pause, merged with what others wrote.
import type { Draft } from './draft-store.ts';
import type { Colour, Highlight, ReaderSettings } from './highlight.ts';
import { HIGHLIGHT_LIMITS } from './highlight-limits.ts';
import { listInlineTags } from './inline-tags.ts';
import { mergeNotes } from './merge-notes.ts';

/** What the writer needs: rows, drafts, settings, and a clock. */
export interface NoteWriterPorts {
  /** The row as the reader wants it. */
  readonly get: (id: string) => Highlight | null;
  /** Its note as the store last acknowledged it; empty where there is none yet. */
  readonly keptNote: (id: string) => string;
  readonly put: (row: Highlight) => void;
  readonly keepDraft: (draft: Draft) => Promise<unknown>;
  readonly settings: () => ReaderSettings;
  /** ISO 8601. */
  readonly now: () => string;
  /** Calls after this many milliseconds, unless what it returns is called before. */
  readonly later: (work: () => void, delayMs: number) => () => void;
}

/** Keeps what is typed as a draft, and saves it to the row after a pause or when the editor closes. */
export interface NoteWriter {
  /** What is being written, or what is kept. */
  readonly textOf: (id: string) => string;
  /** There are words that are not in the row yet. */
  readonly isAhead: (id: string) => boolean;
  /** The editor shows this text now: the typing begins from it. */
  readonly open: (id: string) => void;
  readonly write: (id: string, text: string) => void;
  readonly save: (id: string) => void;
  readonly saveAll: () => void;
  /** The row changed, here or elsewhere. `isSaved`: the store has it as it is. */
  readonly follow: (id: string, isSaved: boolean) => void;
  /** The editor is closed: what was written is saved. */
  readonly close: (id: string) => void;
}

interface Writing {
  /** What the editor shows. */
  readonly text: string;
  /** The row's note that `text` was written from. */
  readonly base: string;
  /** The note in the store that `text` was written from: a draft goes on from there after a crash. */
  readonly kept: string;
}

/** A writer stops to think about this long. */
const PAUSE_MS = 700;

/** Keeps what is being written of any note until it is saved. No text of another author is ever overwritten. */
export function createNoteWriter({ get, keptNote, put, keepDraft, settings, now, later }: NoteWriterPorts): NoteWriter {
  const notes = new Map<string, Writing>();
  const open = new Set<string>();
  const drafts = createDraftSender(keepDraft);
  let cancel = () => {};
  const begin = (id: string): Writing => {
    const note = get(id)?.note ?? '';
    return { text: note, base: note, kept: keptNote(id) };
  };
  const save = (id: string) => {
    const [writing, row] = [notes.get(id), get(id)];
    if (writing === undefined || row === null) return;
    const { text, base } = writing;
    const merged = row.note === base ? text : mergeNotes(row.note, text, base);
    notes.set(id, { text: merged, base: merged, kept: keptNote(id) });
    // The draft is of what is shown: it goes when that is saved.
    if (merged !== text) drafts.send({ id, note: merged, base: keptNote(id) });
    // A note that is written on comes back from the bin.
    const written = { note: merged, modified: now(), deleted: null };
    if (merged !== row.note) put({ ...row, ...tagsOf(row, merged, settings()), ...written });
    else if (merged === keptNote(id)) drafts.settle(id, merged);
  };
  const saveAll = () => {
    cancel();
    for (const id of [...notes.keys()]) save(id);
  };
  return {
    textOf: (id) => notes.get(id)?.text ?? get(id)?.note ?? '',
    isAhead: (id) => notes.has(id) && notes.get(id)?.text !== get(id)?.note,
    open(id) {
      open.add(id);
      if (!notes.has(id)) notes.set(id, begin(id));
    },
    write(id, text) {
      const writing = { ...(notes.get(id) ?? begin(id)), text };
      notes.set(id, writing);
      drafts.send({ id, note: text, base: writing.kept });
      cancel();
      cancel = later(saveAll, PAUSE_MS);
    },
    save,
    saveAll,
    follow(id, isSaved) {
      const [writing, row] = [notes.get(id), get(id)];
      if (row === null) return;
      if (isSaved) drafts.settle(id, row.note);
      if (writing === undefined) return;
      const { text, base } = writing;
      const kept = keptNote(id);
      if (text === base || text === row.note) notes.set(id, { text: row.note, base: row.note, kept });
      else if (base === row.note && isSaved && kept !== writing.kept) {
        // What is typed since goes on from what is kept now.
        notes.set(id, { text, base, kept });
        drafts.send({ id, note: text, base: kept });
      }
      if (isSaved && !open.has(id) && notes.get(id)?.text === row.note) notes.delete(id);
    },
    close(id) {
      open.delete(id);
      save(id);
    },
  };
}

/** One draft on its way at a time, the latest of each note. */
function createDraftSender(keep: (draft: Draft) => Promise<unknown>) {
  const waiting = new Map<string, Draft>();
  /** What of each note was sent last and may be kept as a draft. */
  const sent = new Map<string, string>();
  let isSending = false;
  const send = async (draft: Draft) => {
    waiting.set(draft.id, draft);
    if (draft.note === null) sent.delete(draft.id);
    else sent.set(draft.id, draft.note);
    if (isSending) return;
    isSending = true;
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      waiting.delete(next[0]);
      // A draft is the second net: the text itself is sent again until it is saved.
      await keep(next[1]).catch(() => undefined);
    }
    isSending = false;
  };
  return {
    send: (draft: Draft) => void send(draft),
    /** The store has this note: a draft of the same text is done with. Those of other tabs are not ours to drop. */
    settle(id: string, note: string) {
      if (sent.get(id) === note) void send({ id, note: null, base: note });
    },
  };
}

/**
 * Inline tags come and go with the text; a tag with a colour of its own gives it to the highlight. Never more tags than
 * a row may have, or the note could not be saved: the latest are left out, and stay words of the note.
 */
function tagsOf(row: Highlight, text: string, { tagColours }: ReaderSettings): Pick<Highlight, 'tags' | 'colour'> {
  const before = listInlineTags(row.note);
  const now = listInlineTags(text);
  const kept = row.tags.filter((tag) => !before.includes(tag) || now.includes(tag));
  const added = now.filter((tag) => !kept.includes(tag)).slice(0, Math.max(0, HIGHLIGHT_LIMITS.tags - kept.length));
  return { tags: [...kept, ...added], colour: colourOf(added, tagColours) ?? row.colour };
}

/** The colour that follows the first of these tags that has one. */
export function colourOf(tags: readonly string[], colours: ReaderSettings['tagColours']): Colour | null {
  for (const tag of tags) if (Object.hasOwn(colours, tag)) return colours[tag] ?? null;
  return null;
}
