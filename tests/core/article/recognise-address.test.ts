import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownArticle } from '../../../lib/core/article/known-packs.ts';
import { isAt, type PageIdentity, recogniseAddress } from '../../../lib/core/article/recognise-address.ts';

const OP_ED: KnownArticle = {
  pack: 'arabnews-1204791',
  hosts: ['www.arabnews.com', 'arabnews.com', 'www.arabnews.pk', 'arabnews.pk'],
  paths: ['/node/1204791', '/print/1204791', '/printpdf/1204791'],
};
const FERRY: KnownArticle = { pack: 'harbour-7', hosts: ['www.harbour.example'], paths: ['/node/7'] };

const OWN = 'https://www.arabnews.com/node/1204791/columns';
const page = (over: Partial<PageIdentity>): PageIdentity => ({ url: OWN, canonicals: [], title: '', ...over });
const recognise = (over: Partial<PageIdentity>) => recogniseAddress(page(over), [FERRY, OP_ED])?.pack ?? null;

describe('isAt', () => {
  it.each([
    ['the address of the section', 'https://www.arabnews.com/node/1204791/columns'],
    ['the bare node', 'https://www.arabnews.com/node/1204791'],
    ['a trailing slash', 'https://www.arabnews.com/node/1204791/'],
    ['no www', 'https://arabnews.com/node/1204791/columns'],
    ['the .pk edition', 'https://www.arabnews.pk/node/1204791/columns'],
    ['the .pk edition without www', 'https://arabnews.pk/node/1204791'],
    ['plain http', 'http://www.arabnews.com/node/1204791/columns'],
    ['a port', 'https://www.arabnews.com:8443/node/1204791'],
    ['a host in capitals', 'HTTPS://WWW.ArabNews.COM/node/1204791'],
    ['the AMP page', 'https://www.arabnews.com/node/1204791/amp'],
    ['the AMP page of the section', 'https://www.arabnews.com/node/1204791/columns/amp'],
    ['the page to print', 'https://www.arabnews.com/print/1204791'],
    ['the print page under the node', 'https://www.arabnews.com/node/1204791/print'],
    ['the page to print as PDF', 'https://www.arabnews.com/printpdf/1204791'],
    ['a query', 'https://www.arabnews.com/node/1204791/columns?utm_source=feed&page=2'],
    ['a fragment', 'https://www.arabnews.com/node/1204791/columns#comments'],
    ['a query and a fragment', 'https://arabnews.com/node/1204791/columns?utm_source=feed#top'],
    ['Drupal’s path in the query', 'https://www.arabnews.com/?q=node/1204791'],
    ['Drupal’s path in the query, with the section', 'https://www.arabnews.com/?q=node/1204791/columns'],
    ['Drupal’s path in the query, encoded', 'https://www.arabnews.com/?q=node%2F1204791&page=1'],
  ])('is true with %s', (_name, url) => {
    expect(isAt(url, OP_ED)).toBe(true);
  });

  it.each([
    ['a longer number', 'https://www.arabnews.com/node/12047911'],
    ['a shorter number', 'https://www.arabnews.com/node/120479'],
    ['a number in the query that is longer', 'https://www.arabnews.com/?q=node/12047911'],
    ['another page that names it in its query', 'https://www.arabnews.com/search?q=node/1204791'],
    ['another page that names it in its fragment', 'https://www.arabnews.com/#/node/1204791'],
    ['another page that has it in its path', 'https://www.arabnews.com/archive/node/1204791'],
    ['the front page', 'https://www.arabnews.com/'],
    ['another host', 'https://www.arabnews.example/node/1204791/columns'],
    ['another sub-domain', 'https://m.arabnews.com/node/1204791/columns'],
    ['a host that ends like it', 'https://notarabnews.com/node/1204791'],
    ['a host that begins like it', 'https://arabnews.com.example/node/1204791'],
    ['its host as a user name', 'https://www.arabnews.com@mirror.example/node/1204791'],
    ['its host in another’s path', 'https://mirror.example/www.arabnews.com/node/1204791'],
    ['a file', 'file:///www.arabnews.com/node/1204791'],
    ['a script', 'javascript:location="https://www.arabnews.com/node/1204791"'],
    ['an inner page', 'about:blank'],
    ['a page’s source', 'view-source:https://www.arabnews.com/node/1204791'],
    ['FTP', 'ftp://www.arabnews.com/node/1204791'],
    ['a path alone', '/node/1204791'],
    ['no protocol', 'www.arabnews.com/node/1204791'],
    ['nothing', ''],
    ['garbage', 'http://['],
  ])('is false with %s', (_name, url) => {
    expect(isAt(url, OP_ED)).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true })), (url) => {
        expect(isAt(url, OP_ED)).toBe(false);
      }),
    );
  });
});

describe('recogniseAddress', () => {
  it.each([
    ['its address', {}, OP_ED.pack],
    ['its address and canonical', { canonicals: [OWN] }, OP_ED.pack],
    [
      'its address, canonical and shortlink',
      { canonicals: [OWN, 'https://www.arabnews.com/node/1204791'] },
      OP_ED.pack,
    ],
    ['a canonical that is the front page', { canonicals: ['https://www.arabnews.com/'] }, OP_ED.pack],
    ['a canonical of words', { canonicals: ['https://www.arabnews.com/opinion/lead-role'] }, OP_ED.pack],
    ['a canonical of its other edition', { canonicals: ['https://arabnews.pk/node/1204791'] }, OP_ED.pack],
    ['another known article', { url: 'https://www.harbour.example/node/7' }, FERRY.pack],
    ['a title that only speaks of humans', { title: 'Verified: a human story' }, OP_ED.pack],
    ['a canonical of another article', { canonicals: ['https://www.arabnews.com/node/1204700/columns'] }, null],
    ['a shortlink of another article', { canonicals: [OWN, 'https://www.arabnews.com/node/12047911'] }, null],
    ['a canonical on another host', { canonicals: ['https://mirror.example/node/1204791'] }, null],
    ['a canonical that is another known article', { canonicals: ['https://www.harbour.example/node/7'] }, null],
    ['a canonical that is no address', { canonicals: ['javascript:void(0)'] }, null],
    ['a stranger’s address with its canonical', { url: 'https://mirror.example/', canonicals: [OWN] }, null],
    ['an address of garbage', { url: '::' }, null],
  ])('goes by %s', (_name, over, pack) => {
    expect(recognise(over)).toBe(pack);
  });

  it.each([
    'Just a moment...',
    '  JUST A MOMENT…',
    'Attention Required! | Cloudflare',
    'Access Denied',
    '403 Forbidden',
    'Verify you are human',
    'Verifying you are human. This may take a few seconds.',
    'Please wait while your request is being verified',
  ])('waits outside when the site’s guard is titled “%s”', (title) => {
    expect(recognise({ title })).toBeNull();
  });

  it('knows nothing where no article is known', () => {
    expect(recogniseAddress(page({}), [])).toBeNull();
  });
});
