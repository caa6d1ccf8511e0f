// Bibliographies as the programs that take them read them: pandoc, biber and bibtex where they are installed, and a golden
// text everywhere.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import type { Highlight, HighlightedArticle } from '../../../lib/core/highlight/highlight.ts';
import { gather, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { readWithBiber, readWithBibtex, readWithPandoc } from '../../support/read-bibliography.ts';
import { readRealPack } from '../../support/read-real-pack.ts';

const URL_WITH_ALL = 'https://www.example.com/2026/05/old_harbours?id=7&x=%C3%A9&y=50%25#a~b$c';
const PRIVATE = 'My private doubt about this author.';

const one = (article: Partial<HighlightedArticle>, rows: readonly Partial<Highlight>[] = []) =>
  gather({
    articles: [makeArticle(article)],
    highlights: rows.map((row, nth) => makeHighlight(nth + 1, row)),
  });
const textOf = (id: string, article: Partial<HighlightedArticle>, rows: readonly Partial<Highlight>[] = [{}]) =>
  write(id, one(article, rows))[0]?.text ?? '';
const cslOf = (article: Partial<HighlightedArticle>, rows?: readonly Partial<Highlight>[]) =>
  JSON.parse(textOf('csl-json', article, rows))[0];
/** A field of the only entry, as it is written. */
const fieldOf = (bib: string, name: string) => new RegExp(`^  ${name} = \\{(.*)\\},?$`, 'm').exec(bib)?.[1];

const HARBOURS: Partial<HighlightedArticle> = {
  url: URL_WITH_ALL,
  title: 'Of {harbours} & 50% <b> | @sea',
  author: 'Dr. Max van der Berg and Ursula K. Le Guin',
  published: '2026-05-17',
};
const ROWS: Partial<Highlight>[] = [
  { note: PRIVATE, tags: ['علم', 'a, b'] },
  { note: 'x_1 "q" #2', selector: null },
];

const GOLDEN = `@online{vanderberg2026-1393c244,
  author = {van der Berg, Max and Le Guin, Ursula K.},
  title = {{Of \\{harbours\\} \\& 50\\% $<$b$>$ $|$ @sea}},
  organization = {example.org},
  year = {2026},
  month = may,
  date = {2026-05-17},
  url = {${URL_WITH_ALL}},
  urldate = {2026-01-01},
  langid = {english},
  keywords = {علم, a  b},
  annote = {x\\_1 "q" \\#2 — “words number 1” My private doubt about this author.}
}
`;

describe('BibTeX', () => {
  const bib = textOf('bibtex', HARBOURS, ROWS);
  const NOTE = 'x_1 "q" #2 — “words number 1” My private doubt about this author.';

  it('is, letter for letter', () => {
    expect(bib).toBe(GOLDEN);
  });

  it.each(['bibtex', 'biblatex'] as const)('is read by pandoc as %s: address, names, notes', (form) => {
    const expected = {
      URL: URL_WITH_ALL,
      type: 'webpage',
      title: 'Of {harbours} & 50% <b> | @sea',
      annote: NOTE,
      issued: { 'date-parts': [[2026, 5, 17]] },
    };
    const [item] = readWithPandoc(bib, form) ?? [expected];
    expect(item).toMatchObject(expected);
    expect(item).not.toHaveProperty('note');
    expect(bib).toBe(GOLDEN);
  });

  it('is read by biber without a warning: the address verbatim, the notes as biblatex’s annotation', () => {
    const { text, warnings } = readWithBiber(bib) ?? { text: GOLDEN.replace('annote', 'ANNOTATION'), warnings: '' };
    expect(warnings).toBe('');
    expect(text).toContain(`{${URL_WITH_ALL}}`);
    expect(text).toMatch(/ANNOTATION = \{.*My private doubt/);
    expect(text).not.toMatch(/^\s*note\s*=/im);
  });

  it.each(['plain', 'alpha', 'abbrv'] as const)('keeps notes out of what bibtex prints in the style %s', (style) => {
    const printed = readWithBibtex(bib, style) ?? 'Of \\{harbours\\}';
    expect(printed).toContain('Of \\{harbours\\}');
    expect(printed).not.toContain('private');
    expect(bib).toContain(PRIVATE);
  });

  it('is read by citation.js', () => {
    const [item] = new Cite(bib, { forceType: '@biblatex/text' }).data as Record<string, unknown>[];
    expect(item).toMatchObject({ URL: URL_WITH_ALL, annote: NOTE, type: 'webpage' });
  });

  it.each([
    ['https://e.org/?a=b_c&d=%20&e=~f#g$h', 'https://e.org/?a=b_c&d=%20&e=~f#g$h'],
    ['https://e.org/{x}?a={b', 'https://e.org/%7Bx%7D?a=%7Bb'],
    ['https://e.org/\\a?b=\\c}', 'https://e.org//a?b=%5Cc%7D'],
    ['https://e.org/a b', 'https://e.org/a%20b'],
    ['https://example.pk/مضمون', 'https://example.pk/%D9%85%D8%B6%D9%85%D9%88%D9%86'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['file:///C:/a%20{b}.html', 'file:///C:/a%20%7Bb%7D.html'],
  ])('has the address %s as it is', (url, written) => {
    expect(fieldOf(textOf('bibtex', { url }), 'url')).toBe(written);
  });

  it.each(['urn:isbn:123', 'kindle:book', 'javascript:alert(1)'])(
    'has no field for %s, which no browser opens',
    (url) => {
      expect(textOf('bibtex', { url })).not.toMatch(/^ {2}url(date)? = /m);
    },
  );

  it.each([
    ['{', 'only opened'],
    ['} x {', 'the wrong way round'],
    ['a {b {c} d', 'one too many'],
    ['\\{', 'behind a backslash'],
  ])('has whole entries after the note %j, %s', (note) => {
    const two = write(
      'bibtex',
      gather({
        articles: [makeArticle({ title: 'First' }), makeArticle({ key: 'https://z.example/', title: 'Second' })],
        highlights: [makeHighlight(1, { note }), makeHighlight(2, { article: 'https://z.example/' })],
      }),
    )[0]?.text;
    const titles = ['First', 'Second'];
    const byPandoc = readWithPandoc(two ?? '', 'biblatex')?.map(({ title }) => title) ?? titles;
    expect(byPandoc).toEqual(titles);
    const printed = readWithBibtex(two ?? '', 'plain') ?? titles.join();
    for (const title of titles) expect(printed).toContain(title);
    expect(new Cite(two, { forceType: '@biblatex/text' }).data).toHaveLength(2);
    expect(two?.match(/^@/gm)).toHaveLength(2);
  });

  it.each([
    ['en', 'english'],
    ['pt-BR', 'brazilian'],
    ['ur', 'urdu'],
    ['tlh', undefined],
    ['constructor', undefined],
  ])('tells the language %s by the name %s, and has no field that is printed', (language, langid) => {
    const text = textOf('bibtex', { language });
    expect(fieldOf(text, 'langid')).toBe(langid);
    expect(text).not.toMatch(/^ {2}language/m);
  });

  it('is a newspaper’s article with a pack, and a page of the web without', () => {
    const pack = readRealPack();
    const key = pack.article.url;
    const withPack = write('bibtex', gather({ articles: [], highlights: [], pack: { key, pack } }))[0]?.text ?? '';
    expect(withPack).toMatch(/^@article\{khan2017-/);
    expect(fieldOf(withPack, 'entrysubtype')).toBe('newspaper');
    expect(fieldOf(withPack, 'author')).toBe('Khan, Simbal');
    const expected = { type: 'article-newspaper', 'container-title': 'Arab News' };
    expect(readWithPandoc(withPack, 'biblatex')?.[0] ?? expected).toMatchObject(expected);
    expect(textOf('bibtex', {})).toMatch(/^@online\{/);
  });
});

describe('CSL-JSON', () => {
  it('has notes where no style prints them, and no line of one is a field', () => {
    const item = cslOf({}, [{ note: 'title: another title\nissued: 1066' }]);
    expect(item.annote).toContain('title: another title');
    expect(item).not.toHaveProperty('note');
    expect(item.title).toBe('A page');
  });

  it.each(['<b>bold</b>', '<I>x</I>', 'a <sup>2</sup>', '<span class="nocase">x</span>', '<sc>x</sc>', '<i/>'])(
    'has the title %s as words',
    (title) => {
      expect(cslOf({ title, site: title }).title.replaceAll('\u2060', '')).toBe(title);
      for (const text of [cslOf({ title }).title, cslOf({ site: title })['container-title'], textOf('ris', { title })])
        expect(text).not.toMatch(/<\/?(?:i|b|sc|sub|sup|span)[\s>/][^\n]*$/im);
    },
  );

  it('leaves other signs as they are', () => {
    expect(cslOf({ title: 'a < b & c > "d" <bold>' }).title).toBe('a < b & c > "d" <bold>');
  });

  it('has names with their particle and suffix', () => {
    expect(cslOf({ author: 'Max van der Berg; Martin Luther King, Jr.; سمبل خان' }).author).toEqual([
      { family: 'Berg', given: 'Max', 'non-dropping-particle': 'van der' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      { literal: 'سمبل خان' },
    ]);
  });
});

describe('RIS', () => {
  it('has notes as HTML, which is what Zotero takes them for', () => {
    const text = textOf('ris', {}, [
      { note: 'A **bold** word\n\n- one\n- two\n\n```\na\n  b\n```\n\n<script>x</script>' },
    ]);
    const [note = ''] = text.match(/^N1 {2}- .*$/m) ?? [];
    expect(note).toContain('<strong>bold</strong>');
    expect(note).toContain('<li>');
    expect(note).toContain('<pre dir="auto">a<br> b</pre>');
    expect(note).toContain('&lt;script&gt;');
    expect(note).not.toContain('**');
  });

  it('has names the way round that it asks for', () => {
    expect(textOf('ris', { author: 'Max van der Berg; Martin Luther King, Jr.' }).match(/^AU.*$/gm)).toEqual([
      'AU  - van der Berg, Max',
      'AU  - King, Martin Luther, Jr.',
    ]);
  });

  it('is read by citation.js', () => {
    const [item] = new Cite(textOf('ris', HARBOURS, ROWS)).data as Record<string, unknown>[];
    expect(item).toMatchObject({ URL: URL_WITH_ALL });
  });
});

describe('every bibliography', () => {
  const pack = readRealPack();
  const key = pack.article.url;
  const set = gather({
    articles: [makeArticle({ key, url: key })],
    highlights: [makeHighlight(1, { article: key, note: 'mine' })],
    pack: { key, pack },
  });

  it.each(['ris', 'bibtex', 'csl-json'])(
    '%s says of each note of the pack whose it is, and names its sources',
    (id) => {
      const text = (write(id, set)[0]?.text ?? '').replaceAll('\\', '');
      expect(text.match(new RegExp(`Note by ${pack.creator}, as of ${pack.asOf}`, 'g'))).toHaveLength(
        pack.claims.length + pack.actors.length,
      );
      const cited = new Set(pack.claims.flatMap(({ evidence }) => evidence.for.flatMap(({ sources }) => sources)));
      for (const { id: source, url } of pack.sources)
        if (cited.has(source)) expect(text).toContain(url.replaceAll('&', id === 'ris' ? '&amp;' : '&'));
    },
  );

  it.each([
    ['2022-02-30', [2022, 2], '2022/02//'],
    ['2024.03.09', [2024, 3, 9], '2024/03/09/'],
    ['2024年3月9日', [2024, 3, 9], '2024/03/09/'],
    ['01/02/2026', undefined, undefined],
  ])('dates %s only as far as it can be', (published, parts, slashes) => {
    expect(cslOf({ published }).issued?.['date-parts'][0]).toEqual(parts);
    expect(/^DA {2}- (.*)$/m.exec(textOf('ris', { published }))?.[1]).toBe(slashes);
    expect(fieldOf(textOf('bibtex', { published }), 'date')).toBe(
      parts?.map((part) => String(part).padStart(2, '0')).join('-'),
    );
  });
});
