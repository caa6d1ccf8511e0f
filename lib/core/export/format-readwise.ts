// The table that Readwise imports: https://readwise.io/import_bulk. It is no spreadsheet: cells are words as they are.
import type { Highlight } from '../highlight/highlight.ts';
import { formatCommaTable } from './comma-table.ts';
import type { ExportFormat } from './export-format.ts';
import type { ExportArticle } from './export-set.ts';
import { listLines, listPackNotes, type PackNote } from './pack-notes.ts';
import { cleanLine, cleanText } from './plain.ts';
import { pageAddress } from './quote-address.ts';
import { titleOf } from './title-of.ts';

const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];
/** Characters that Readwise takes: https://readwise.io/api_deets, “Highlight CREATE”. */
const LIMITS = { text: 8191, title: 511, author: 1024, url: 2047 };

/** The table that Readwise imports; a note on a page as a whole is its own quote there. */
export const READWISE: ExportFormat = {
  id: 'readwise',
  extension: 'csv',
  mime: 'text/csv',
  unit: 'highlight',
  write(articles) {
    const rows = Array.from(articles, (each) => [
      ...each.highlights.flatMap((row) => writeHighlight(each, row)),
      ...(each.pack === null ? [] : listPackNotes(each.pack).flatMap((note) => writeNote(each, note))),
    ]).flat();
    return rows.length === 0 ? [] : [{ path: 'readwise.csv', text: formatCommaTable(COLUMNS, rows) }];
  },
};

/** Without a quote Readwise drops the row: a note on the page is its own quote. */
function writeHighlight({ article }: ExportArticle, { selector, note, tags, created }: Highlight): string[][] {
  const said = selector === null ? '' : escapeTag(cleanText(note).trim());
  return writeRows({
    quote: selector?.quote.exact ?? note,
    note: [tags.map(formatTag).join(' '), said].filter(Boolean).join('\n'),
    about: [titleOf(article), article.author, pageAddress(article) ?? ''],
    start: selector?.position.start ?? 0,
    date: created.slice(0, 19).replace('T', ' '),
  });
}

/**
 * A pack's notes are a document of their own, by the pack's author: in the reader's, Readwise would take a claim for the
 * reader's highlight of the same words.
 */
function writeNote({ article, pack }: ExportArticle, note: PackNote): string[][] {
  return writeRows({
    quote: note.quote.exact,
    note: [`Note by ${note.by}`, ...listLines(note)].join('\n'),
    about: [
      `Notes by ${pack?.creator ?? note.by} on: ${titleOf(article)}`,
      pack?.creator ?? '',
      pageAddress(article) ?? '',
    ],
    start: null,
    date: `${(pack?.asOf ?? '').padEnd(10, '-01').slice(0, 10)} 00:00:00`,
  });
}

interface RowParts {
  readonly quote: string;
  readonly note: string;
  readonly about: readonly [title: string, author: string, url: string];
  /** `null` where the place is not known. */
  readonly start: number | null;
  readonly date: string;
}

/** A row, or several where quote or note are longer than Readwise takes: nothing is cut off. */
function writeRows({ quote, note, about: [title, author, url], start, date }: RowParts): string[][] {
  const quotes = cutPieces(cleanText(quote));
  const notes = cutPieces(cleanText(note));
  const about = [
    cleanLine(title).slice(0, LIMITS.title).toWellFormed(),
    cleanLine(author).slice(0, LIMITS.author).toWellFormed(),
    url.length > LIMITS.url ? '' : url,
  ];
  const rows: string[][] = [];
  let offset = 0;
  for (let nth = 0; nth < Math.max(quotes.length, notes.length); nth++) {
    const piece = quotes[nth];
    const place = start === null ? '' : String(start + offset);
    // Of two rows with the same words Readwise keeps one: a note that goes on has words of its own.
    rows.push(
      piece === undefined
        ? [
            notes[nth] ?? '',
            ...about,
            `Note on “${cleanLine(quote).slice(0, 80).toWellFormed()}”, continued`,
            place,
            date,
          ]
        : [piece, ...about, notes[nth] ?? '', place, date],
    );
    offset += piece?.length ?? 0;
  }
  return rows;
}

/** Pieces that are short enough, cut at a blank where there is one; one empty piece of nothing. */
function cutPieces(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > LIMITS.text) {
    const blank = rest.lastIndexOf(' ', LIMITS.text - 1);
    const end = blank > LIMITS.text / 2 ? blank + 1 : LIMITS.text - Number(endsInHalf(rest, LIMITS.text));
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

/** Whether a cut here would part the two halves of a character. */
function endsInHalf(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
}

/** Inside a tag a point or a blank would end it; `.h1` and `.c1` make headings and join highlights. */
function formatTag(tag: string): string {
  const name = cleanLine(tag).replace(/[\s.]+/g, '-');
  return `.${/^[ch]\d*$/i.test(name) ? 'tag-' : ''}${name}`;
}

/** A note that begins “.NET …” would become a tag: a word joiner, which is not seen, keeps it a word. */
function escapeTag(note: string): string {
  return note.replace(/^\.(?=\S)/, '\u2060.');
}
