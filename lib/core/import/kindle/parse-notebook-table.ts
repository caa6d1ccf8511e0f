// The notebook that the Kindle app sends as a table: book and author above, then kind, place, star and words.
//
// Source of the shape (facts, no code): public readers of the e-mails of the app, among them a Nextcloud app “enotes”.
import type { ImportContext, ImportSet } from '../import-set.ts';
import type { TableLine } from '../tables/read-table.ts';
import { collectBooks } from './collect-books.ts';
import { readHeading, toEntry } from './notebook-entry.ts';

/** Lines above the headings: whose notes, the book, its author, a link, a rule. */
const MOST_ABOVE = 12;
const RULE = /^-{10,}$/;
/** Before an author's name. */
const BY = /^(?:by|von|de|di|por|par|door|автор:?|作者:?|著者:?)\s+/iu;

/** Which line has the headings; `null` for any other table. */
export function findNotebookHead(lines: readonly TableLine[]): number | null {
  const rule = lines.slice(0, MOST_ABOVE).findIndex(({ values }) => RULE.test((values[0] ?? '').trim()));
  const first = lines[0]?.values[0] ?? '';
  return rule > 0 && /kindle/i.test(first) && lines[rule + 1] !== undefined ? rule + 1 : null;
}

/** One row for each highlight with its note; notes alone are notes on the book. */
export function parseNotebookTable(lines: readonly TableLine[], head: number, context: ImportContext): ImportSet {
  const books = collectBooks(context);
  const title = (lines[1]?.values[0] ?? '').trim();
  const author = (lines[2]?.values[0] ?? '').trim().replace(BY, '');
  for (const [at, { values, line }] of lines.slice(head + 1).entries()) {
    const [kind = '', where = '', , words = ''] = values;
    const path = `row ${at + 1}`;
    const heading = readHeading(`${kind} - ${where}`);
    if (heading?.kind === 'bookmark') books.skip();
    else if (heading === null || words.trim() === '')
      books.refuse({ path, line, message: 'Expected a highlight or a note with words' });
    else books.add(title, author, toEntry(heading, { nth: at, path, line, words: words.trim() }));
  }
  return books.finish('kindle-notebook');
}
