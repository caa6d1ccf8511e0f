import { cleanLine } from './plain.ts';

/** What stands between two names, whatever the names are. */
const BETWEEN = /;|،|、|，| (?:and|&|und|et(?! al\b)|и) /;

/**
 * The names in the line that a page has for its author, in their order. A comma stands between two names only where each
 * of them has two words, so that `Khan, Simbal` and `King, Jr.` are one.
 */
export function listAuthors(author: string): string[] {
  return cleanLine(author)
    .split(BETWEEN)
    .flatMap((part) => {
      const names = part.split(',').map((name) => name.trim());
      return names.every((name) => name.includes(' ')) ? names : [part.trim()];
    })
    .filter((name) => name !== '');
}
