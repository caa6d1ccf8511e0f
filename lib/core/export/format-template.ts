// Markdown by the reader's own template, in Liquid: https://liquidjs.com. Liquid is read, never run as code.
import { Liquid } from 'liquidjs';
import { stringify } from 'yaml';
import type { Highlight } from '../highlight/highlight.ts';
import { fail, type Result, succeed } from '../result.ts';
import { isolate, joinTags } from '../text/direction.ts';
import { encodeAddress } from '../text/encode-address.ts';
import { blockId } from './block-id.ts';
import { dayOf } from './citation.ts';
import type { ExportFormat, ExportOptions } from './export-format.ts';
import { colourWord, type ExportArticle } from './export-set.ts';
import { nameArticles } from './file-name.ts';
import { escapeMarkdown, escapeMarkdownLine, formatTag, indentLines, tameMarkdown } from './markdown-text.ts';
import { listPackNotes } from './pack-notes.ts';
import { cleanText } from './plain.ts';
import { pageAddress, quoteAddress } from './quote-address.ts';

/** What a reader begins with; docs/export.md names every field and filter. */
export const DEFAULT_TEMPLATE = `---
title: {{ article.title | yaml }}
source: {{ article.url | yaml }}
tags: {{ article.tags | yaml }}
---

# {{ article.title }}

{{ article.author | isolate }} · {{ article.site | isolate }} · {{ article.published | isolate }}
{% for highlight in highlights %}
{{ highlight.quote | quote }}

{{ highlight.note | markdown }}

{{ highlight.tags | tags }} [{{ highlight.colour_name }}](<{{ highlight.link | url }}>)

^{{ highlight.block }}
{% endfor %}
{%- for note in notes %}
{% if forloop.first %}## Notes of {{ article.notes_by | isolate }}, as of {{ article.notes_as_of }}

{% endif %}**{{ note.title }}**

{{ note.quote | quote }}

{{ note.facts }}

{{ note.text }}
{% for statement in note.statements %}
- {{ statement.part }}: {{ statement.text | isolate }}{% for source in statement.sources %} [{{ source.publisher | isolate }}](<{{ source.url | url }}>){% endfor %}
{%- endfor %}
{% endfor %}`;

/** Characters of a template, and milliseconds and characters that one article may take. */
const LIMITS = { parseLimit: 100_000, renderLimit: 5_000, memoryLimit: 50_000_000 };

/** A file for each article, by the reader’s own template. Throws where the template is wrong. */
export const TEMPLATE: ExportFormat = {
  id: 'template',
  extension: 'md',
  mime: 'text/markdown',
  unit: 'article',
  write(articles, options) {
    const names = nameArticles(articles);
    const engine = createEngine();
    const template = engine.parse(options.template);
    return Array.from(articles, (each) => ({
      path: `${names.get(each.article.key) ?? 'untitled'}.md`,
      text: engine.renderSync(template, describe(each, options)).toWellFormed(),
    }));
  },
};

/** Whether a template can be used; if not, what is wrong and in which line. */
export function checkTemplate(template: string): Result<null, string> {
  try {
    createEngine().parse(template);
    return succeed(null);
  } catch (error) {
    return fail(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

/** Whether a template has a place for the notes of a pack; one that cannot be read has none. */
export function hasNotes(template: string): boolean {
  try {
    return createEngine().globalVariablesSync(template).includes('notes');
  } catch {
    return false;
  }
}

/** Text that is Markdown, or YAML, already. */
class Ready {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

function createEngine(): Liquid {
  const engine = new Liquid({
    ...LIMITS,
    ownPropertyOnly: true,
    strictFilters: true,
    // No template of another name: there are no files to take it from.
    templates: {},
    outputEscape: (value: unknown) => (value instanceof Ready ? value.text : escapeMarkdown(textOf(value))),
  });
  const ready = (make: (value: unknown) => string) => (value: unknown) => new Ready(make(value));
  engine.registerFilter(
    'yaml',
    ready((value) =>
      stringify(value instanceof Ready ? value.text : clean(value ?? ''), {
        lineWidth: 0,
        defaultStringType: 'QUOTE_DOUBLE',
        collectionStyle: 'flow',
      }).trim(),
    ),
  );
  engine.registerFilter(
    'markdown',
    ready((value) => tameMarkdown(textOf(value))),
  );
  engine.registerFilter(
    'quote',
    ready((value) => indentLines(value instanceof Ready ? value.text : escapeMarkdown(textOf(value)), '> ')),
  );
  engine.registerFilter(
    'tags',
    ready((value) => (Array.isArray(value) ? joinTags(value.map((tag) => `#${formatTag(String(tag))}`)) : '')),
  );
  engine.registerFilter(
    'isolate',
    ready((value) => isolate(value instanceof Ready ? value.text : escapeMarkdownLine(textOf(value)))),
  );
  engine.registerFilter(
    'url',
    ready((value) => encodeAddress(textOf(value))),
  );
  return engine;
}

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  return typeof value === 'string' ? cleanText(value) : value;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'object' && !(value instanceof Ready) ? JSON.stringify(value) : String(value);
}

function describe(each: ExportArticle, options: ExportOptions) {
  const { article, highlights, pack } = each;
  return {
    article: {
      title: article.title,
      url: pageAddress(article) ?? '',
      author: article.author,
      site: article.site,
      published: dayOf(article.published),
      language: article.language,
      added: article.added.slice(0, 10),
      notes_by: pack?.creator ?? '',
      notes_as_of: pack?.asOf ?? '',
      tags: [...new Set(highlights.flatMap(({ tags }) => tags))],
    },
    highlights: highlights.map((row) => describeHighlight(each, row, options)),
    notes: (pack === null ? [] : listPackNotes(pack)).map(({ kind, title, quote, facts, text, statements }) => ({
      kind,
      title,
      quote: quote.exact,
      facts,
      text,
      statements: statements.map(({ part, text: said, sources }) => ({
        part,
        text: said,
        sources: sources.map(({ publisher, url }) => ({ publisher, url })),
      })),
    })),
  };
}

function describeHighlight({ article }: ExportArticle, row: Highlight, { names }: ExportOptions) {
  return {
    id: row.id,
    block: new Ready(blockId(row)),
    quote: row.selector?.quote.exact ?? '',
    before: row.selector?.quote.prefix ?? '',
    after: row.selector?.quote.suffix ?? '',
    note: row.note,
    tags: [...row.tags],
    colour: row.colour,
    colour_name: colourWord(row.colour, names),
    created: row.created,
    modified: row.modified,
    link: quoteAddress(article, row) ?? '',
  };
}
