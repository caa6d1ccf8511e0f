// `My Clippings.txt`, the file of a Kindle: records in the language of the device, or in several that it has spoken.
import type { ImportContext, ImportSet } from '../import-set.ts';
import { collectBooks, type KindleBooks } from './collect-books.ts';
import { cutLimitNotice, type KindleKind } from './label-words.ts';
import { type KindleLabel, readLabel } from './read-label.ts';
import { type ClippingRecord, splitClippings } from './split-clippings.ts';

/**
 * One row for each highlight, with the note whose place it contains; other notes are notes on the book. Bookmarks, shorter
 * versions of a highlight and earlier ones of a note are counted as left out. Takes time in proportion to the file.
 */
export function parseClippings(text: string, context: ImportContext): ImportSet {
  const books = collectBooks(context);
  for (const record of splitClippings(text)) readRecord(record, books);
  return books.finish('kindle');
}

function readRecord(record: ClippingRecord, books: KindleBooks): void {
  const { nth, line, title, author, label, words, isTorn } = record;
  const about = { path: `clipping ${nth}`, line };
  if (isTorn)
    books.tell({ ...about, message: 'before its title there are lines that belong to nothing: they are not brought' });
  const read = label === null ? null : readLabel(label);
  const kind = read?.kind ?? (read === null ? null : guessKind(read, words));
  if (read === null) books.refuse({ ...about, message: 'Expected a line of place and time' });
  else if (kind === 'bookmark') books.skip();
  else if (words === '') books.refuse({ ...about, message: 'Expected words' });
  else {
    const rest = kind === 'highlight' ? cutLimitNotice(words) : null;
    if (rest !== null) books.tell({ ...about, message: explainLimit(rest) });
    const { place, created } = read;
    const isNote = kind === 'note';
    books.add(title, author, { ...about, nth, isNote, words: rest ?? words, place, reach: place, created, colour: '' });
  }
}

function explainLimit(words: string): string {
  const what = words === '' ? 'it has no words' : 'its words break off';
  return `${what}: the limit that the publisher sets for this book was reached on the Kindle`;
}

/** By the shape of a record in an unknown language: a bookmark has no words, and a note one location. */
function guessKind({ place: { location } }: KindleLabel, words: string): KindleKind {
  if (words === '') return 'bookmark';
  return location !== null && location.start === location.end ? 'note' : 'highlight';
}
