import { shortLine } from '../text/short-line.ts';
import type { Highlight } from './highlight.ts';

/** Longer than any line that a card or a list has room for, in UTF-16 code units. */
const MAX_LINE_UNITS = 300;

/** A highlight on one line: its note, else the words of its quote, else its tags. */
export function highlightLine({ note, selector, tags }: Pick<Highlight, 'note' | 'selector' | 'tags'>): string {
  const words = note.trim() !== '' ? note : selector !== null ? selector.quote.exact : tags.join(' ');
  return shortLine(words, MAX_LINE_UNITS);
}
