import { describe, expect, onTestFinished, test } from 'vitest';
import type { HighlightedArticle } from '../../../lib/core/highlight/highlight.ts';
import { HIGHLIGHT_LIMITS } from '../../../lib/core/highlight/highlight-limits.ts';
import { readArticleFacts } from '../../../lib/dom/read/read-article-facts.ts';
import { replacePage } from '../../support/load-page.ts';

const KEY = 'https://example.org/a';
const NOW = '2026-01-01T00:00:00.000Z';

function read(head: string, attributes = ''): HighlightedArticle {
  return readArticleFacts(replacePage(`<html ${attributes}><head>${head}</head><body></body></html>`), KEY, NOW);
}

/** Until the test is over the page is at this address of the same origin. */
function moveTo(path: string): void {
  const { href } = location;
  history.replaceState(null, '', path);
  onTestFinished(() => history.replaceState(null, '', href));
}

describe('what a page says of itself', () => {
  test('nothing', () => {
    expect(read('')).toEqual({
      key: KEY,
      url: location.href,
      title: '',
      author: '',
      site: location.hostname,
      published: '',
      language: '',
      added: NOW,
    });
  });

  test.each<[string, string, Partial<HighlightedArticle>]>([
    ['its title', '<title> Ferries </title>', { title: 'Ferries' }],
    [
      'the title to share',
      '<title>Ferries | News</title><meta property="og:title" content="Ferries">',
      { title: 'Ferries' },
    ],
    ['an empty title to share', '<title>Ferries</title><meta property="og:title" content=" ">', { title: 'Ferries' }],
    ['its author', '<meta name="author" content=" N. Author ">', { author: 'N. Author' }],
    ['an author by address', '<meta property="article:author" content="https://example.org/n">', { author: '' }],
    [
      'two authors: the plain one',
      '<meta property="article:author" content="B"><meta name="author" content="A">',
      { author: 'A' },
    ],
    [
      'its date',
      '<meta property="article:published_time" content="2017-12-01T21:05:00Z">',
      { published: '2017-12-01T21:05:00Z' },
    ],
    ['a date of Dublin Core', '<meta name="dc.date" content="2017">', { published: '2017' }],
  ])('%s', (_name, head, facts) => {
    expect(read(head)).toMatchObject(facts);
  });

  test('its language', () => expect(read('', 'lang="ur"').language).toBe('ur'));

  test('at most 500 characters of each', () => {
    const long = 'x'.repeat(600);
    const { title, author, language } = read(
      `<title>${long}</title><meta name="author" content="${long}">`,
      `lang="${long}"`,
    );
    expect([title, author, language].map(({ length }) => length)).toEqual([500, 500, 500]);
  });
});

describe('its address', () => {
  test('without a fragment', () => {
    moveTo('/a?b=1#comments');
    expect(read('').url).toBe(`${location.origin}/a?b=1`);
  });

  test('is the key where it is longer than the store takes', () => {
    moveTo(`/a?b=${'x'.repeat(HIGHLIGHT_LIMITS.address)}`);
    expect(read('').url).toBe(KEY);
  });
});
