// Records of a Kindle in English, for what does not depend on the language.
import type { ImportSet } from '../../lib/core/import/import-set.ts';

/** A record as a Kindle writes it. */
export const record = (label: string, words: string, title = 'A Book (Doe, Jane)') =>
  `${title}\n${label}\n\n${words}\n==========\n`;
export const added = (at: string) => `Added on Thursday, 22 August 2024 ${at}`;
export const highlight = (place: string, words: string, at = '10:00:00') =>
  record(`- Your Highlight at location ${place} | ${added(at)}`, words);
export const note = (place: string, words: string, at = '10:00:30') =>
  record(`- Your Note at location ${place} | ${added(at)}`, words);
export const onPage = (kind: string, page: string, words: string, at = '10:00:00') =>
  record(`- Your ${kind} on page ${page} | ${added(at)}`, words);
/** Words and note of each row. */
export const rowsOf = ({ highlights }: ImportSet) =>
  highlights.map(({ selector, note: said }) => [selector?.quote.exact ?? null, said]);
