// The marks in the text of a sheet: where they are on the page of today, in which order, and how they are written.
import { alignParagraphs } from '../anchor/align-paragraphs.ts';
import { anchorSelectors } from '../anchor/anchor-selectors.ts';
import type { Highlight } from '../highlight/highlight.ts';
import { placeNotes } from '../note/place-notes.ts';
import { readPageText } from '../text/page-text.ts';
import type { Block, Span } from '../text/span.ts';
import type { ExportOptions } from './export-format.ts';
import type { ExportArticle } from './export-set.ts';
import { escapeHtml } from './html-text.ts';
import { listPackNotes } from './pack-notes.ts';
import { stripControls } from './plain.ts';
import { besideHighlight, besideNote, type Sources, writeNumber, writeWords } from './sheet-parts.ts';

/** One block of the printed article. */
export type SheetBlock = Block;

/** Words of the text that something is said of. */
export interface Marked {
  /** Empty where the text does not have the words. */
  readonly spans: readonly Span[];
  /** Class of the mark. */
  readonly kind: string;
  /** The reader's highlight, which has its note beside the text; `null` for a note of a pack, which comes after it. */
  readonly own: Highlight | null;
  /** What is said, as HTML; `null` for a further place of an actor, which is marked and has no number. */
  readonly beside: string | null;
}

/** A mark for each highlight, as far as its words are still in the blocks. */
export function markOwn(each: ExportArticle, blocks: readonly SheetBlock[], options: ExportOptions): Marked[] {
  const placed = each.highlights.flatMap((row) => (row.selector === null ? [] : [row.selector]));
  const anchorings = anchorSelectors(readPageText(blocks), placed);
  const anchoringOf = new Map(placed.map((selector, at) => [selector, anchorings[at]]));
  return each.highlights.map((row) => {
    const anchoring = row.selector === null ? undefined : anchoringOf.get(row.selector);
    const said = besideHighlight(each, row, options);
    // The page has other words by now: what was marked is on no other paper.
    const old = anchoring?.reason === 'text-changed' ? writeWords(row.selector?.quote.exact ?? '', 'Was') : '';
    return { spans: anchoring?.spans ?? [], kind: row.colour, own: row, beside: old + said };
  });
}

/** A mark for each note of the pack, and one for each further place of an actor. */
export function markNotes(each: ExportArticle, blocks: readonly SheetBlock[], sources: Sources): Marked[] {
  const { pack } = each;
  if (pack === null) return [];
  const placements = placeNotes(pack, alignParagraphs(pack.article, blocks), blocks);
  return listPackNotes(pack).flatMap((note): Marked[] => {
    const places =
      note.kind === 'claim'
        ? placements.claims.filter((place) => place.id === note.idInPack)
        : placements.mentions.filter(({ actor, spans }) => actor === note.idInPack && spans.length > 0);
    const [first, ...others] = places;
    const spans = first?.spans ?? [];
    const isLost = note.kind === 'claim' && spans.length === 0;
    const said = besideNote(each, note, sources);
    const beside = isLost ? writeWords(note.quote.exact, 'Not in the text') + said : said;
    return [
      { spans, kind: note.kind, own: null, beside },
      ...others.map((place) => ({ spans: place.spans, kind: note.kind, own: null, beside: null })),
    ];
  });
}

/** As their numbers come in the text, which is where each of them ends; those without a place last. */
export function orderMarks(marks: readonly Marked[]): Marked[] {
  return marks.toSorted((one, other) => {
    const [a, b] = [one.spans.at(-1), other.spans.at(-1)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return a.block - b.block || a.end - b.end || a.start - b.start;
  });
}

/** Text with its marks; where they overlap, a stretch has the classes of all. A number stands where its mark ends. */
export function writeMarked(
  { text, block }: { readonly text: string; readonly block: number },
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
      const ends = ending.flatMap(({ mark }) => numbers.get(mark) ?? []);
      const signs = ends.toSorted((one, other) => one - other).map(writeNumber);
      const to = cuts[nth + 1];
      if (to === undefined) return signs.join('');
      const kinds = [
        ...new Set(parts.filter(({ start, end }) => start <= from && end >= to).map(({ mark }) => mark.kind)),
      ];
      const words = escapeHtml(stripControls(text.slice(from, to)));
      return signs.join('') + (kinds.length === 0 ? words : `<mark class="${kinds.join(' ')}">${words}</mark>`);
    })
    .join('');
}
