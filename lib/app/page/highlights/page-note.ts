import { changeHighlight } from './change.ts';
import type { HighlightsContext } from './highlights-context.ts';

/** Makes an orphan a note on the page as a whole, with its old words as a quotation at the start of the note. */
export const keepAsPageNote =
  (page: HighlightsContext) =>
  (id: string): void => {
    const row = page.rows.sync.get(id)?.wanted ?? null;
    if (row === null) return;
    const quoted = row.selector === null ? '' : `> ${row.selector.quote.exact.replaceAll('\n', '\n> ')}\n\n`;
    changeHighlight(page)(id, { selector: null, note: `${quoted}${page.rows.writer.textOf(id)}` });
  };
