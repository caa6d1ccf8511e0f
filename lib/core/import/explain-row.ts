import type { Highlight } from '../highlight/highlight.ts';
import { findTooLong, HIGHLIGHT_LIMITS, type LimitedField } from '../highlight/highlight-limits.ts';

const WORDS: Readonly<Record<LimitedField, string>> = {
  note: `the note has more than ${HIGHLIGHT_LIMITS.note.toLocaleString('en')} characters`,
  quote: `the words have more than ${HIGHLIGHT_LIMITS.quote.toLocaleString('en')} characters`,
  tags: `there are more than ${HIGHLIGHT_LIMITS.tags} tags, or one has more than ${HIGHLIGHT_LIMITS.tag} characters`,
  address: `the address has more than ${HIGHLIGHT_LIMITS.address.toLocaleString('en')} characters`,
};

/** Why a row cannot be kept, in words for who made the file. */
export function explainRow(row: Highlight): string {
  const field = findTooLong(row);
  return field === null ? 'this row cannot be read' : WORDS[field];
}

/** The same for a row in a form of our own, from `path: what was expected there`: the path, and words. */
export function explainOwnRow(problem: string): { readonly path: string; readonly message: string } {
  const [path = '(root)'] = problem.split(': ', 1);
  return { path, message: path === '(root)' ? 'this is no row' : 'this is not what Postil writes here' };
}
