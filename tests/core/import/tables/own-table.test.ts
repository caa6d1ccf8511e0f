// The table that we write ourselves, and what spreadsheets make of it.
import { describe, expect, it } from 'vitest';
import { COLOURS, type Highlight } from '../../../../lib/core/highlight/highlight.ts';
import { gather, write } from '../../../support/export-samples.ts';
import { importText } from '../../../support/import-context.ts';
import { makeArticle, makeHighlight } from '../../../support/make-highlight.ts';

describe('our own table', () => {
  const ID = '018f0c3e-0c00-7000-8000-000000000001';
  const head =
    'title,kind,by,id,quote,note,sources,tags,colour,colour name,author,site,published,url,link,created,modified';
  const row = (fields: Partial<Record<string, string>>) =>
    head
      .split(',')
      .map((name) => `"${(fields[name] ?? '').replaceAll('"', '""')}"`)
      .join(',');
  const own = {
    title: 'A page',
    kind: 'highlight',
    by: 'reader',
    id: ID,
    quote: 'some words',
    note: "'=1+1",
    tags: 'one two',
    colour: 'violet',
    author: 'N. Reader',
    url: 'https://example.org/a',
    created: '2024-05-06T07:08:09.000Z',
    modified: '2024-05-07T07:08:09.000Z',
  };

  it('comes back with its ids; notes of packs are left out', () => {
    const text = `\uFEFF${head}\r\n${row({ ...own, by: 'A pack' })}\r\n${row(own)}\r\n${row({ ...own, kind: 'claim', by: 'A pack', id: 'c1' })}\r\n${row({ ...own, kind: 'page note', quote: '', id: ID.replace(/1$/, '2') })}\r\n`;
    const set = importText(text);
    expect(set).toMatchObject({ kind: 'csv', skipped: 2, invalid: 0 });
    expect(set.highlights).toMatchObject([
      {
        id: ID,
        article: 'https://example.org/a',
        selector: { quote: { exact: 'some words' } },
        note: '=1+1',
        tags: ['one', 'two'],
        colour: 'violet',
        created: own.created,
        modified: own.modified,
      },
      { selector: null, note: '=1+1' },
    ]);
    expect(set.articles).toMatchObject([{ title: 'A page', author: 'N. Reader', site: 'example.org' }]);
  });

  it('comes back where a spreadsheet has spoiled ids and times, and for books', () => {
    const text = `${head}\n${row({ ...own, id: '1.8E+30', created: '06/05/2024 07:08', modified: '13/05/2024 07:08' })}\n${row({ ...own, url: '' })}\n`;
    expect(importText(text).highlights).toMatchObject([
      { created: '2024-05-06T07:08:00.000Z', note: '=1+1', tags: ['one', 'two'], colour: 'violet' },
      { article: expect.stringMatching(/^urn:postil:book:A%20page/), selector: { quote: { exact: 'some words' } } },
    ]);
  });
});

it('what we write as a table comes back as it was', () => {
  const NASTY = [
    '=1+1',
    "'=1+1",
    '-5 degrees',
    '"quoted", with, commas',
    'two\nlines',
    '\ttab',
    '＝wide',
    'a | b',
    '@home #tag',
    ' blank',
  ];
  const highlights = NASTY.map((words, at) => {
    const row = makeHighlight(at + 1, {
      note: words,
      tags: at % 2 === 0 ? ['one', 'two-three'] : [],
      colour: COLOURS[at % 5] ?? 'yellow',
    });
    return row.selector === null
      ? row
      : { ...row, selector: { ...row.selector, quote: { ...row.selector.quote, exact: words } } };
  });
  const [file] = write('csv', gather({ articles: [makeArticle()], highlights }));
  const set = importText(file?.text ?? '');
  const facts = ({ id, article, selector, note, tags, colour, created, modified }: Highlight) => [
    id,
    article,
    selector?.quote.exact,
    note,
    tags,
    colour,
    created,
    modified,
  ];
  expect(set).toMatchObject({
    kind: 'csv',
    invalid: 0,
    skipped: 0,
    articles: [{ key: makeArticle().key, title: makeArticle().title }],
  });
  expect(set.highlights.map(facts)).toEqual(highlights.map(facts));
});
