// The table of the Hypothesis client. It has display names, pages of a PDF, and replies that do not say what they answer;
// its times are those of the reader's clock.
import { NOTE_RULE } from '../highlight/merge-notes.ts';
import type { ForeignRow, RowCollector } from './collect-rows.ts';
import type { ImportContext } from './import-set.ts';
import { formatNote } from './parse-hypothesis.ts';
import { readDate } from './read-date.ts';

/** A row by its columns, and where it is in the file. */
export interface TableRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly path: string;
  readonly line: number;
}

type Kind = 'annotation' | 'page-note' | 'reply';

interface Read extends ForeignRow {
  readonly kind: Kind;
}

/**
 * Each annotation is a row. A reply goes into the note it answers where only one on its page was there before it, else it
 * is a note on the page. Where the table has more than one author nobody knows which of them is the reader: all have
 * their names before their words.
 */
export function collectHypothesisTable(
  rows: readonly TableRow[],
  { collector, context }: { readonly collector: RowCollector; readonly context: ImportContext },
): void {
  const authors = new Set(rows.map(({ cells }) => (cells.Author ?? '').trim()));
  const read = rows.map((row) => readRow(row, { context, isNamed: authors.size > 1 }));
  const answers = joinAnswers(read);
  const joined = new Set([...answers.values()].flat());
  for (const row of read) {
    if (joined.has(row)) collector.join();
    else {
      const notes = [row, ...(answers.get(row) ?? [])].map(({ note }) => note);
      collector.add({ ...row, note: notes.filter((note) => note !== '').join(NOTE_RULE) });
    }
  }
}

/** Replies by the note that each of them goes into; those that may be of several notes are in none. */
function joinAnswers(rows: readonly Read[]): ReadonlyMap<Read, Read[]> {
  const notes = new Map<string, Read[]>();
  for (const row of rows) if (row.kind !== 'reply') push(notes, row.url, row);
  const answers = new Map<Read, Read[]>();
  for (const row of rows) {
    const owner = row.kind === 'reply' ? onlyBefore(notes.get(row.url), row) : null;
    if (owner !== null) push(answers, owner, row);
  }
  return answers;
}

/** The one of the notes that can be meant; `null` for none and for several. Times are to the minute. */
function onlyBefore(notes: readonly Read[] = [], reply: Read): Read | null {
  const [first, second] = notes;
  if (first === undefined || second === undefined) return first ?? null;
  let found: Read | null = null;
  // Sorted notes would be quicker to ask; three that may be meant are as good as a thousand.
  for (const note of notes.slice(0, MOST_ASKED)) {
    if (note.created > reply.created) continue;
    if (found !== null) return null;
    found = note;
  }
  return notes.length > MOST_ASKED ? null : found;
}

/** Notes of a page that a reply is compared with. */
const MOST_ASKED = 100;

const KINDS: readonly (readonly [word: string, kind: Kind])[] = [
  ['reply', 'reply'],
  ['page', 'page-note'],
];

function readRow({ cells, path, line }: TableRow, options: { context: ImportContext; isNamed: boolean }): Read {
  const cell = (name: string) => (cells[name] ?? '').trim();
  const type = cell('Type').toLowerCase();
  const kind = KINDS.find(([word]) => type.includes(word))?.[1] ?? 'annotation';
  const quote = kind === 'annotation' ? plain(cells['Quote/description']) : '';
  const words = plain(cells.Comment);
  // Earlier versions of the client had the title there.
  const [title, label] = isPageLabel(cell('Page')) ? ['', cell('Page')] : [cell('Page'), ''];
  const name = options.isNamed && (quote !== '' || words !== '') ? cell('Author') : '';
  const written = readDate(cell('Created at')) ?? '';
  return {
    kind,
    path,
    line,
    id: '',
    url: cell('URL'),
    title,
    author: '',
    quote,
    note: formatNote({ words, name, label }),
    tags: (cells.Tags ?? '').split(','),
    created: fromZone(written, options.context),
    idTime: written,
  };
}

function isPageLabel(page: string): boolean {
  return page !== '' && page.length <= MAX_LABEL && !/\s/.test(page);
}

/** `12`, `xii`, `A-3`. */
const MAX_LABEL = 12;

function fromZone(written: string, { zoneOffsetMs }: ImportContext): string {
  if (written === '' || zoneOffsetMs === undefined) return written;
  const localMs = Date.parse(written);
  return new Date(Math.max(0, localMs - zoneOffsetMs(localMs))).toISOString();
}

/** Before a sign that begins a formula exporters put an apostrophe. */
function plain(cell = ''): string {
  return cell.replace(/^'(?=\s*[=+\-@|%＝＋－＠])/, '');
}

function push<Key>(map: Map<Key, Read[]>, key: Key, row: Read): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [row]);
  else known.push(row);
}
