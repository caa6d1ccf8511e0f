// An article whole, as its page has it, with numbered marks in the text and the notes beside: to print, and to keep.
import type { ExportOptions } from './export-format.ts';
import type { ExportArticle } from './export-set.ts';
import { type Marked, markNotes, markOwn, orderMarks, type SheetBlock, writeMarked } from './mark-sheet.ts';
import { listPackNotes } from './pack-notes.ts';
import { cleanLine } from './plain.ts';
import {
  languageAttributes,
  listSources,
  writeAside,
  writeHead,
  writeOwnEntry,
  writePage,
  writeSources,
} from './sheet-parts.ts';
import { titleOf } from './title-of.ts';

/**
 * The sheet of one article as a file. `paragraphs`: its text on the page, in order. Highlights whose words are not in it
 * stand at the end with the words that they had; none is left out.
 */
export function formatArticleSheet(each: ExportArticle, paragraphs: readonly string[], options: ExportOptions): string {
  const title = titleOf(each.article);
  const blocks: SheetBlock[] = [
    // The headline is a block too: a claim may stand in it.
    { text: title, heading: true },
    ...paragraphs
      .filter((text) => text.trim() !== '' && cleanLine(text) !== title)
      .map((text) => ({ text, heading: false })),
  ];
  const notes = each.pack === null ? [] : listPackNotes(each.pack);
  const sources = listSources(notes, 'source');
  const ordered = orderMarks([...markOwn(each, blocks, options), ...markNotes(each, blocks, sources)]);
  const numbered = ordered.filter(({ beside }) => beside !== null);
  const numbers = new Map(numbered.map((mark, nth) => [mark, nth + 1]));
  const body = [
    ...writeText(each, blocks, { marks: ordered, numbers }),
    ...writeRest(each, options, numbers),
    ...writeNotes(numbers),
    writeSources(sources),
  ].join('\n');
  return writePage({
    title,
    language: each.article.language,
    body: `<article class="full"${languageAttributes(each)}>\n${body}\n</article>`,
    all: [each],
  });
}

type Numbers = ReadonlyMap<Marked, number>;

interface Marks {
  readonly marks: readonly Marked[];
  readonly numbers: Numbers;
}

/** A row for each block; a highlight's note is beside the block that its number is in. */
function writeText(each: ExportArticle, blocks: readonly SheetBlock[], { marks, numbers }: Marks): string[] {
  return blocks.map(({ text }, block) => {
    const here = marks.filter(({ spans }) => spans.some((span) => span.block === block));
    const words = writeMarked({ text, block }, here, numbers);
    const asides = here.flatMap((mark) => {
      const number = numbers.get(mark);
      const isBeside = mark.own !== null && mark.spans.at(-1)?.block === block;
      return isBeside && number !== undefined ? [writeAside(number, mark.beside ?? '')] : [];
    });
    return row(block === 0 ? writeHead(each, { title: words }) : `<p dir="auto">${words}</p>`, asides);
  });
}

/** Highlights that are nowhere in the text: notes on the page, and words that it no longer has. */
function writeRest(each: ExportArticle, options: ExportOptions, numbers: Numbers): string[] {
  const rest = [...numbers].flatMap(([{ own, spans }, number]) =>
    own === null || spans.length > 0 ? [] : [{ own, number }],
  );
  const parts = [
    { heading: 'On the page as a whole', rows: rest.filter(({ own }) => own.selector === null) },
    { heading: 'No longer in the text of the page', rows: rest.filter(({ own }) => own.selector !== null) },
  ];
  return parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ heading, rows }) => {
      const entries = rows.map(({ own, number }) => writeOwnEntry({ row: own, number }, each, options));
      return `<section class="rest">\n<h2>${heading}</h2>\n${entries.join('\n')}\n</section>`;
    });
}

/** A pack says more of an article than the article itself: its notes stand after the text, in columns. */
function writeNotes(numbers: Numbers): string[] {
  const asides = [...numbers].flatMap(([{ own, beside }, number]) =>
    own === null && beside !== null ? [writeAside(number, beside)] : [],
  );
  if (asides.length === 0) return [];
  return [`<section class="after">\n<h2>Notes</h2>\n<div>\n${asides.join('\n')}\n</div>\n</section>`];
}

function row(text: string, asides: readonly string[]): string {
  const notes = asides.length === 0 ? '' : `\n<div class="notes">${asides.join('\n')}</div>`;
  return `<div class="entry">\n<div class="text">${text}</div>${notes}\n</div>`;
}
