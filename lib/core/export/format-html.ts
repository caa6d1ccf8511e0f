// One HTML file: the words that were marked, with what was around them, and the notes beside them. No script, nothing
// loaded; it prints on A4 and Letter. The data is in it too, as JSON-LD.
import type { Highlight } from '../highlight.ts';
import type { ExportFormat, ExportOptions } from './export-format.ts';
import type { ExportArticle } from './export-set.ts';
import { escapeHtml } from './html-text.ts';
import { listPackNotes, type PackNote } from './pack-notes.ts';
import { cleanLine, cleanText } from './plain.ts';
import {
  besideHighlight,
  besideNote,
  listSources,
  type Sources,
  titleOf,
  writeAside,
  writeHead,
  writeNumber,
  writePage,
  writeSources,
} from './sheet-parts.ts';

export const HTML: ExportFormat = {
  id: 'html',
  extension: 'html',
  mime: 'text/html',
  unit: 'article',
  write(articles, options) {
    const all: ExportArticle[] = [];
    const body: string[] = [];
    // Numbers run through the whole file.
    const numbers = { last: 0 };
    for (const each of articles) {
      all.push(each);
      body.push(writeArticle(each, options, numbers));
    }
    const [first] = all;
    const title = all.length === 1 && first !== undefined ? titleOf(first) : `${all.length} articles`;
    const language = all.length === 1 ? first?.article.language : '';
    return [{ path: 'postil.html', text: writePage({ title, language: language ?? '', body: body.join('\n'), all }) }];
  },
};

function writeArticle(each: ExportArticle, options: ExportOptions, numbers: { last: number }): string {
  const notes = each.pack === null ? [] : listPackNotes(each.pack);
  const sources = listSources(notes, `s${numbers.last + 1}`);
  const entries = [
    ...each.highlights.map((row) => writeHighlight(each, row, options, ++numbers.last)),
    ...notes.map((note) => writeNote(each, note, sources, ++numbers.last)),
  ];
  return `<article>\n${writeHead(each)}\n${entries.join('\n')}\n${writeSources(sources)}\n</article>`;
}

function writeHighlight(each: ExportArticle, row: Highlight, options: ExportOptions, number: number): string {
  const text =
    row.selector === null
      ? `<p class="page-note">Note on the page ${writeNumber(number)}</p>`
      : excerpt(row.selector.quote, number, row.colour);
  return entry({
    id: `hl-${row.id}`,
    kind: 'own',
    text,
    aside: writeAside(number, besideHighlight(each, row, options)),
  });
}

function writeNote(each: ExportArticle, note: PackNote, sources: Sources, number: number): string {
  const text = excerpt(note.quote, number, note.kind);
  const aside = writeAside(number, besideNote(each, note, sources));
  return entry({ id: `note-${number}`, kind: 'pack', text, aside });
}

/** The marked words with what was before and after them; blocks of the page are paragraphs here. */
function excerpt(
  { exact, prefix, suffix }: { exact: string; prefix: string; suffix: string },
  number: number,
  kind: string,
): string {
  const [before, after] = [wholeWords(prefix, 'end'), wholeWords(suffix, 'start')];
  const lines = cleanText(exact)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines
    .map((line, nth) => {
      const isLast = nth === lines.length - 1;
      const lead = nth === 0 && before !== '' ? `… ${escapeHtml(before)} ` : '';
      const rest = isLast && after !== '' ? ` ${escapeHtml(after)} …` : '';
      return `<p dir="auto">${lead}<mark class="${kind}">${escapeHtml(line)}</mark>${isLast ? writeNumber(number) : ''}${rest}</p>`;
    })
    .join('\n');
}

/** Context is cut at a number of letters: half a word at its far edge is left out. `kept`: the edge at the quote. */
function wholeWords(context: string, kept: 'start' | 'end'): string {
  const text = cleanLine(context);
  return kept === 'end' ? text.replace(/^\S+\s+/, '') : text.replace(/\s+\S+$/, '');
}

interface Entry {
  readonly id: string;
  readonly kind: 'own' | 'pack';
  readonly text: string;
  readonly aside: string;
}

function entry({ id, kind, text, aside }: Entry): string {
  return `<section class="entry ${kind}" id="${escapeHtml(id)}">\n<div class="text">${text}</div>\n<div class="notes">${aside}</div>\n</section>`;
}
