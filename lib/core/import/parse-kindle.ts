// `My Clippings.txt` of a Kindle: title and author, a line of place and time in the device's language, the words, a row
// of equals signs. A note follows its highlight.
import { collectRows, type ForeignRow } from './collect-rows.ts';
import type { ImportContext, ImportSet } from './import-set.ts';

const BETWEEN = /^={10}\s*$/m;
const NOTE = /\b(note|notiz|nota|notitie)\b|заметка|笔记|筆記|メモ/i;
const BOOKMARK = /bookmark|lesezeichen|marcador|signet|segnalibro|bladwijzer|закладка|书签|書籤|ブックマーク/i;
/** The languages that Kindles have, for the names of the months. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl', 'ru', 'tr', 'pl'];

/** Characters of a title and its author. */
const MOST_HEAD = 1000;

interface Clipping extends ForeignRow {
  readonly isNote: boolean;
  readonly end: number;
}

export function isKindle(text: string): boolean {
  return BETWEEN.test(text) && /^\s*-.*$/m.test(text);
}

/** One highlight for each clipping; a note goes to the highlight that ends where the note is, else it stands alone. */
export function parseKindle(text: string, context: ImportContext): ImportSet {
  const collector = collectRows(context);
  const months = nameMonths();
  const clippings: Clipping[] = [];
  let line = 1;
  for (const [at, record] of text.split(BETWEEN).entries()) {
    const start = line + (/^\s*/.exec(record)?.[0].split('\n').length ?? 1) - 1;
    line += record.split('\n').length - 1;
    const [head, place, ...words] = record.trim().split(/\r?\n/);
    if (head === undefined || head === '') continue;
    if (place === undefined || !place.trim().startsWith('-')) {
      collector.refuse({ path: `clipping ${at + 1}`, line: start, message: 'Expected a line of place and time' });
      continue;
    }
    if (BOOKMARK.test(place)) continue;
    const body = words.join('\n').trim();
    if (body === '') collector.refuse({ path: `clipping ${at + 1}`, line: start, message: 'Expected words' });
    else clippings.push(readClipping({ head, place, body, months, path: `clipping ${at + 1}`, line: start }));
  }
  const rows = clippings.filter(({ isNote }) => !isNote);
  const notes = new Map<Clipping, string[]>();
  for (const note of clippings.filter(({ isNote }) => isNote)) {
    const owner = rows.findLast(
      ({ title, author, start, end }) =>
        title === note.title && author === note.author && (start ?? 0) <= (note.start ?? 0) && (note.start ?? 0) <= end,
    );
    if (owner === undefined) collector.add(note);
    else notes.set(owner, [...(notes.get(owner) ?? []), note.note]);
  }
  for (const row of rows) collector.add({ ...row, note: (notes.get(row) ?? []).join('\n\n') });
  return collector.finish('kindle');
}

interface Parts {
  readonly head: string;
  readonly place: string;
  readonly body: string;
  readonly months: ReadonlyMap<string, number>;
  readonly path: string;
  readonly line: number;
}

function readClipping({ head, place, body, months, path, line }: Parts): Clipping {
  const [, title = head, author = ''] =
    /^(.*?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*$/.exec(head.replace(/^\uFEFF/, '').slice(0, MOST_HEAD)) ?? [];
  const parts = place.split('|');
  const [, from = '0', to = from] = /(\d+)(?:\s*[-–]\s*(\d+))?\s*$/.exec(parts.at(-2) ?? place) ?? [];
  const isNote = NOTE.test(parts[0] ?? '');
  return {
    path,
    line,
    id: '',
    url: '',
    title: title.trim(),
    author: author.trim(),
    quote: isNote ? '' : body,
    note: isNote ? body : '',
    start: Number(from),
    end: Math.max(Number(from), Number(to)),
    tags: [],
    created: readDate(parts.at(-1) ?? '', months),
    isNote,
  };
}

/** Day, month by name, year and time, in any order of the first three; as UTC, for the device tells no zone. */
function readDate(text: string, months: ReadonlyMap<string, number>): string {
  const words = text.toLowerCase().replace(/[.,]/g, ' ').split(/\s+/);
  const month = words.map((word) => months.get(word)).find((number) => number !== undefined);
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.find((word) => /^\d{1,2}$/.test(word));
  const [, hours = '0', minutes = '0', seconds = '0', half = ''] =
    /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm)?/i.exec(text) ?? [];
  if (month === undefined || year === undefined || day === undefined) return '';
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const time = Date.UTC(Number(year), month, Number(day), hour, Number(minutes), Number(seconds));
  return new Date(time).toISOString();
}

function nameMonths(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of LANGUAGES)
    for (let month = 0; month < 12; month++) {
      // With a day beside it, for some languages bend the name of a month then.
      const parts = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
      const name = parts.formatToParts(Date.UTC(2024, month, 15)).find(({ type }) => type === 'month');
      if (name !== undefined) names.set(name.value.toLowerCase(), month);
    }
  return names;
}
