// A note while it is being written: a draft at each keystroke, saved at each pause.

import type { Draft } from '../../lib/core/draft-store.ts';
import type { Colour, Highlight, ReaderSettings } from '../../lib/core/highlight.ts';
import { listInlineTags } from '../../lib/core/inline-tags.ts';

interface Options {
  readonly get: (id: string) => Highlight | null;
  readonly put: (row: Highlight) => void;
  readonly keepDraft: (draft: Draft) => Promise<unknown>;
  readonly settings: () => ReaderSettings;
  readonly now: () => string;
}

/** A writer stops to think about this long. */
const PAUSE_MS = 700;

/** Keeps what is being written of any note until it is saved. */
export function createNoteWriter({ get, put, keepDraft, settings, now }: Options) {
  const texts = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;
  const waiting = new Map<string, Draft>();
  /** One draft on its way at a time, the latest of each note. */
  const sendDrafts = async () => {
    if (isSending) return;
    isSending = true;
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      waiting.delete(next[0]);
      // A draft is the second net: the text itself is sent again until it is saved.
      await keepDraft(next[1]).catch(() => undefined);
    }
    isSending = false;
  };
  const draft = (id: string, note: string | null) => {
    waiting.set(id, { id, note, base: get(id)?.note ?? '' });
    void sendDrafts();
  };
  const save = (id: string) => {
    const text = texts.get(id);
    const row = get(id);
    if (text === undefined || row === null || row.note === text) return;
    put({ ...row, ...tagsOf(row, text, settings()), note: text, modified: now() });
  };
  const saveAll = () => {
    clearTimeout(timer);
    for (const id of texts.keys()) save(id);
  };
  return {
    /** What is being written, or what is kept. */
    textOf: (id: string) => texts.get(id) ?? get(id)?.note ?? '',
    isWriting: (id: string) => texts.has(id),
    write(id: string, text: string) {
      texts.set(id, text);
      draft(id, text);
      clearTimeout(timer);
      timer = setTimeout(saveAll, PAUSE_MS);
    },
    saveAll,
    /** The store has acknowledged the row: a draft of the same text is done with. */
    settled(row: Highlight, isOpen: boolean) {
      if (texts.get(row.id) !== row.note) return;
      draft(row.id, null);
      if (!isOpen) texts.delete(row.id);
    },
    /** Another tab changed the note while nothing was being written here. */
    follow(row: Highlight, before: string) {
      if (texts.get(row.id) === before) texts.set(row.id, row.note);
    },
    close(id: string) {
      save(id);
      if (get(id)?.note === texts.get(id)) texts.delete(id);
    },
  };
}

/** Inline tags come and go with the text; a tag with a colour of its own gives it to the highlight. */
function tagsOf(row: Highlight, text: string, { tagColours }: ReaderSettings): Pick<Highlight, 'tags' | 'colour'> {
  const before = listInlineTags(row.note);
  const now = listInlineTags(text);
  const kept = row.tags.filter((tag) => !before.includes(tag) || now.includes(tag));
  const added = now.filter((tag) => !kept.includes(tag));
  return { tags: [...kept, ...added], colour: colourOf(added, tagColours) ?? row.colour };
}

/** The colour that follows the first of these tags that has one. */
export function colourOf(tags: readonly string[], colours: ReaderSettings['tagColours']): Colour | null {
  for (const tag of tags) if (Object.hasOwn(colours, tag)) return colours[tag] ?? null;
  return null;
}
