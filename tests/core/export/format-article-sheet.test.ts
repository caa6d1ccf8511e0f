import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { formatArticleSheet } from '../../../lib/core/export/format-article-sheet.ts';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import { gather, OPTIONS } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { readRealPack } from '../../support/read-real-pack.ts';

const TEXT = [
  'A page',
  'The harbour was quiet when the ships came in, and nobody on the shore had seen them before that evening.',
  'On the next morning all of them were gone, and the council wrote down what had been heard of their captains.',
];

/** A highlight of these words of the text, with what is around them there. */
function mark(nth: number, exact: string, fields: Partial<Highlight> = {}): Highlight {
  const block = TEXT.findIndex((text) => text.includes(exact));
  const text = TEXT[block] ?? '';
  const at = text.indexOf(exact);
  const before = TEXT.slice(0, Math.max(0, block)).join(' ').length;
  return makeHighlight(nth, {
    note: `note ${nth}`,
    selector: {
      quote: {
        exact,
        prefix: text.slice(Math.max(0, at - 30), at),
        suffix: text.slice(at + exact.length).slice(0, 30),
      },
      position: { start: before + at, end: before + at + exact.length },
      paragraph: { ordinal: Math.max(0, block), hash: '00000000' },
    },
    ...fields,
  });
}

/** Words that the page does not have. */
const lost = (nth: number, exact: string, fields: Partial<Highlight> = {}) =>
  makeHighlight(nth, {
    selector: {
      quote: { exact, prefix: 'cut what stood here ', suffix: ' and what came after it cut' },
      position: { start: 0, end: exact.length },
      paragraph: { ordinal: 0, hash: '00000000' },
    },
    ...fields,
  });

function draw(highlights: readonly Highlight[], article = makeArticle()) {
  const [each] = gather({ articles: [article], highlights });
  if (each === undefined) throw new TypeError('Expected an article with highlights');
  return parseHTML(formatArticleSheet(each, TEXT, OPTIONS)).document;
}

const textsOf = (root: ParentNode, selector: string) =>
  Array.from(root.querySelectorAll(selector), (element) => (element.textContent ?? '').trim());

describe('words that the page has lost', () => {
  it.each([
    ['with a note', { note: 'said of it' }],
    ['without a note', { note: '' }],
    ['with a tag alone', { note: '', tags: ['علم'] }],
  ])('are on the sheet, with what was around them: %s', (_what, fields) => {
    const sheet = draw([lost(1, 'words that are no longer there', fields)]);
    const [rest] = sheet.querySelectorAll('.rest');
    expect(textsOf(sheet, '.rest h2')).toEqual(['No longer in the text of the page']);
    expect(textsOf(sheet, '.rest mark.yellow')).toEqual(['words that are no longer there']);
    expect(rest?.textContent).toContain('… what stood here words that are no longer there1 and what came after it …');
    expect(rest?.querySelector('aside')?.textContent).toContain(fields.note);
  });

  it('are whole, in all their lines', () => {
    const sheet = draw([lost(1, 'one paragraph of it\nand another\n\nand a third')]);
    expect(textsOf(sheet, '.rest mark')).toEqual(['one paragraph of it', 'and another', 'and a third']);
  });

  it('stand beside the words that the page has in their place', () => {
    const now = 'ships came in, and nobody on the shore had seen them before';
    const then = 'ships sailed in, and nobody on the shore had seen them before';
    const row = mark(1, now);
    const sheet = draw([
      { ...row, selector: row.selector && { ...row.selector, quote: { ...row.selector.quote, exact: then } } },
    ]);
    expect(textsOf(sheet, '.entry mark')).toHaveLength(1);
    expect(textsOf(sheet, 'aside .gone q')).toEqual([then]);
  });

  it('are told apart from notes on the page as a whole', () => {
    const sheet = draw([lost(1, 'gone'), makeHighlight(2, { selector: null, note: 'on all of it' })]);
    expect(textsOf(sheet, '.rest h2')).toEqual(['On the page as a whole', 'No longer in the text of the page']);
    expect(textsOf(sheet, '.rest aside').map((text) => text.includes('on all of it'))).toEqual([true, false]);
  });

  it('are none where all are there', () => {
    const sheet = draw([mark(1, 'the ships came in')]);
    expect(textsOf(sheet, '.rest, .gone')).toEqual([]);
    expect(textsOf(sheet, 'mark.yellow')).toEqual(['the ships came in']);
  });

  it('are a pack’s too', () => {
    const pack = readRealPack();
    const key = 'https://www.arabnews.com/node/1204791';
    const [each] = gather({ articles: [makeArticle({ key, url: key })], highlights: [], pack: { key, pack } });
    if (each === undefined) throw new TypeError('Expected the article of the pack');
    const sheet = parseHTML(formatArticleSheet(each, TEXT, OPTIONS)).document;
    expect(textsOf(sheet, '.after aside .gone q')).toEqual(
      expect.arrayContaining(pack.claims.map(({ selector }) => selector.exact.replace(/\s+/g, ' ').trim())),
    );
  });
});

describe('the numbers of a sheet', () => {
  it.each([
    ['one in another', ['The harbour was quiet when the ships came in', 'was quiet']],
    ['that overlap', ['harbour was quiet when', 'quiet when the ships', 'when the']],
    ['that end together', ['was quiet when the ships', 'when the ships', 'the ships']],
    ['in two paragraphs', ['all of them were gone', 'The harbour was quiet', 'harbour']],
  ])('come in order in the text and beside it: marks %s', (_what, quotes) => {
    const sheet = draw(quotes.map((quote, nth) => mark(nth + 1, quote)));
    const wanted = quotes.map((_quote, nth) => `${nth + 1}`);
    expect(textsOf(sheet, 'sup')).toEqual(wanted);
    expect(textsOf(sheet, 'aside .number')).toEqual(wanted);
  });

  it('stand where a mark over two paragraphs ends, with its note beside them', () => {
    const [, first = '', second = ''] = TEXT;
    const at = first.indexOf('before that evening');
    const exact = `${first.slice(at)}\n${second.slice(0, 'On the next morning'.length)}`;
    const over = makeHighlight(1, {
      note: 'over both',
      selector: {
        quote: { exact, prefix: first.slice(at - 30, at), suffix: second.slice(19, 49) },
        position: { start: at, end: at + exact.length },
        paragraph: { ordinal: 1, hash: '00000000' },
      },
    });
    const sheet = draw([over, mark(2, 'that evening'), mark(3, 'were gone')]);
    expect(textsOf(sheet, 'sup')).toEqual(['1', '2', '3']);
    expect(textsOf(sheet, 'aside .number')).toEqual(['1', '2', '3']);
    const beside = Array.from(sheet.querySelectorAll('.entry:has(aside)'), (row) => textsOf(row, '.number'));
    expect(beside).toEqual([['1'], ['2', '3']]);
  });

  it('go on with what is nowhere in the text', () => {
    const sheet = draw([makeHighlight(1, { selector: null, note: 'x' }), lost(2, 'gone'), mark(3, 'the ships')]);
    expect(textsOf(sheet, 'sup')).toEqual(['1', '2', '3']);
    expect(textsOf(sheet, 'aside .number')).toEqual(['1', '2', '3']);
  });

  it('lead somewhere, those of sources too', () => {
    const pack = readRealPack();
    const key = 'https://www.arabnews.com/node/1204791';
    const [each] = gather({ articles: [makeArticle({ key, url: key })], highlights: [], pack: { key, pack } });
    if (each === undefined) throw new TypeError('Expected the article of the pack');
    const sheet = parseHTML(formatArticleSheet(each, TEXT, OPTIONS)).document;
    const links = Array.from(
      sheet.querySelectorAll('a[href^="#"]'),
      (link) => link.getAttribute('href')?.slice(1) ?? '',
    );
    expect(links.filter((id) => id.startsWith('source-')).length).toBeGreaterThan(100);
    expect(links.filter((id) => sheet.getElementById(id) === null)).toEqual([]);
  });

  it('lead somewhere, each', () => {
    const sheet = draw([mark(1, 'was quiet'), mark(2, 'the ships'), lost(3, 'gone')]);
    const links = Array.from(
      sheet.querySelectorAll('a[href^="#"]'),
      (link) => link.getAttribute('href')?.slice(1) ?? '',
    );
    expect(links).toHaveLength(3);
    for (const id of links) expect(sheet.getElementById(id)?.tagName).toBe('ASIDE');
  });
});

describe('the sheet', () => {
  it('is valid, with everything that can be on it', async () => {
    const [each] = gather({
      articles: [makeArticle({ language: 'ar', author: 'محمد علي; Ann Lee', url: 'https://example.org/a?b|c' })],
      highlights: [
        mark(1, 'was quiet'),
        mark(2, 'quiet when', { tags: ['علم', 'two'] }),
        lost(3, 'gone'),
        makeHighlight(4, { selector: null, note: 'x' }),
      ],
    });
    if (each === undefined) throw new TypeError('Expected an article');
    const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'long-title': 'off' } });
    const report = await validator.validateString(formatArticleSheet(each, TEXT, OPTIONS));
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  it('keeps a heading on the page of what is under it', () => {
    const [each] = gather({ articles: [makeArticle()], highlights: [lost(1, 'gone')] });
    const text = each === undefined ? '' : formatArticleSheet(each, TEXT, OPTIONS);
    expect(text).toMatch(/h1, h2, h3 \{ break-after: avoid/);
    expect(text).toMatch(/\.rest \.entry \{ break-inside: avoid/);
  });
});
