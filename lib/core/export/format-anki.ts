// Notes for Anki to import: https://docs.ankiweb.net/importing/text-files.html. HTML in the fields, so that a line break
// is `<br>`, and a note with an id that Anki knows is brought up to date, never doubled.
import type { Highlight } from '../highlight/highlight.ts';
import type { ExportFormat } from './export-format.ts';
import type { ExportArticle } from './export-set.ts';
import { escapeHtml, formatAnchor, formatMarkdownAsHtml } from './html-text.ts';
import { formatPackNoteAsHtml, paragraph } from './pack-note-html.ts';
import { listPackNotes, type PackNote } from './pack-notes.ts';
import { cleanLine, cleanText } from './plain.ts';
import { quoteAddress } from './quote-address.ts';
import { isVisible, titleOf } from './title-of.ts';

/**
 * No names of columns and no note type: Anki compares them with names that are of the reader's language, and drops what it
 * does not find. Without them the columns that are neither id nor tags go to the first fields, in order: front and back.
 */
const HEAD = ['#separator:tab', '#html:true', '#guid column:1', '#tags column:4'];

/** Notes for Anki, a highlight a line: id, front, back, tags, which its import takes by their places. */
export const ANKI: ExportFormat = {
  id: 'anki',
  extension: 'txt',
  mime: 'text/tab-separated-values',
  unit: 'highlight',
  write(articles) {
    const rows = Array.from(articles, (each) => [
      ...each.highlights.map((row) => writeHighlight(each, row)),
      ...(each.pack === null ? [] : listPackNotes(each.pack).map((note) => writeNote(each, note))),
    ]).flat();
    return rows.length === 0 ? [] : [{ path: 'anki.txt', text: `${[...HEAD, ...rows].join('\n')}\n` }];
  },
};

/** Anki refuses a card without a front, and nobody learns from one without a back: the source is always there. */
function writeHighlight(each: ExportArticle, row: Highlight): string {
  const { article } = each;
  const { id, selector, note, tags } = row;
  const words = selector !== null && isVisible(selector.quote.exact) ? selector.quote.exact : titleOf(article);
  const said = isVisible(note) ? formatMarkdownAsHtml(note) : '';
  return [id, field(asParagraphs(words)), field(joinSides(said, sourceOf(each, row))), tags.map(tag).join(' ')].join(
    '\t',
  );
}

/** Actor: who is it? Claim: what is the evidence? */
function writeNote(each: ExportArticle, note: PackNote): string {
  const front =
    note.kind === 'actor'
      ? asParagraphs(`Who is ${note.title}?`)
      : `${asParagraphs(note.quote.exact)}${asParagraphs('What is the evidence?')}`;
  const back = joinSides(formatPackNoteAsHtml(note), sourceOf(each, { selector: note }));
  return [note.id, field(front), field(back), note.kind].join('\t');
}

function sourceOf({ article }: ExportArticle, { selector }: Parameters<typeof quoteAddress>[1]): string {
  const facts = [titleOf(article), ...[article.author, article.site].map(cleanLine)].filter(isVisible);
  const about = facts.map((fact) => `<bdi>${escapeHtml(fact)}</bdi>`).join(', ');
  return paragraph(formatAnchor(quoteAddress(article, { selector }) ?? '', about));
}

function joinSides(said: string, source: string): string {
  return said === '' ? source : `${said}<hr>${source}`;
}

function asParagraphs(text: string): string {
  return cleanText(text).split('\n').filter(isVisible).map(escapeHtml).map(paragraph).join('');
}

/** `[sound:` and the marks of a cloze have a meaning to Anki, maths too: their brackets are written as entities. */
function field(html: string): string {
  return html.replace(/[[\]{}\\\t]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\n/g, '<br>');
}

/** Anki parts tags at blanks, and takes a cell that begins with a quotation mark for a quoted one. */
function tag(text: string): string {
  return cleanLine(text).replace(/[\s"']+/g, '-');
}
