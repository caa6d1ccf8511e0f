// What this page has that the store has not, written down in our own root at each change: when the extension is updated
// under the page, the script of the next version takes it over. In Firefox this one has no time to do anything then.
import { formatLeft, type LeftWords, NOTHING_LEFT } from '../../../core/highlight/left-words.ts';
import type { OpenedArticle } from '../../../core/highlight/opened-article.ts';
import { follow } from './follow.ts';
import { type HighlightsState, rowOf } from './highlight-model.ts';
import type { HighlightsContext } from './highlights-context.ts';
import { editNote } from './write.ts';

/** What is written nowhere but on this page. */
export function listLeft({ drafts, rows, writing }: Pick<HighlightsState, 'drafts' | 'rows' | 'writing'>): LeftWords {
  return {
    drafts,
    rows: rows.flatMap(({ wanted, kept }) => (kept === null ? [wanted] : [])),
    writing: writing === null ? null : { id: writing.id, base: rowOf({ rows }, writing.id)?.kept?.note ?? '' },
  };
}

/** Writes down at each change what the next script has to take over. */
export function leaveWords(page: HighlightsContext): void {
  let last = formatLeft(NOTHING_LEFT);
  follow(
    page,
    ({ drafts, rows, writing }) => [drafts, rows, writing?.id],
    () => {
      const left = formatLeft(listLeft(page.state.value));
      if (left !== last) page.farewell.leave(left);
      last = left;
    },
  );
}

/** What is opened, with what was left on the page: a draft of the page is later than the one that was kept of its note. */
export function withLeft(opened: OpenedArticle, { drafts }: LeftWords): OpenedArticle {
  if (drafts.length === 0) return opened;
  const ids = new Set(drafts.map(({ id }) => id));
  return { ...opened, drafts: [...opened.drafts.filter(({ id }) => !ids.has(id)), ...drafts] };
}

/** Sends the rows that the last script had not got through, and goes on in the note that the reader was writing. */
export const takeLeft =
  (page: HighlightsContext) =>
  ({ rows, writing }: LeftWords): void => {
    const { sync } = page.rows;
    for (const row of rows) if (sync.get(row.id) === null) sync.put(row);
    if (writing !== null && sync.get(writing.id) !== null) editNote(page)(writing.id);
  };
