// What the Hypothesis client exports and imports: a file for each article, because the client puts all annotations of a
// file on the page that is open, whatever their addresses. It reads document, tags, text and target, and asks for
// permissions; what it has no place for stands under `postil`, so that the way back loses nothing;
// import/parse-hypothesis.ts is that way.
// https://github.com/hypothesis/client/blob/main/src/sidebar/services/import-annotations.ts

import type { Highlight } from '../highlight/highlight.ts';
import type { Pack } from '../pack/pack.ts';
import { isolate } from '../text/direction.ts';
import { encodeAddress } from '../text/encode-address.ts';
import type { ExportFormat } from './export-format.ts';
import { type ExportArticle, lastChange } from './export-set.ts';
import { nameArticles } from './file-name.ts';
import { formatJson } from './format-json.ts';
import { escapeMarkdownLine } from './markdown-text.ts';
import { listPackNotes, type PackNote } from './pack-notes.ts';
import { cleanLine } from './plain.ts';
import { pageAddress } from './quote-address.ts';

/** Nobody's: the file is made without an account. The client asks whose annotations to import, and tells them by user. */
const READER = { user: 'acct:reader@postil.invalid', name: null };

/** Annotations in the form that the Hypothesis client imports, a file for each article. */
export const HYPOTHESIS: ExportFormat = {
  id: 'hypothesis',
  extension: 'json',
  mime: 'application/json',
  unit: 'highlight',
  write(articles) {
    const names = nameArticles(articles);
    return Array.from(articles, (each) => ({
      path: `${names.get(each.article.key) ?? 'untitled'}.json`,
      text: formatJson(formatFile(each)),
    }));
  },
};

function formatFile(each: ExportArticle) {
  const { article, highlights, pack } = each;
  return {
    export_date: lastChange([each]),
    export_userid: READER.user,
    client_version: 'postil',
    annotations: [
      ...highlights.map((row) => formatRow(each, row)),
      ...(pack === null ? [] : listPackNotes(pack).map((note) => formatNote(each, pack, note))),
    ],
    postil: { articles: highlights.length > 0 && article.added !== '' ? [article] : [] },
  };
}

interface Author {
  readonly user: string;
  /** As the client shows it; `null` for the user's own name. */
  readonly name: string | null;
}

/** What every annotation of a page has. Only its author may read it: it stays private when it is imported. */
function formatFrame({ article }: ExportArticle, { user, name }: Author) {
  const uri = pageAddress(article) ?? encodeAddress(article.key);
  return {
    user,
    user_info: { display_name: name },
    group: '__world__',
    permissions: { read: [user], update: [user], delete: [user], admin: [user] },
    uri,
    document: { title: [cleanLine(article.title)] },
    flagged: false,
    hidden: false,
    references: [],
  };
}

function formatRow(each: ExportArticle, row: Highlight) {
  const { id, selector, note, tags, created, modified, colour, revision, deleted } = row;
  const frame = formatFrame(each, READER);
  return {
    id,
    created,
    updated: modified,
    ...frame,
    text: note,
    tags,
    target: [
      {
        source: frame.uri,
        ...(selector === null
          ? {}
          : {
              selector: [
                { type: 'TextQuoteSelector', ...selector.quote },
                { type: 'TextPositionSelector', ...selector.position },
              ],
            }),
      },
    ],
    postil: { article: row.article, colour, revision, deleted, paragraph: selector?.paragraph ?? null },
  };
}

function formatNote(each: ExportArticle, pack: Pack, { id, kind, title, quote, facts, text, statements }: PackNote) {
  const frame = formatFrame(each, { user: `acct:pack.${pack.id}@postil.invalid`, name: cleanLine(pack.creator) });
  const at = `${pack.asOf.padEnd(10, '-01').slice(0, 10)}T00:00:00.000Z`;
  const lines = statements.map(
    ({ part, text: said, sources }) =>
      `- ${part}: ${isolate(escapeMarkdownLine(said))} ${sources.map(({ url }) => `<${url}>`).join(' ')}`,
  );
  return {
    id,
    created: at,
    updated: at,
    ...frame,
    text: [`**${escapeMarkdownLine(title)}**`, escapeMarkdownLine(facts), escapeMarkdownLine(text), lines.join('\n')]
      .filter(Boolean)
      .join('\n\n'),
    tags: [kind],
    target: [{ source: frame.uri, selector: [{ type: 'TextQuoteSelector', ...quote }] }],
    // Whose it is: brought back, it would be a note of the pack's, not of the reader's.
    postil: { pack: pack.id },
  };
}
