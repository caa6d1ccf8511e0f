// What the Hypothesis client exports and imports. It reads uri, document, tags, text and target, and asks for permissions;
// what it has no place for stands under `postil`, so that the way back loses nothing; import/parse-hypothesis.ts is that way.
import type { Highlight } from '../highlight.ts';
import type { ExportFormat } from './export-format.ts';
import { type ExportArticle, lastChange } from './export-set.ts';
import { listPackNotes, type PackNote } from './pack-notes.ts';
import { pageAddress } from './quote-address.ts';

/** Nobody's: the file is made without an account. */
const USER = 'acct:reader@postil.invalid';
const PERMISSIONS = { read: [USER], update: [USER], delete: [USER], admin: [USER] };

export const HYPOTHESIS: ExportFormat = {
  id: 'hypothesis',
  extension: 'json',
  mime: 'application/json',
  unit: 'highlight',
  write(articles) {
    const all = [...articles];
    const json = {
      export_date: lastChange(all),
      export_userid: USER,
      client_version: 'postil',
      annotations: Array.from(articles, (each) => [
        ...each.highlights.map((row) => formatRow(each, row)),
        ...(each.pack === null ? [] : listPackNotes(each.pack).map((note) => formatNote(each, note))),
      ]).flat(),
      postil: {
        articles: all
          .filter(({ highlights, article }) => highlights.length > 0 && article.added !== '')
          .map(({ article }) => article),
      },
    };
    return [{ path: 'hypothesis.json', text: `${JSON.stringify(json, null, 1)}\n` }];
  },
};

function formatRow({ article }: ExportArticle, row: Highlight) {
  const { id, selector, note, tags, created, modified, colour, revision, deleted } = row;
  const uri = pageAddress(article) ?? row.article;
  return {
    id,
    created,
    updated: modified,
    user: USER,
    user_info: { display_name: null },
    group: '__world__',
    permissions: PERMISSIONS,
    uri,
    document: { title: [article.title] },
    text: note,
    tags,
    flagged: false,
    hidden: false,
    references: [],
    target: [
      {
        source: uri,
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

function formatNote({ article, pack }: ExportArticle, { id, kind, title, quote, facts, text, statements }: PackNote) {
  const uri = pageAddress(article) ?? article.key;
  const at = `${pack?.asOf ?? ''}`.padEnd(10, '-01').slice(0, 10);
  const lines = statements.map(
    ({ part, text: said, sources }) => `- ${part}: ${said} ${sources.map(({ url }) => `<${url}>`).join(' ')}`,
  );
  return {
    id,
    created: `${at}T00:00:00.000Z`,
    updated: `${at}T00:00:00.000Z`,
    user: USER,
    user_info: { display_name: pack?.creator ?? null },
    group: '__world__',
    permissions: PERMISSIONS,
    uri,
    document: { title: [article.title] },
    text: [`**${title}**`, facts, text, lines.join('\n')].filter(Boolean).join('\n\n'),
    tags: [kind],
    flagged: false,
    hidden: false,
    references: [],
    target: [{ source: uri, selector: [{ type: 'TextQuoteSelector', ...quote }] }],
    // Whose it is: brought back, it would be a note of the pack's, not of the reader's.
    postil: { pack: pack?.id ?? '' },
  };
}
