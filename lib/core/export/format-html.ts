// One HTML file: the words that were marked, with what was around them, and the notes beside them. No script, nothing
// loaded; it prints on A4 and Letter. The data is in it too, as JSON-LD.
import type { ExportFormat, ExportOptions } from './export-format.ts';
import type { ExportArticle } from './export-set.ts';
import { escapeHtml } from './html-text.ts';
import { listPackNotes, type PackNote } from './pack-notes.ts';
import {
  besideNote,
  type HeadingLevel,
  languageAttributes,
  listSources,
  type Sources,
  writeAside,
  writeEntry,
  writeExcerpt,
  writeHead,
  writeOwnEntry,
  writePage,
  writeSources,
} from './sheet-parts.ts';
import { titleOf } from './title-of.ts';

/** One page with all articles: the words, with notes next to them. */
export const HTML: ExportFormat = {
  id: 'html',
  extension: 'html',
  mime: 'text/html',
  unit: 'article',
  write(articles, options) {
    const all = [...articles];
    const [first] = all;
    const isOne = all.length === 1 && first !== undefined;
    const title = isOne ? titleOf(first.article) : `${all.length} articles`;
    // Numbers run through the whole file.
    const numbers = { last: 0 };
    // Gone through again, so that the caller can tell how far it is.
    const body = Array.from(articles, (each) => writeArticle(each, options, { numbers, level: isOne ? 1 : 2 }));
    const heading = isOne ? [] : [`<h1>${escapeHtml(title)}</h1>`];
    return [
      {
        path: 'postil.html',
        text: writePage({
          title,
          language: isOne ? first.article.language : '',
          body: [...heading, ...body].join('\n'),
          all,
        }),
      },
    ];
  },
};

interface Course {
  readonly numbers: { last: number };
  readonly level: HeadingLevel;
}

function writeArticle(each: ExportArticle, options: ExportOptions, { numbers, level }: Course): string {
  const notes = each.pack === null ? [] : listPackNotes(each.pack);
  const sources = listSources(notes, `s${numbers.last + 1}`);
  const entries = [
    ...each.highlights.map((row) => writeOwnEntry({ row, number: ++numbers.last }, each, options)),
    ...notes.map((note) => writeNote({ note, number: ++numbers.last }, each, sources)),
  ];
  return `<article${languageAttributes(each)}>\n${writeHead(each, { level })}\n${entries.join('\n')}\n${writeSources(sources, level)}\n</article>`;
}

function writeNote(
  { note, number }: { readonly note: PackNote; readonly number: number },
  each: ExportArticle,
  sources: Sources,
): string {
  const text = writeExcerpt(note.quote, number, note.kind);
  const aside = writeAside(number, besideNote(each, note, sources));
  return writeEntry({ id: `note-${number}`, kind: 'pack', text, aside });
}
