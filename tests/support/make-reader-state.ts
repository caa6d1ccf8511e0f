import type { ReaderState, Recognition } from '../../lib/core/note/reader-state.ts';

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
