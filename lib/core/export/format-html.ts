// One HTML file: the words that were marked, with what was around them, and the notes beside them. No script, nothing
// loaded; it prints on A4 and Letter. The data is in it too, as JSON-LD.
import type { Highlight } from '../highlight.ts';
import { dayOf } from './citation.ts';
import type { ExportFormat, ExportOptions } from './export-format.ts';
import { colourWord, type ExportArticle } from './export-set.ts';
import { formatCollection } from './format-json-ld.ts';
import { escapeHtml, formatAnchor, formatMarkdownAsHtml } from './html-text.ts';
import { type ExportStatement, listCited, listPackNotes, type PackNote } from './pack-notes.ts';
import { cleanLine, cleanText } from './plain.ts';
import { pageAddress, quoteAddress } from './quote-address.ts';
import { SHEET_CSS } from './sheet-css.ts';

/** Nothing runs and nothing is loaded, whatever the file holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/i;

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
    return [{ path: 'postil.html', text: page({ title, language: language ?? '', body: body.join('\n'), all }) }];
  },
};

interface Page {
  readonly title: string;
  readonly language: string;
  readonly body: string;
  readonly all: readonly ExportArticle[];
}

function page({ title, language, body, all }: Page): string {
  const lang = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language) ? language : 'en';
  // `</script>` and `<!--` inside it would end it.
  const json = JSON.stringify(formatCollection(all)).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Postil">
<title>${escapeHtml(cleanLine(title))}</title>
<style>${SHEET_CSS}</style>
</head>
<body>
<main>
${body}
</main>
<script type="application/ld+json">${json}</script>
</body>
</html>
`;
}

function titleOf({ article }: ExportArticle): string {
  return cleanLine(article.title || article.key);
}

function writeArticle(each: ExportArticle, options: ExportOptions, numbers: { last: number }): string {
  const { article, highlights, pack } = each;
  const notes = pack === null ? [] : listPackNotes(pack);
  const cited = listCited(notes);
  const prefix = `s${numbers.last + 1}`;
  const sourceNumber = (url: string) => cited.findIndex((source) => source.url === url) + 1;
  const facts = [article.author, article.site, dayOf(article.published)].map(cleanLine).filter((fact) => fact !== '');
  const address = pageAddress(article);
  const entries = [
    ...highlights.map((row) => writeHighlight(each, row, options, ++numbers.last)),
    ...notes.map((note) => writeNote(each, note, ++numbers.last, (url) => `${prefix}-${sourceNumber(url)}`)),
  ];
  const sources = cited.map(
    ({ publisher, title, date, url }, nth) =>
      `<li id="${prefix}-${nth + 1}" dir="auto">${escapeHtml(cleanLine([publisher, title, date].filter(Boolean).join(', ')))}. ${formatAnchor(url, `<span class="url">${escapeHtml(url)}</span>`)}</li>`,
  );
  return `<article>
<header>
<h1 dir="auto">${escapeHtml(titleOf(each))}</h1>
<p class="about" dir="auto">${escapeHtml(facts.join(' · '))}</p>
${address === null ? '' : `<p class="about">${formatAnchor(address, `<span class="url">${escapeHtml(address)}</span>`)}</p>`}
${pack === null ? '' : `<p class="about" dir="auto">Notes: ${escapeHtml(pack.creator)}, as of ${escapeHtml(pack.asOf)}</p>`}
</header>
${entries.join('\n')}
${sources.length === 0 ? '' : `<section class="sources">\n<h2>Sources</h2>\n<ol>\n${sources.join('\n')}\n</ol>\n</section>`}
</article>`;
}

function writeHighlight({ article }: ExportArticle, row: Highlight, { names }: ExportOptions, number: number): string {
  const { selector, note, tags, colour, created } = row;
  const facts = [colourWord(colour, names), ...tags.map((tag) => `#${tag}`), created.slice(0, 10)];
  const text =
    selector === null
      ? `<p class="page-note">Note on the page ${markOf(number)}</p>`
      : excerpt(selector.quote, { number, colour, address: quoteAddress(article, row) });
  const beside = `${note.trim() === '' ? '' : formatMarkdownAsHtml(note)}<p class="facts" dir="auto">${escapeHtml(cleanLine(facts.join(' · ')))}</p>`;
  return entry(number, `hl-${row.id}`, text, beside);
}

function writeNote(each: ExportArticle, note: PackNote, number: number, sourceId: (url: string) => string): string {
  const address = quoteAddress(each.article, { selector: note });
  const text = excerpt(note.quote, { number, colour: note.kind, address });
  const beside = [
    `<p dir="auto"><strong>${escapeHtml(cleanLine(note.title))}</strong></p>`,
    `<p class="facts" dir="auto">${escapeHtml(cleanLine(note.facts))}</p>`,
    `<p dir="auto">${escapeHtml(cleanLine(note.text))}</p>`,
    ...note.statements.map((statement) => writeStatement(statement, sourceId)),
  ];
  return entry(number, `note-${number}`, text, beside.join('\n'));
}

const PARTS: Readonly<Record<ExportStatement['part'], string>> = {
  for: 'For',
  against: 'Against',
  qualifying: 'But',
  'at-the-time': 'At the time',
  later: 'Later',
};

function writeStatement({ part, text, sources }: ExportStatement, sourceId: (url: string) => string): string {
  const cited = sources.map(({ url }) => {
    const id = sourceId(url);
    return `<a href="#${id}">${id.split('-')[1] ?? ''}</a>`;
  });
  return `<p dir="auto"><em>${PARTS[part]}:</em> ${escapeHtml(cleanLine(text))}${cited.length === 0 ? '' : ` <span class="cited">[${cited.join(', ')}]</span>`}</p>`;
}

function markOf(number: number): string {
  return `<sup><a href="#n${number}">${number}</a></sup>`;
}

interface Mark {
  readonly number: number;
  readonly colour: string;
  readonly address: string | null;
}

/** The marked words with what was before and after them; blocks of the page are paragraphs here. */
function excerpt(
  { exact, prefix, suffix }: { exact: string; prefix: string; suffix: string },
  { number, colour, address }: Mark,
): string {
  const [before, after] = [cleanLine(prefix), cleanLine(suffix)];
  const lines = cleanText(exact)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const marks = lines.map((line, nth) => {
    const isLast = nth === lines.length - 1;
    const lead = nth === 0 && before !== '' ? `… ${escapeHtml(before)} ` : '';
    const rest = isLast && after !== '' ? ` ${escapeHtml(after)} …` : '';
    return `<p dir="auto">${lead}<mark class="${colour}">${escapeHtml(line)}</mark>${isLast ? markOf(number) : ''}${rest}</p>`;
  });
  const way = address === null ? '' : `<p class="way">${formatAnchor(address, 'Read it on the page')}</p>`;
  return marks.join('\n') + way;
}

function entry(number: number, id: string, text: string, beside: string): string {
  return `<section class="entry" id="${escapeHtml(id)}">
<div class="text">${text}</div>
<aside id="n${number}" aria-label="Note ${number}"><p class="number">${number}</p><div>${beside}</div></aside>
</section>`;
}
