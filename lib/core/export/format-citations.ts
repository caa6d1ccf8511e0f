// The article itself for a bibliography, with its highlights as notes: RIS, BibTeX, CSL-JSON.
import { type Citation, citeArticle } from './citation.ts';
import type { ExportFormat } from './export-format.ts';
import { escapeHtml } from './html-text.ts';
import { cleanLine } from './plain.ts';

/** https://en.wikipedia.org/wiki/RIS_(file_format): a tag and a value a line; a value has no line breaks. */
export const RIS: ExportFormat = {
  id: 'ris',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  unit: 'article',
  write: (articles) => {
    const records = Array.from(articles, citeArticle).map((cited) =>
      [
        ['TY', cited.isNews ? 'NEWS' : 'ELEC'],
        ['ID', cited.key],
        ['TI', cited.title],
        ...cited.authors.map(({ family, given }) => ['AU', given === '' ? family : `${family}, ${given}`]),
        ['T2', cited.container],
        ['DA', slashes(cited.issued)],
        ['PY', String(cited.issued[0] ?? '')],
        ['UR', cited.url],
        ['Y2', slashes(cited.accessed)],
        ['LA', cited.language],
        ...cited.keywords.map((word) => ['KW', word]),
        ...cited.notes.map((note) => ['N1', noteAsHtml(note)]),
      ]
        .filter(([, value]) => value !== '')
        .map(([tag, value]) => `${tag}  - ${cleanLine(value ?? '')}`)
        .concat('ER  - ')
        .join('\r\n'),
    );
    return [{ path: 'postil.ris', text: `${records.join('\r\n\r\n')}\r\n` }];
  },
};

/** http://www.bibtex.org/Format/, in UTF-8. */
export const BIBTEX: ExportFormat = {
  id: 'bibtex',
  extension: 'bib',
  mime: 'application/x-bibtex',
  unit: 'article',
  write: (articles) => {
    const entries = Array.from(articles, citeArticle).map((cited) => {
      const fields = [
        ['author', cited.authors.map(bibName).join(' and ')],
        ['title', `{${escapeTex(cited.title)}}`],
        [cited.isNews ? 'journal' : 'howpublished', escapeTex(cited.container)],
        ['year', String(cited.issued[0] ?? '')],
        ['month', String(cited.issued[1] ?? '')],
        ['date', hyphens(cited.issued)],
        ['url', escapeTexUrl(cited.url)],
        ['urldate', hyphens(cited.accessed)],
        ['language', escapeTex(cited.language)],
        ['keywords', cited.keywords.map((word) => escapeTex(word.replaceAll(',', ' '))).join(', ')],
        ['note', cited.notes.map((note) => escapeTex(note.replace(/\n+/g, ' '))).join(' — ')],
      ].filter(([, value]) => value !== '' && value !== '{}');
      return `@${cited.isNews ? 'article' : 'misc'}{${cited.key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`;
    });
    return [{ path: 'postil.bib', text: `${entries.join('\n\n')}\n` }];
  },
};

/** https://docs.citationstyles.org/en/stable/specification.html, and its JSON schema. */
export const CSL_JSON: ExportFormat = {
  id: 'csl-json',
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  unit: 'article',
  write: (articles) => {
    const items = Array.from(articles, citeArticle).map((cited) => ({
      id: cited.key,
      type: cited.isNews ? 'article-newspaper' : 'webpage',
      title: cited.title,
      ...(cited.authors.length === 0
        ? {}
        : {
            author: cited.authors.map(({ family, given }) => (given === '' ? { literal: family } : { family, given })),
          }),
      ...(cited.container === '' ? {} : { 'container-title': cited.container }),
      ...(cited.url === '' ? {} : { URL: cited.url }),
      ...(cited.issued.length === 0 ? {} : { issued: { 'date-parts': [cited.issued] } }),
      ...(cited.accessed.length === 0 ? {} : { accessed: { 'date-parts': [cited.accessed] } }),
      ...(cited.language === '' ? {} : { language: cited.language }),
      ...(cited.keywords.length === 0 ? {} : { keyword: cited.keywords.join(', ') }),
      ...(cited.notes.length === 0 ? {} : { note: cited.notes.join('\n\n') }),
    }));
    return [{ path: 'postil.csl.json', text: `${JSON.stringify(items, null, 1)}\n` }];
  },
};

/** Zotero takes a note with tags in it for HTML. */
function noteAsHtml(note: string): string {
  return `<p>${escapeHtml(note).replace(/\n+/g, '</p><p>')}</p>`;
}

function slashes(date: Citation['issued']): string {
  if (date.length === 0) return '';
  const [year, month = '', day = ''] = [...date].map((part) => String(part).padStart(2, '0'));
  return `${year}/${month}/${day}/`;
}

function hyphens(date: Citation['issued']): string {
  return [...date].map((part) => String(part).padStart(2, '0')).join('-');
}

function bibName({ family, given }: Citation['authors'][number]): string {
  // In braces of its own a name is not taken apart, nor is an “and” in it.
  return given === '' ? `{${escapeTex(family)}}` : `${escapeTex(family)}, ${escapeTex(given)}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': "''",
  // It begins an entry wherever a reader of the file has lost its place.
  '@': '{\\char64}',
};

/** Each sign that TeX gives a meaning to, as the sign itself. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}$&%#_~^<>|"@]/g, (sign) => TEX[sign] ?? sign);
}

/** An address stays one that can be copied: what would end the field is encoded as the web encodes it. */
function escapeTexUrl(url: string): string {
  return url.replace(/[{}\\"^`<>|\s]/g, (sign) => encodeURIComponent(sign)).replace(/[%#&_$~]/g, '\\$&');
}
