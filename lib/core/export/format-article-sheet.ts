// An article whole, as its page has it, with numbered marks in the text and the notes beside: to print, and to keep.
import { alignParagraphs } from '../align-paragraphs.ts';
import { anchorSelectors } from '../anchor-selectors.ts';
import { readPageText } from '../page-text.ts';
import { placeNotes, type Span } from '../place-notes.ts';
import type { ExportOptions } from './export-format.ts';
import type { ExportArticle } from './export-set.ts';
import { escapeHtml } from './html-text.ts';
import { listPackNotes } from './pack-notes.ts';
import { cleanLine } from './plain.ts';
import {
  besideHighlight,
  besideNote,
  listSources,
  titleOf,
  writeAside,
  writeHead,
  writeNumber,
  writePage,
  writeSources,
} from './sheet-parts.ts';

/** Words of the text that something is said of. */
interface Marked {
  readonly spans: readonly Span[];
  readonly kind: string;
  /** The reader's own stand beside the text, those of a pack after it. */
  readonly isOwn: boolean;
  /** What stands beside them; `null` for a further place of an actor, which is marked and has no number. */
  readonly beside: string | null;
}

/**
 * The sheet of one article as a file. `paragraphs`: its text on the page, in order. Notes whose words are not in it stand
 * at the end; none is left out.
 */
export function formatArticleSheet(each: ExportArticle, paragraphs: readonly string[], options: ExportOptions): string {
  const title = titleOf(each);
  const blocks = paragraphs
    .filter((text) => text.trim() !== '' && cleanLine(text) !== title)
    .map((text) => ({ text, heading: false }));
  // The headline is a block too: a claim may stand in it.
  const all = [{ text: title, heading: true }, ...blocks];
  const notes = each.pack === null ? [] : listPackNotes(each.pack);
  const sources = listSources(notes, 'source');
  const marked = [...markOwn(each, all, options), ...markNotes(each, all, sources)];
  const numbers = new Map<Marked, number>();
  const firstOf = ({ spans }: Marked) => spans[0] ?? { block: Number.POSITIVE_INFINITY, start: 0, end: 0 };
  const ordered = marked.toSorted((one, other) => {
    const [a, b] = [firstOf(one), firstOf(other)];
    return a.block === b.block ? a.start - b.start || a.end - b.end : a.block < b.block ? -1 : 1;
  });
  for (const mark of ordered) if (mark.beside !== null) numbers.set(mark, numbers.size + 1);
  const asidesOf = (of: readonly Marked[]) =>
    of.flatMap((mark) => {
      const number = numbers.get(mark);
      return number === undefined || mark.beside === null ? [] : [writeAside(number, mark.beside)];
    });
  const rows = all.map(({ text }, block) => {
    const here = ordered.filter(({ spans }) => spans.some((span) => span.block === block));
    const begun = here.filter(({ isOwn, spans }) => isOwn && spans[0]?.block === block);
    const words = writeMarked(text, block, here, numbers);
    return row(
      block === 0 ? writeHead(each, `<h1 dir="auto">${words}</h1>`) : `<p dir="auto">${words}</p>`,
      asidesOf(begun),
    );
  });
  const lost = ordered.filter(({ isOwn, spans }) => isOwn && spans.length === 0);
  const rest =
    asidesOf(lost).length === 0
      ? ''
      : row('<p class="page-note">On the page as a whole, or no longer in its text</p>', asidesOf(lost));
  // A pack says more of an article than the article itself: its notes stand after the text, in columns.
  const after = asidesOf(ordered.filter(({ isOwn }) => !isOwn));
  const list =
    after.length === 0 ? '' : `<section class="after">\n<h2>Notes</h2>\n<div>\n${after.join('\n')}\n</div>\n</section>`;
  const body = `<article class="full">\n${rows.join('\n')}\n${rest}\n${list}\n${writeSources(sources)}\n</article>`;
  return writePage({ title, language: each.article.language, body, all: [each] });
}

type Blocks = readonly { readonly text: string; readonly heading: boolean }[];

function markOwn(each: ExportArticle, blocks: Blocks, options: ExportOptions): Marked[] {
  const page = readPageText(blocks);
  const placed = each.highlights.flatMap((row) => (row.selector === null ? [] : [row.selector]));
  const anchorings = anchorSelectors(page, placed);
  const spansBy = new Map(placed.map((selector, at) => [selector, anchorings[at]?.spans ?? []]));
  return each.highlights.map((row) => ({
    spans: row.selector === null ? [] : (spansBy.get(row.selector) ?? []),
    kind: row.colour,
    isOwn: true,
    beside: besideHighlight(each, row, options),
  }));
}

function markNotes(each: ExportArticle, blocks: Blocks, sources: ReturnType<typeof listSources>): Marked[] {
  const { pack } = each;
  if (pack === null) return [];
  const placements = placeNotes(pack, alignParagraphs(pack.article, blocks), blocks);
  return listPackNotes(pack).flatMap((note): Marked[] => {
    const id = note.id.split(':').at(-1);
    const places =
      note.kind === 'claim'
        ? placements.claims.filter((place) => place.id === id)
        : placements.mentions.filter(({ actor, spans }) => actor === id && spans.length > 0);
    const beside = besideNote(each, note, sources);
    const [first, ...others] = places;
    return [
      { spans: first?.spans ?? [], kind: note.kind, isOwn: false, beside },
      ...others.map(({ spans }) => ({ spans, kind: note.kind, isOwn: false, beside: null })),
    ];
  });
}

/** Text with its marks; where they overlap, a stretch has the classes of all. A number stands where its mark ends. */
function writeMarked(
  text: string,
  block: number,
  marks: readonly Marked[],
  numbers: ReadonlyMap<Marked, number>,
): string {
  const parts = marks.flatMap((mark) =>
    mark.spans.flatMap((span, nth) =>
      span.block === block ? [{ ...span, mark, isLast: nth === mark.spans.length - 1 }] : [],
    ),
  );
  const cuts = [...new Set([0, text.length, ...parts.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts
    .map((from, nth) => {
      const ending = parts.filter(({ end, isLast }) => isLast && end === from);
      const signs = ending.flatMap(({ mark }) => numbers.get(mark) ?? []).map(writeNumber);
      const to = cuts[nth + 1];
      if (to === undefined) return signs.join('');
      const kinds = [
        ...new Set(parts.filter(({ start, end }) => start <= from && end >= to).map(({ mark }) => mark.kind)),
      ];
      const words = escapeHtml(text.slice(from, to).toWellFormed());
      return signs.join('') + (kinds.length === 0 ? words : `<mark class="${kinds.join(' ')}">${words}</mark>`);
    })
    .join('');
}

function row(text: string, asides: readonly string[]): string {
  const notes = asides.length === 0 ? '' : `\n<div class="notes">${asides.join('\n')}</div>`;
  return `<div class="entry">\n<div class="text">${text}</div>${notes}\n</div>`;
}
