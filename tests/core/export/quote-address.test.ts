import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../lib/core/export/formats.ts';
import { pageAddress, quoteAddress } from '../../../lib/core/export/quote-address.ts';
import { gather, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { readRealPack } from '../../support/read-real-pack.ts';

describe('the address of a page', () => {
  it.each([
    ['https://example.org/?a|b', 'https://example.org/?a%7Cb'],
    ['https://example.org/^{`}', 'https://example.org/%5E%7B%60%7D'],
    ['file:///home/x/a|b.html', 'file:///home/x/a%7Cb.html'],
    ['urn:postil:book:x', null],
    ['javascript:alert(1)', null],
    ['no address', null],
  ])('%s goes out as %s', (url, address) => {
    expect(pageAddress({ url })).toBe(address);
    const way = quoteAddress({ url }, { selector: { quote: { exact: 'half \uD83D of it', prefix: '', suffix: '' } } });
    expect(way).toBe(address === null ? null : `${address}#:~:text=half%20%EF%BF%BD%20of%20it`);
    expect(quoteAddress({ url }, { selector: null })).toBe(address);
  });
});

describe('an address in a file', () => {
  const strange = 'https://example.org/a|b?q=^{1}`#/x|y';
  const real = readRealPack();
  const pack = {
    ...real,
    article: { ...real.article, url: strange },
    sources: real.sources.map((source, nth) => ({ ...source, url: `https://example.org/source?${nth}|^{}\`` })),
  };
  const articles = gather({
    articles: [makeArticle({ key: strange, url: strange, title: '' })],
    highlights: [
      makeHighlight(1, { article: strange, note: 'x' }),
      makeHighlight(2, { article: strange, selector: null }),
    ],
    pack: { key: strange, pack },
  });
  /** Own terms, from which our own import takes again what was kept. */
  const OWN: Readonly<Record<string, RegExp>> = {
    'json-ld': /"postil:(key|url)": "[^"]*"/g,
    hypothesis: /"(key|url|article)": "[^"]*"/g,
  };

  it.each(FORMATS.map(({ id }) => id))('is a URI in %s, of pages and of sources alike', (id) => {
    const text = write(id, articles)
      .map((file) => file.text)
      .join('\n')
      .replace(OWN[id] ?? '', '')
      .replace(/<script type="application\/ld\+json">.*/, '');
    const addresses = text.match(/https:\/\/example\.org\/(?:a|source)[^\s"<>]*/g) ?? [];
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).not.toMatch(/[|^`]|&#(96|123|125);|\{(?!\})/);
    expect(addresses.join(' ')).toContain('%7C');
  });
});
