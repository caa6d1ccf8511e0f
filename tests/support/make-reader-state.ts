import type { NotePlace, ReaderState, Recognition } from '../../lib/core/note/reader-state.ts';

/** How a page was recognised, as the article of a pack unless `over` says otherwise. */
export function makeRecognition(over: Partial<Recognition> = {}): Recognition {
  return {
    pack: null,
    confidence: 1,
    reason: over.pack == null ? 'other-text' : 'text-and-address',
    copy: false,
    paragraphs: { found: 1, changed: 0, total: 1 },
    ...over,
  };
}

/** What a page script says of a page without notes. */
export function makeReaderState(recognised: Partial<Recognition> = {}, over: Partial<ReaderState> = {}): ReaderState {
  return {
    url: 'https://news.example/story',
    title: 'A story',
    recognition: makeRecognition(recognised),
    notes: [],
    outline: [],
    open: null,
    problems: [],
    ...over,
  };
}

/** A note that has one place on the page, unless `over` says otherwise. */
export function makeNotePlace(note: string, over: Partial<NotePlace> = {}): NotePlace {
  return {
    note,
    kind: note.startsWith('claim/') ? 'claim' : 'actor',
    state: 'placed',
    reason: null,
    quote: 'words',
    paragraph: 0,
    places: 1,
    at: [null],
    ...over,
  };
}
