// Pages for Logseq’s graphs of files: properties, then a block for each highlight with its note below.
// https://docs.logseq.com/#/page/markdown. Its graphs in a database import these files too.

import type { Highlight } from '../highlight/highlight.ts';
import { encodeAddress } from '../text/encode-address.ts';
import { dayOf } from './citation.ts';
import type { ExportFormat, ExportOptions } from './export-format.ts';
import { colourWord, type ExportArticle } from './export-set.ts';
import { nameArticles } from './file-name.ts';
import { listAuthors } from './list-authors.ts';
import {
  escapeLogseq,
  escapeLogseqLine,
  formatLogseqAddress,
  formatPageLink,
  formatValue,
  tameLogseq,
} from './logseq-text.ts';
import { formatTag } from './markdown-text.ts';
import { describeOwner, describeSource, listPackNotes, type PackNote } from './pack-notes.ts';
import { pageAddress, quoteAddress } from './quote-address.ts';

/** Logseq’s own names for the grounds of blocks. */
const GROUNDS = { yellow: 'yellow', green: 'green', blue: 'blue', pink: 'pink', violet: 'purple' } as const;

/** Pages of Logseq, a file for each article. */
export const LOGSEQ: ExportFormat = {
  id: 'logseq',
  extension: 'md',
  mime: 'text/markdown',
  unit: 'article',
  write(articles, { names }) {
    const pages = nameArticles(articles);
    return Array.from(articles, (each) => {
      const page = pages.get(each.article.key) ?? 'untitled';
      const blocks = [...each.highlights.map((row) => writeHighlight(each, row, names)), ...writePack(each)];
      return { path: `pages/${page}.md`, text: `${writeProperties(each, page)}\n\n${blocks.join('\n')}\n` };
    });
  },
};

/** The first block of a page has its properties. The page is called by its file: two articles may have one title. */
function writeProperties({ article }: ExportArticle, page: string): string {
  const title = formatValue(article.title);
  const authors = listAuthors(article).map(formatPageLink);
  return writeLines([
    ['title', formatValue(page)],
    ['full-title', title === formatValue(page) ? '' : title],
    ['source', formatLogseqAddress(pageAddress(article) ?? '')],
    ['author', authors.join(', ')],
    ['site', formatValue(article.site)],
    ['published', formatValue(dayOf(article.published))],
    ['added', article.added.slice(0, 10)],
  ]).join('\n');
}

/** Properties come before a quotation: behind it, Logseq takes them for its last lines. */
function writeHighlight({ article }: ExportArticle, row: Highlight, names: ExportOptions['names']): string {
  const { id, selector, note, tags, colour, created } = row;
  const properties = writeLines([
    ['id', id],
    ['background-color', selector === null ? '' : GROUNDS[colour]],
    ['colour', selector === null ? '' : formatValue(colourWord(colour, names))],
    ['tags', tags.map(formatTag).join(', ')],
    ['created', created],
    ['link', formatLogseqAddress(quoteAddress(article, row) ?? '')],
  ]);
  const said = note.trim() === '' ? [] : [writeBlock(tameLogseq(note.trim()).split('\n'), 1)];
  const words = selector === null ? ['Note on the page'] : quote(selector.quote.exact);
  return [writeBlock([...properties, ...words], 0), ...said].join('\n');
}

function writePack({ pack, article }: ExportArticle): string[] {
  if (pack === null) return [];
  const notes = listPackNotes(pack).map((note) =>
    writeNote(note, formatLogseqAddress(quoteAddress(article, { selector: note }) ?? '')),
  );
  return [writeBlock([`## Notes by ${escapeLogseqLine(describeOwner(pack))}`], 0), ...notes];
}

function writeNote({ kind, title, quote: words, facts, text, statements }: PackNote, link: string): string {
  const properties = writeLines([
    ['kind', kind],
    ['link', link],
    ['collapsed', 'true'],
  ]);
  return [
    writeBlock([...properties, ...(kind === 'claim' ? quote(words.exact) : [escapeLogseqLine(title)])], 1),
    ...(kind === 'claim' ? [writeBlock([escapeLogseqLine(title)], 2)] : []),
    writeBlock([escapeLogseqLine(facts)], 2),
    writeBlock([escapeLogseqLine(text)], 2),
    ...statements.flatMap(({ part, text: said, sources }) => [
      writeBlock([escapeLogseqLine(`${part}: ${said}`)], 2),
      ...sources.map((source) =>
        writeBlock(
          [`[${escapeLogseqLine(describeSource(source))}](${formatLogseqAddress(encodeAddress(source.url))})`],
          3,
        ),
      ),
    ]),
  ].join('\n');
}

function quote(text: string): string[] {
  return escapeLogseq(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `> ${line.trim()}`);
}

function writeLines(properties: readonly (readonly [key: string, value: string])[]): string[] {
  return properties.filter(([, value]) => value !== '').map(([key, value]) => `${key}:: ${value}`);
}

/** A block and its further lines, at a depth of tabs. */
function writeBlock(lines: readonly string[], depth: number): string {
  const tabs = '\t'.repeat(depth);
  return lines.map((line, nth) => (nth === 0 ? `${tabs}- ${line}` : `${tabs}  ${line}`.trimEnd())).join('\n');
}
