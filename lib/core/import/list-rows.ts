// The rows of one file, each once.
import type { Highlight } from '../highlight/highlight.ts';
import { deriveId } from './derive-id.ts';

/** Rows by id; what comes a second time is counted, never lost. */
export function createRowList() {
  const rows = new Map<string, Highlight>();
  const repeated = { same: 0, older: 0 };
  /** A row of ours. Where the file has it in two versions the later change counts. */
  const take = (row: Highlight): void => {
    const known = rows.get(row.id);
    if (known !== undefined) repeated[isAlike(known, row) ? 'same' : 'older']++;
    if (known === undefined || Date.parse(known.modified) < Date.parse(row.modified)) rows.set(row.id, row);
  };
  /** A row of another program, whose ids may not be its own: other words under the same id are another row. */
  const add = (row: Highlight): Highlight | null => {
    let id = row.id;
    for (let known = rows.get(id); known !== undefined; known = rows.get(id)) {
      if (isAlike(known, row)) {
        repeated.same++;
        return null;
      }
      id = deriveId(Date.parse(row.created), [id, ...wordsOf(row)].join('\n'));
    }
    const own = { ...row, id };
    rows.set(id, own);
    return own;
  };
  return { take, add, list: () => [...rows.values()], repeated: () => repeated };
}

function isAlike(one: Highlight, other: Highlight): boolean {
  const theirs = wordsOf(other);
  return wordsOf(one).every((words, at) => words === theirs[at]);
}

function wordsOf({ article, selector, note, tags, deleted }: Highlight): readonly string[] {
  const { quote, position } = selector ?? { quote: null, position: null };
  const { exact = '', prefix = '', suffix = '' } = quote ?? {};
  return [article, exact, prefix, suffix, String(position?.start ?? ''), note, tags.join(' '), deleted ?? ''];
}
