// Each format is read by somebody else's parser, and is the same each time.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import yaml from 'js-yaml';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../lib/core/export/file-name.ts';
import { checkTemplate } from '../../../lib/core/export/format-template.ts';
import { FORMATS } from '../../../lib/core/export/formats.ts';
import { zipFiles } from '../../../lib/core/export/zip-files.ts';
import { gather, sampleArticles, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { readRealPack } from '../../support/read-real-pack.ts';

const KEY = 'https://www.arabnews.com/node/1204791';
const withPack = () => {
  const pack = readRealPack();
  return gather({
    articles: [
      makeArticle({ key: KEY, url: pack.article.url, title: pack.article.title, author: pack.article.author }),
    ],
    highlights: [makeHighlight(1, { article: KEY, note: 'mine' })],
    pack: { key: KEY, pack },
  });
};

describe('every format', () => {
  it.each(FORMATS.map(({ id }) => id))('%s is the same twice, and whatever the order of the rows', (id) => {
    const articles = sampleArticles();
    const rows = articles.flatMap(({ highlights }) => highlights).toReversed();
    const again = gather({ articles: articles.map(({ article }) => article).toReversed(), highlights: rows });
    expect(write(id, again)).toEqual(write(id, articles));
    expect(write(id, articles).length).toBeGreaterThan(id === 'claim-review' ? -1 : 0);
  });

  it.each(FORMATS.filter(({ id }) => id !== 'claim-review').map(({ id }) => id))(
    '%s has the words of all scripts',
    (id) => {
      const text = write(id, sampleArticles())
        .map((file) => file.text)
        .join('\n');
      expect(text).toContain('دہشت گردی کے خلاف اتحاد');
      expect(text).toContain('words number 2');
    },
  );

  it.each(FORMATS.filter(({ id }) => !['readwise', 'json-ld'].includes(id)).map(({ id }) => id))(
    '%s has the notes of a pack when they are wanted',
    (id) => {
      const pack = readRealPack();
      const text = write(id, withPack())
        .map((file) => file.text.replaceAll('\\', ''))
        .join('\n');
      const plain = pack.claims.map(({ line }) => line).find((line) => /^[\w ;]+$/.test(line)) ?? '';
      expect(plain).not.toBe('');
      expect(text).toContain(plain);
    },
  );
});

describe('Markdown', () => {
  it('has front matter that another parser reads', () => {
    const [first, second] = write('markdown', sampleArticles());
    const read = [first, second].map((file) => yaml.load(file?.text.split('---\n')[1] ?? ''));
    expect(read[0]).toEqual({
      title: 'Of ships & “harbours”',
      source: 'https://example.org/a',
      author: ['[[Dr. Simbal Khan]]'],
      published: '2017-12-01',
      created: '2026-01-01',
      tags: ['sea', 'salt'],
    });
    expect(read[1]).toMatchObject({ title: 'پاکستان کا کردار', author: ['[[سمبل خان]]'] });
  });

  it('has a block id below each highlight, for ever the same', () => {
    const [file] = write('markdown', sampleArticles());
    expect(file?.text.match(/^\^hl-[0-9a-f]{8}$/gm)).toEqual(['^hl-00000003', '^hl-00000001', '^hl-00000002']);
    expect(file?.path).toBe('Clippings/Of ships & “harbours”.md');
  });

  it('has a file for each highlight when that is wanted', () => {
    const files = write('markdown', sampleArticles(), { filePer: 'highlight' });
    expect(files).toHaveLength(4);
    expect(new Set(files.map(({ path }) => path)).size).toBe(4);
  });

  it('is written by the reader’s own template, which cannot run anything', () => {
    const template =
      '{% for h in highlights %}{{ h.quote | upcase }}|{{ h.tags | join: "+" }}|{{ h.constructor }}\n{% endfor %}';
    expect(write('template', sampleArticles(), { template })[0]?.text).toContain('WORDS NUMBER 1|sea+salt|\n');
    expect(checkTemplate('{% for h in highlights %}')).toMatchObject({ ok: false });
    expect(checkTemplate('{{ a | nonsense }}')).toMatchObject({ ok: false });
    expect(checkTemplate(template)).toEqual({ ok: true, value: null });
  });
});

describe('citations', () => {
  const read = (id: string) => new Cite(write(id, sampleArticles())[0]?.text).data as Record<string, unknown>[];

  it.each(['ris', 'bibtex', 'csl-json'])('%s is read back by another parser', (id) => {
    const data = read(id);
    expect(data).toHaveLength(2);
    const [english, urdu] = data[0]?.title === 'Of ships & “harbours”' ? data : data.toReversed();
    expect(english).toMatchObject({ title: 'Of ships & “harbours”', URL: 'https://example.org/a' });
    expect(english?.author).toEqual([expect.objectContaining({ family: 'Khan' })]);
    expect(JSON.stringify(english?.issued)).toContain('2017');
    expect(urdu?.title).toBe('پاکستان کا کردار');
    expect(JSON.stringify(english)).toContain('words number 2');
  });
});

describe('tables', () => {
  it.each(['csv', 'readwise', 'notion'])('%s is read back, with a cell for each column', (id) => {
    const { data, errors, meta } = Papa.parse<Record<string, string>>(
      write(id, sampleArticles())[0]?.text.replace('\uFEFF', '') ?? '',
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    expect(errors).toEqual([]);
    expect(data).toHaveLength(4);
    for (const row of data) expect(Object.keys(row)).toEqual(meta.fields);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '|calc', '%0A', '＝1', '\u00A0=1', '\r=1'])(
    'begin no formula: %j',
    (quote) => {
      const base = makeHighlight(1);
      const articles = gather({
        articles: [makeArticle({ title: quote, author: quote })],
        highlights: [
          makeHighlight(1, {
            note: quote,
            selector: base.selector && { ...base.selector, quote: { exact: quote, prefix: '', suffix: '' } },
          }),
        ],
      });
      const { data } = Papa.parse<string[]>(write('csv', articles)[0]?.text.replace('\uFEFF', '') ?? '', {
        delimiter: ',',
      });
      expect(data.flat().filter((cell) => /^[\s\u00A0]*[=+\-@|%＝＋－＠]/.test(cell))).toEqual([]);
    },
  );
});

describe('the sheet', () => {
  it.each([
    ['the reader’s own', sampleArticles],
    ['a pack’s notes', withPack],
  ])('is valid HTML with %s', async (_what, articles) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'error', 'long-title': 'off' },
    });
    const report = await validator.validateString(write('html', articles())[0]?.text ?? '');
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
    ).toEqual([]);
  });

  it('loads nothing and runs nothing, by its own policy', () => {
    const text = write('html', withPack())[0]?.text ?? '';
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;`);
    expect(text.match(/<script(?! type="application\/ld\+json")/g)).toBeNull();
    expect(text.match(/\s(src|srcset|on\w+)=/g)).toBeNull();
  });

  it('is written from right to left for a language that is', () => {
    const [, urdu] = sampleArticles();
    expect(write('html', urdu === undefined ? [] : [urdu])[0]?.text).toContain('<html lang="ur" dir="rtl">');
  });
});

describe('a zip', () => {
  it('has the files, and the same bytes each time', () => {
    const files = write('markdown', sampleArticles());
    const bytes = zipFiles(files);
    expect(zipFiles(files)).toEqual(bytes);
    expect(Object.keys(unzipSync(bytes))).toEqual(files.map(({ path }) => path));
  });
});

describe('names of files', () => {
  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['[[link]]#head^block', 'link head block'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['...hidden. . ', 'hidden'],
    ['\u202Etxt.exe', 'txt.exe'],
    ['\uD800', 'untitled'],
    ['', 'untitled'],
    ['پاکستان', 'پاکستان'],
  ])('%j become %j', (title, name) => {
    expect(safeFileName(title)).toBe(name);
  });

  it('are short enough for every file system, and end at a whole letter', () => {
    const name = safeFileName('پ'.repeat(500));
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^پ+$/);
  });

  it('are of their own for two articles with one title, and stay when a third comes', () => {
    const article = (nth: number) =>
      makeArticle({
        key: `https://example.org/${nth}`,
        title: nth === 2 ? 'same' : 'Same',
        added: `2026-01-0${nth}T00:00:00.000Z`,
      });
    const rows = [1, 2, 3].map((nth) => makeHighlight(nth, { article: `https://example.org/${nth}` }));
    const names = (count: number) =>
      write(
        'markdown',
        gather({ articles: [1, 2, 3].slice(0, count).map(article), highlights: rows.slice(0, count) }),
      ).map(({ path }) => path);
    expect(new Set(names(3).map((path) => path.toLowerCase())).size).toBe(3);
    expect(names(3).slice(0, 2)).toEqual(names(2));
    expect(names(2)).toContain('Clippings/Same.md');
  });
});
