// What this page has that the store has not, written down in our own root at each change: when the extension is updated
// under the page, the script of the next version takes it over. In Firefox this one has no time to do anything then.
import type { Draft } from '../../lib/core/highlight/draft-store.ts';
import { formatLeft, type LeftWords } from '../../lib/core/highlight/left-words.ts';
import type { OpenedArticle } from '../../lib/core/highlight/opened-article.ts';
import type { OwnRows } from '../../lib/core/highlight/own-rows.ts';
import type { Visit } from '../../lib/dom/place/margin-door.ts';

interface Options {
  readonly farewell: Visit['farewell'];
  readonly own: () => OwnRows;
  /** The note whose editor is open. */
  readonly writing: () => string | null;
}

/** Keeps the paper of one page. */
export function createLeaving({ farewell, own, writing }: Options) {
  const drafts = new Map<string, Draft>();
  let last = '';
  const leave = () => {
    const { sync } = own();
    const [id, rows] = [writing(), sync.rows()];
    const left = formatLeft({
      drafts: [...drafts.values()],
      rows: rows.flatMap(({ wanted, kept }) => (kept === null ? [wanted] : [])),
      writing: id === null ? null : { id, base: sync.get(id)?.kept?.note ?? '' },
    });
    if (left !== last) farewell.leave(left);
    last = left;
  };
  return {
    leave,
    /** A draft is on its way to the store, or done with. */
    draft(draft: Draft) {
      if (draft.note === null) drafts.delete(draft.id);
      else drafts.set(draft.id, draft);
      leave();
    },
  };
}

/** What is opened, with what was left on the page: a draft of the page is later than the one that was kept of its note. */
export function withLeft(opened: OpenedArticle, { drafts }: LeftWords): OpenedArticle {
  if (drafts.length === 0) return opened;
  const ids = new Set(drafts.map(({ id }) => id));
  return { ...opened, drafts: [...opened.drafts.filter(({ id }) => !ids.has(id)), ...drafts] };
}

/** Sends rows that the last script had not got through, and writes on where the reader was writing. */
export function takeLeft({ rows, writing }: LeftWords, { sync }: OwnRows, edit: (id: string) => void): void {
  for (const row of rows) if (sync.get(row.id) === null) sync.put(row);
  if (writing !== null && sync.get(writing.id) !== null) edit(writing.id);
}
