import { describe, expect, it } from 'vitest';
import { readImport } from '../../../lib/core/import/read-import.ts';
import { CONTEXT } from '../../support/export-samples.ts';

const HEAD = 'Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags';

function read(lines: readonly string[], context = CONTEXT) {
  const result = readImport([HEAD, ...lines].join('\n'), context);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

describe('the table of Hypothesis', () => {
  it.each([
    ['12', 'Why?\n\np. 12', ''],
    ['xii', 'Why?\n\np. xii', ''],
    ['', 'Why?', ''],
    ['A page of the web', 'Why?', 'A page of the web'],
  ])('has the label of a page, not the title: %j', (page, note, title) => {
    const set = read([`2026-05-29 01:30,me,${page},https://example.org/a,Public,Annotation,words,Why?,"a,b"`]);
    expect(set.highlights.map((row) => [row.note, row.tags])).toEqual([[note, ['a', 'b']]]);
    expect(set.articles.map((article) => article.title)).toEqual([title]);
  });

  it.each([
    ['UTC', 0, '2026-05-29T01:30:00.000Z'],
    ['Riyadh', 3, '2026-05-28T22:30:00.000Z'],
    ['Los Angeles', -7, '2026-05-29T08:30:00.000Z'],
  ])('has the times of the reader’s clock: %s', (_zone, hours, created) => {
    const context = { ...CONTEXT, zoneOffsetMs: () => hours * 3_600_000 };
    const lines = ['2026-05-29 01:30,me,,https://example.org/a,Public,Annotation,words,Why?,'];
    expect(read(lines, context).highlights).toMatchObject([{ created, modified: created }]);
    expect(read(lines, context).highlights[0]?.id).toBe(read(lines).highlights[0]?.id);
  });

  it('puts a reply into the only note that it can answer', () => {
    const set = read([
      '2026-05-29 01:30,me,,https://example.org/a,Public,Annotation,words,Why?,',
      '2026-05-29 01:40,me,,https://example.org/a,Public,Reply,,Because.,',
      '2026-05-29 01:50,me,,https://example.org/a,Public,Annotation,other words,later,',
      '2026-05-29 01:50,me,,https://example.org/b,Public,Reply,,to nobody,',
    ]);
    expect(set.highlights.map(({ note, selector }) => [note, selector?.quote.exact])).toEqual([
      ['Why?\n\n---\n\nBecause.', 'words'],
      ['later', 'other words'],
      ['to nobody', undefined],
    ]);
    expect(set.joined).toBe(1);
  });

  it('leaves a reply by itself where it may answer several, and nothing of it is lost', () => {
    const set = read([
      '2026-05-29 01:30,me,,https://example.org/a,Public,Annotation,words,Why?,',
      '2026-05-29 01:31,me,,https://example.org/a,Public,Annotation,other words,How?,',
      '2026-05-29 01:40,teacher,,https://example.org/a,Public,Reply,,Because.,',
    ]);
    expect(set.highlights.map(({ note }) => note)).toEqual(['**me:** Why?', '**me:** How?', '**teacher:** Because.']);
    expect(set.joined).toBe(0);
  });

  it('names each author where there are several, and none where there is one', () => {
    const line = (author: string) =>
      `2026-05-29 01:30,${author},,https://example.org/${author},Public,Annotation,w,said,`;
    expect(read([line('me')]).highlights.map(({ note }) => note)).toEqual(['said']);
    expect(read([line('me'), line('Class Mate')]).highlights.map(({ note }) => note)).toEqual([
      '**me:** said',
      '**Class Mate:** said',
    ]);
  });
});
