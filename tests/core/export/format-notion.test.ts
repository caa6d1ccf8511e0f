// What Notion makes of a table: the first column is the page's name, commas part tags, days are dates.
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { gather, sampleArticles, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const read = (text = '') => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

describe('the table for Notion', () => {
  it('has the columns that Notion’s readers look for, in this order', () => {
    const [file] = write('notion', sampleArticles());
    expect(file?.text.split('\r\n')[0]).toMatch(/^"Name","URL","Quote","Note","Tags","Created",/);
    expect(read(file?.text)[1]).toMatchObject({
      Name: 'Of ships & “harbours”',
      URL: 'https://example.org/a',
      Quote: 'words number 1',
      Note: 'A *note* with\n\n- one\n- two',
      Tags: 'sea, salt',
      Created: '2023-11-14',
      By: 'reader',
    });
  });

  it('has a name in each row, or Notion calls it “Untitled”', () => {
    for (const title of ['', ' ', '\u200B', '\uD800'])
      expect(
        read(
          write('notion', gather({ articles: [makeArticle({ title })], highlights: [makeHighlight(1)] }))[0]?.text,
        )[0]?.Name?.trim(),
      ).toMatch(/\S/);
  });

  it('has a comma between tags alone', () => {
    const [row] = read(
      write('notion', gather({ articles: [makeArticle()], highlights: [makeHighlight(1, { tags: ['a,b', 'c'] })] }))[0]
        ?.text,
    );
    expect(row?.Tags).toBe('a b, c');
  });
});
