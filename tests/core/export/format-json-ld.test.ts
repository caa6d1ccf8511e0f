import { describe, expect, it } from 'vitest';
import { formatAnnotation, formatCollection } from '../../../lib/core/export/format-json-ld.ts';
import { readImport } from '../../../lib/core/import/read-import.ts';
import { CONTEXT, gather } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const back = (json: unknown) => {
  const read = readImport(JSON.stringify(json), CONTEXT);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  expect(read.value.problems).toEqual([]);
  return read.value;
};

describe('an annotation of ours', () => {
  it('has the page itself for a target where it is of the page', () => {
    expect(formatAnnotation(makeHighlight(1, { selector: null })).target).toBe('https://example.org/a');
  });

  it('has no position of the standard’s, which would count code points of the whole page', () => {
    const row = makeHighlight(1, {
      selector: {
        quote: { exact: '😀 words', prefix: '', suffix: '' },
        position: { start: 10, end: 18 },
        paragraph: { ordinal: 0, hash: '0123abcd' },
      },
    });
    const { target, ...rest } = formatAnnotation(row);
    expect(target).toMatchObject({ selector: { type: 'TextQuoteSelector', exact: '😀 words' } });
    expect(JSON.stringify(target)).not.toContain('start');
    expect(rest).toMatchObject({ 'postil:position': { 'postil:start': 10, 'postil:end': 18 } });
  });

  it.each([
    ['https://example.org/a?b|c', 'https://example.org/a?b%7Cc'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['urn:postil:book:a|b', 'urn:postil:book:a%7Cb'],
  ])('has an address that is a URI, and its own key: %s', (article, source) => {
    const row = makeHighlight(1, { article });
    expect(formatAnnotation(row)).toMatchObject({ target: { source }, 'postil:key': article });
    expect(formatAnnotation({ ...row, selector: null })).toMatchObject({ target: source, 'postil:key': article });
    const rows = [row, makeHighlight(2, { article, selector: null })];
    const articles = gather({ articles: [makeArticle({ key: article, url: article })], highlights: rows });
    expect(back(formatCollection(articles)).highlights).toEqual(expect.arrayContaining(rows));
  });

  it('tells no key where it is the address', () => {
    expect(formatAnnotation(makeHighlight(1))).not.toHaveProperty('postil:key');
  });
});

describe('a file of version 0.1.0', () => {
  const row = makeHighlight(1, { note: 'a note', tags: ['one'], deleted: '2026-01-02T00:00:00.000Z' });
  const onPage = makeHighlight(2, { selector: null, note: 'on the page' });
  const note = (id: string) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'commenting',
    'postil:colour': 'yellow',
    'postil:revision': 0,
  });
  const file = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { postil: 'urn:postil:term:' }],
    id: 'urn:postil:export',
    type: 'AnnotationCollection',
    label: 'Postil',
    total: 2,
    'postil:articles': [makeArticle()],
    first: {
      id: 'urn:postil:export:page',
      type: 'AnnotationPage',
      partOf: 'urn:postil:export',
      startIndex: 0,
      items: [
        {
          ...note(row.id),
          created: row.created,
          modified: row.modified,
          body: [
            { type: 'TextualBody', value: 'a note', format: 'text/markdown', purpose: 'commenting' },
            { type: 'TextualBody', value: 'one', purpose: 'tagging' },
          ],
          target: {
            type: 'SpecificResource',
            source: row.article,
            styleClass: 'postil-yellow',
            selector: [
              { type: 'TextQuoteSelector', ...row.selector?.quote },
              { type: 'TextPositionSelector', ...row.selector?.position },
            ],
          },
          'postil:paragraph': row.selector?.paragraph,
          'postil:deleted': row.deleted,
        },
        {
          ...note(onPage.id),
          created: onPage.created,
          modified: onPage.modified,
          body: [{ type: 'TextualBody', value: 'on the page', format: 'text/markdown', purpose: 'commenting' }],
          target: { type: 'SpecificResource', source: onPage.article },
        },
      ],
    },
  };

  it('comes back without loss', () => {
    const { highlights, articles } = back(file);
    expect(highlights).toEqual([row, onPage]);
    expect(articles).toEqual([makeArticle()]);
  });
});
