// Plain text, to read, to mail, to paste anywhere.

import type { Highlight } from '../highlight/highlight.ts';
import { isolate, joinIsolated, joinTags } from '../text/direction.ts';
import { dayOf } from './citation.ts';
import type { ExportFormat, ExportOptions } from './export-format.ts';
import { colourWord, type ExportArticle } from './export-set.ts';
import { nameArticles } from './file-name.ts';
import { listAuthors } from './list-authors.ts';
import { indentLines } from './markdown-text.ts';
import { citeSource, describeOwner, listPackNotes, type PackNote } from './pack-notes.ts';
import { cleanLine, cleanText } from './plain.ts';
import { pageAddress } from './quote-address.ts';
import { titleOf } from './title-of.ts';

/** Plain text, a file for each article. */
export const TEXT: ExportFormat = {
  id: 'text',
  extension: 'txt',
  mime: 'text/plain',
  unit: 'article',
  write(articles, { names }) {
    const files = nameArticles(articles);
    return Array.from(articles, (each) => ({
      path: `${files.get(each.article.key) ?? 'untitled'}.txt`,
      text: `${[
        head(each),
        ...(each.pack === null || each.highlights.length === 0 ? [] : ['Your highlights and notes']),
        ...each.highlights.map((row) => writeHighlight(row, names)),
        ...writePack(each),
      ].join('\n\n')}\n`,
    }));
  },
};

function head({ article }: ExportArticle): string {
  const facts = [...listAuthors(article), article.site, dayOf(article.published)].map(cleanLine).filter(Boolean);
  return [titleOf(article), joinIsolated(facts, ', '), pageAddress(article) ?? '']
    .filter((line) => line !== '')
    .join('\n');
}

function writeHighlight({ selector, note, tags, colour }: Highlight, names: ExportOptions['names']): string {
  return [
    selector === null ? 'Note on the page' : indentLines(cleanText(`“${selector.quote.exact}”`), '    '),
    ...(note.trim() === '' ? [] : [indentLines(cleanText(note.trim()), '      ')]),
    indentLines(joinTags([colourWord(colour, names), ...tags.map((tag) => `#${tag}`)].map(cleanLine)), '      '),
  ].join('\n');
}

/** Under a line that says whose they are. */
function writePack({ pack }: ExportArticle): string[] {
  if (pack === null) return [];
  return [`Notes by ${cleanLine(describeOwner(pack))}`, ...listPackNotes(pack).map(writeNote)];
}

function writeNote({ kind, title, quote, facts, text, statements }: PackNote): string {
  const lines = [
    ...(kind === 'claim' ? [`“${cleanLine(quote.exact)}”`] : []),
    cleanLine(title),
    cleanLine(facts),
    cleanLine(text),
    ...statements.flatMap(({ part, text: said, sources }) => [
      `${part}: ${isolate(cleanLine(said))}`,
      ...sources.map((source) => `  ${cleanLine(citeSource(source))}`),
    ]),
  ];
  return indentLines(lines.join('\n'), '    ');
}
