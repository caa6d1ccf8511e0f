// Whether the words of one note are in another, whatever the blanks, rules and names of authors around them.
import type { Highlight } from '../highlight/highlight.ts';
import { withoutAuthor } from './name-author.ts';

/** Without blanks and what no file carries (controls, marks of direction, halves of characters), composed. */
export function squeeze(text: string): string {
  return text.normalize().replace(/[\s\p{Cc}\p{Cf}\p{Cs}\uFFFD]+/gu, '');
}

/**
 * True when nothing that a row says is lost where another is kept in its place. Strict: whole lines, in their order.
 * Loose, where both are at the same place: anywhere in the note.
 */
export function holdsNote(holder: Highlight, row: Highlight, { isLoose }: { readonly isLoose: boolean }): boolean {
  const [whole, part] = [listLines(holder), listLines(row)];
  if (isLoose) return whole.join('').includes(part.join(''));
  return `\n${whole.join('\n')}\n`.includes(`\n${part.join('\n')}\n`) || part.length === 0;
}

/** True when the whole note is in the other line by line, with the names of authors: nobody's words lose whose they are. */
export function growsFrom(note: string, former: string): boolean {
  const [whole, part] = [note, former].map((text) =>
    text
      .split('\n')
      .map(squeeze)
      .filter((line) => line !== ''),
  );
  return `\n${(whole ?? []).join('\n')}\n`.includes(`\n${(part ?? []).join('\n')}\n`) || (part ?? []).length === 0;
}

/** The words of a text without what programs set between and before them. */
export function bareWords(text: string): string {
  return linesOf(text).join('');
}

/** A note on a page whose words came as a quote has no note beside them. */
function listLines({ selector, note }: Highlight): string[] {
  return selector === null ? [] : linesOf(note);
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => squeeze(withoutAuthor(line.trim())))
    .filter((line) => line !== '' && line !== '---');
}
