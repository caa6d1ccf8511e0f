// Plain text, to read, to mail, to paste anywhere.
import { dayOf } from './citation.ts';
import type { ExportFormat } from './export-format.ts';
import { colourWord, type ExportArticle } from './export-set.ts';
import { nameArticles } from './file-name.ts';
import { indentLines } from './markdown-text.ts';
import { describeSource, listPackNotes, type PackNote } from './pack-notes.ts';
import { cleanLine, cleanText } from './plain.ts';
import { pageAddress } from './quote-address.ts';

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
        ...each.highlights.map(({ selector, note, tags, colour }) =>
          [
            selector === null ? 'Note on the page' : indentLines(cleanText(`“${selector.quote.exact}”`), '    '),
            ...(note.trim() === '' ? [] : [indentLines(cleanText(note.trim()), '      ')]),
            indentLines(cleanLine([colourWord(colour, names), ...tags.map((tag) => `#${tag}`)].join(' ')), '      '),
          ].join('\n'),
        ),
        ...(each.pack === null ? [] : listPackNotes(each.pack).map(writeNote)),
      ].join('\n\n')}\n`,
    }));
  },
};

function head({ article }: ExportArticle): string {
  const about = [article.author, article.site, dayOf(article.published)].filter(Boolean).join(', ');
  return [article.title || article.key, about, pageAddress(article) ?? '']
    .map(cleanLine)
    .filter((line) => line !== '')
    .join('\n');
}

function writeNote({ kind, title, quote, facts, text, statements }: PackNote): string {
  const lines = [
    ...(kind === 'claim' ? [`“${cleanLine(quote.exact)}”`] : []),
    cleanLine(title),
    cleanLine(facts),
    cleanLine(text),
    ...statements.flatMap(({ part, text: said, sources }) => [
      `${part}: ${cleanLine(said)}`,
      ...sources.map((source) => `  ${cleanLine(describeSource(source))} ${source.url}`),
    ]),
  ];
  return indentLines(lines.join('\n'), '    ');
}
