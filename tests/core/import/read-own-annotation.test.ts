import { expect, it } from 'vitest';
import { formatCollection } from '../../../lib/core/export/format-json-ld.ts';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import { listOwnArticles, readOwnAnnotation } from '../../../lib/core/import/read-own-annotation.ts';
import { listOf, objectOf, textOf } from '../../../lib/core/text/json-value.ts';
import { gather } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const written = (highlights: readonly Highlight[]): unknown =>
  JSON.parse(JSON.stringify(formatCollection(gather({ articles: [makeArticle()], highlights }))));
const notesIn = (json: unknown) => listOf(objectOf(objectOf(json).first).items).map(objectOf);

it.each<[string, Partial<Highlight>]>([
  ['a highlight', { note: 'mine', tags: ['sea', 'salt'], colour: 'blue', revision: 3 }],
  ['one without a note', { revision: 1 }],
  ['a note on the page', { selector: null, note: 'mine', revision: 1 }],
])('reads what we write: %s', (_name, fields) => {
  const row = makeHighlight(1, fields);
  const [note] = notesIn(written([row]));
  expect(note && readOwnAnnotation(note, textOf(note.id))).toEqual(row);
});

it('reads what version 0.1.0 wrote, whose fields had no prefix', () => {
  const row = makeHighlight(1, { revision: 1 });
  const { quote, position, paragraph } = row.selector ?? { quote: null, position: null, paragraph: null };
  const note = {
    target: { source: row.article, selector: { type: 'TextQuoteSelector', ...quote } },
    'postil:position': position,
    'postil:paragraph': paragraph,
    'postil:colour': row.colour,
    'postil:revision': 1,
    created: row.created,
    modified: row.modified,
  };
  expect(readOwnAnnotation(note, `urn:uuid:${row.id}`)).toEqual(row);
});

it('lists the pages of a file of ours', () => {
  expect(listOwnArticles(written([makeHighlight(1)]))).toEqual([makeArticle()]);
  expect(listOwnArticles({})).toEqual([]);
});
