// Notes for Anki to import: https://docs.ankiweb.net/importing/text-files.html. HTML in the fields, so that a line break
// is `<br>`, and a note with an id that Anki knows is brought up to date, never doubled.
import type { ExportFormat } from './export-format.ts';
import type { ExportArticle } from './export-set.ts';
import { escapeHtml } from './html-text.ts';
import { describeSource, listPackNotes, type PackNote } from './pack-notes.ts';
import { cleanLine, cleanText } from './plain.ts';
import { pageAddress } from './quote-address.ts';

const HEAD = [
  '#separator:tab',
  '#html:true',
  '#guid column:1',
  '#tags column:5',
  '#columns:ID\tFront\tBack\tSource\tTags',
];

export const ANKI: ExportFormat = {
  id: 'anki',
  extension: 'txt',
  mime: 'text/tab-separated-values',
  unit: 'highlight',
  write(articles) {
    const rows: string[] = [...HEAD];
    for (const each of articles) {
      for (const { id, selector, note, tags } of each.highlights) {
        const [front, back] = selector === null ? [each.article.title, note] : [selector.quote.exact, note];
        rows.push([id, field(front), field(back), sourceOf(each), tags.map(tag).join(' ')].join('\t'));
      }
      if (each.pack !== null)
        for (const note of listPackNotes(each.pack))
          rows.push([note.id, ...sides(note), sourceOf(each), note.kind].join('\t'));
    }
    return [{ path: 'anki.txt', text: `${rows.join('\n')}\n` }];
  },
};

/** Actor: who is it? Claim: what is the evidence? */
function sides(note: PackNote): [string, string] {
  const lines = note.statements.map(({ part, text, sources }) => {
    const cited = sources.map(describeSource).join('; ');
    return `${part}: ${text}${cited === '' ? '' : ` (${cited})`}`;
  });
  const front = note.kind === 'actor' ? `Who is ${note.title}?` : `${note.quote.exact}\nWhat is the evidence?`;
  return [
    field(front),
    field([...(note.kind === 'claim' ? [note.title] : []), note.facts, note.text, ...lines].join('\n')),
  ];
}

function sourceOf({ article }: ExportArticle): string {
  return field([article.title, article.author, pageAddress(article) ?? ''].filter(Boolean).join('\n'));
}

/** `[sound:` and the marks of a cloze have a meaning to Anki, maths too: their brackets are written as entities. */
function field(text: string): string {
  return escapeHtml(cleanText(text))
    .replace(/[[\]{}\\]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\t/g, ' ')
    .replace(/\n/g, '<br>');
}

function tag(text: string): string {
  return cleanLine(text).replace(/[\s"']+/g, '-');
}
