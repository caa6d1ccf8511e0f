// Highlights of every kind that can be kept: all scripts, both directions, halves of characters.
import fc from 'fast-check';
import { COLOURS, type Highlight, type HighlightedArticle } from '../../lib/core/highlight/highlight.ts';
import { formatUuid7 } from '../../lib/core/highlight/uuid.ts';

const SAMPLES = [
  'پاکستان کا کردار',
  'التحالف الإسلامي ‎(IMCTC)‏',
  'עברית \u202Bעם סימנים\u202C',
  '反恐联盟',
  'พันธมิตร',
  '👩‍👩‍👧‍👦 🇵🇰',
  'e\u0301 \u0000 \u2028 \uFEFF',
  '"__proto__": {}, </script><!--',
  '---\n...\n```\n> [!note]\n^hl-1',
];

/** Any text, lone surrogates among it. */
export const arbitraryText = (maxLength = 60) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.string({ unit: 'grapheme', maxLength }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom(...SAMPLES),
  );

const tag = arbitraryText(12).filter((text) => /^[^\s#]{1,100}$/u.test(text) && text.length <= 100);
const time = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString());
const url = fc.webUrl({ withQueryParameters: true }).map((text) => new URL(text).href);
const id = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 47 }), fc.uint8Array({ minLength: 10, maxLength: 10 }))
  .map(([ms, random]) => formatUuid7(ms, random));

const selector = fc
  .tuple(
    arbitraryText(200).filter((text) => text !== ''),
    arbitraryText(),
    arbitraryText(),
    fc.nat(1e6),
    fc.nat(1000),
    fc.nat(),
  )
  .map(([exact, prefix, suffix, start, ordinal, hash]) => ({
    quote: { exact, prefix, suffix },
    position: { start, end: start + exact.length },
    paragraph: { ordinal, hash: (hash % 2 ** 32).toString(16).padStart(8, '0') },
  }));

const highlight = (articles: readonly string[]) =>
  fc.record<Highlight>({
    id,
    article: fc.constantFrom(...articles),
    selector: fc.option(selector, { freq: 5 }),
    colour: fc.constantFrom(...COLOURS),
    note: arbitraryText(200),
    tags: fc.uniqueArray(tag, { maxLength: 4 }),
    created: time,
    modified: time,
    deleted: fc.option(time, { freq: 2 }),
    revision: fc.nat(1000),
  });

const article = (key: string) =>
  fc.record<HighlightedArticle>({
    key: fc.constant(key),
    url: fc.constant(key),
    title: arbitraryText(),
    author: arbitraryText(),
    site: arbitraryText(20),
    published: arbitraryText(20),
    language: fc.constantFrom('', 'en', 'ur', 'ar', 'zh-Hant'),
    added: time,
  });

/** Articles and highlights on them, ids and keys each once; every article has a highlight. */
export const arbitraryLibrary = () =>
  fc.uniqueArray(url, { minLength: 1, maxLength: 3 }).chain((keys) =>
    fc
      .tuple(
        fc.tuple(...keys.map(article)),
        fc.tuple(...keys.map((key) => fc.array(highlight([key]), { minLength: 1, maxLength: 3 }))),
      )
      .map(([articles, rows]) => ({
        articles,
        highlights: [...new Map(rows.flat().map((row) => [row.id, row])).values()],
      })),
  );
