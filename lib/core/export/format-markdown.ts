// Markdown as Obsidian reads it: front matter, a callout for each highlight, a block id below it.
// https://help.obsidian.md/callouts, https://help.obsidian.md/links#Link+to+a+block+in+a+note
import { stringify } from 'yaml';
import type { Highlight } from '../highlight/highlight.ts';
import { isolate, joinTags } from '../text/direction.ts';
import { blockId } from './block-id.ts';
import { dayOf } from './citation.ts';
import type { ExportFile, ExportFormat, ExportOptions } from './export-format.ts';
import { colourWord, type ExportArticle } from './export-set.ts';
import { nameArticles } from './file-name.ts';
import { listAuthors } from './list-authors.ts';
import {
  escapeMarkdown,
  escapeMarkdownLine,
  formatLink,
  formatTag,
  indentLines,
  tameMarkdown,
} from './markdown-text.ts';
import { describeSource, listPackNotes, type PackNote } from './pack-notes.ts';
import { cleanLine } from './plain.ts';
import { pageAddress, quoteAddress } from './quote-address.ts';

/** Markdown with front matter, as Obsidian reads it, a file for each article. */
export const MARKDOWN: ExportFormat = {
  id: 'markdown',
  extension: 'md',
  mime: 'text/markdown',
  unit: 'article',
  write(articles, options) {
    const names = nameArticles(articles);
    return Array.from(articles, (each) => {
      const name = names.get(each.article.key) ?? 'untitled';
      return options.filePer === 'article' ? [writeArticle(each, name, options)] : writeEach(each, name, options);
    }).flat();
  },
};

function writeArticle(each: ExportArticle, name: string, options: ExportOptions): ExportFile {
  const parts = [
    frontMatter(each, each.highlights),
    ...each.highlights.map((row) => writeHighlight(each, row, options)),
    ...writePack(each),
  ];
  return { path: `Clippings/${name}.md`, text: `${parts.join('\n\n')}\n` };
}

function writeEach(each: ExportArticle, name: string, options: ExportOptions): ExportFile[] {
  const files = each.highlights.map((row) => ({
    path: `Clippings/${name} ${blockId(row)}.md`,
    text: `${[frontMatter(each, [row]), writeHighlight(each, row, options)].join('\n\n')}\n`,
  }));
  const notes = writePack(each);
  if (notes.length === 0) return files;
  return [
    ...files,
    { path: `Clippings/${name} notes.md`, text: `${[frontMatter(each, []), ...notes].join('\n\n')}\n` },
  ];
}

/** What Obsidian's own clipper writes, by the same names. Empty values are left out. */
export function frontMatter({ article }: ExportArticle, rows: readonly Highlight[]): string {
  const authors = listAuthors(article)
    .map((name) => cleanLine(name.replace(/[[\]|#^]/g, '')))
    .filter((name) => name !== '');
  const tags = [...new Set(rows.flatMap((row) => row.tags.map(formatTag)))];
  const fields = {
    title: cleanLine(article.title),
    source: pageAddress(article) ?? '',
    author: [...new Set(authors)].map((name) => `[[${name}]]`),
    published: dayOf(article.published),
    created: article.added.slice(0, 10),
    tags,
  };
  const kept = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.length > 0));
  return `---\n${stringify(kept, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}---`;
}

function writeHighlight({ article }: ExportArticle, row: Highlight, { names }: ExportOptions): string {
  const address = quoteAddress(article, row);
  const title = `${escapeMarkdownLine(colourWord(row.colour, names))}`;
  const quote = (row.selector?.quote.exact ?? '').split('\n').filter((line) => line.trim() !== '');
  const lines = [
    ...quote.map((line) => `==${escapeMarkdown(line.trim())}==`),
    ...(row.note.trim() === '' ? [] : [tameMarkdown(row.note.trim())]),
    ...(row.tags.length === 0 ? [] : [joinTags(row.tags.map((tag) => `#${formatTag(tag)}`))]),
    ...(address === null
      ? []
      : [`${formatLink(row.selector === null ? 'The page' : 'The words on the page', address)}`]),
  ];
  const callout = row.selector === null ? '[!note] Note on the page' : `[!quote] ${title}`;
  return `${indentLines([callout, lines.join('\n\n')].join('\n'), '> ')}\n\n^${blockId(row)}`;
}

function writePack(each: ExportArticle): string[] {
  if (each.pack === null) return [];
  const notes = listPackNotes(each.pack);
  return [
    `## Notes: ${isolate(escapeMarkdownLine(each.pack.creator))}, as of ${each.pack.asOf}`,
    ...notes.map((note) => writeNote(each, note)),
  ];
}

function writeNote({ article }: ExportArticle, note: PackNote): string {
  const address = quoteAddress(article, { selector: note });
  const statements = note.statements.map(({ part, text, sources }) => {
    const cited = sources.map((source) => formatLink(describeSource(source), source.url)).join('; ');
    return `- ${part}: ${isolate(escapeMarkdownLine(text))}${cited === '' ? '' : ` (${cited})`}`;
  });
  const quoted = note.kind === 'claim' ? [`==${escapeMarkdownLine(note.quote.exact)}==`] : [];
  const lines = [
    ...quoted,
    escapeMarkdownLine(note.facts),
    escapeMarkdownLine(note.text),
    ...(statements.length === 0 ? [] : [statements.join('\n')]),
    ...(address === null ? [] : [formatLink('The words on the page', address)]),
  ];
  const callout = `[!${note.kind === 'claim' ? 'question' : 'info'}]- ${escapeMarkdownLine(note.title)}`;
  return `${indentLines([callout, lines.join('\n\n')].join('\n'), '> ')}\n\n^${note.kind}-${note.idInPack}`;
}
