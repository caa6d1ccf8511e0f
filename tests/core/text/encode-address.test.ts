import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeAddress } from '../../../lib/core/text/encode-address.ts';

/** RFC 3986, appendix A: what path, query and fragment are made of. */
const URI =
  /^[a-z][a-z0-9+.-]*:(\/\/[^/?#]*)?([\w\-.~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*(#([\w\-.~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*)?$/i;

describe('an address that goes out', () => {
  it.each([
    ['https://example.org/a?b=c|d', 'https://example.org/a?b=c%7Cd'],
    ['https://example.org/a?b=^{c}`', 'https://example.org/a?b=%5E%7Bc%7D%60'],
    ['https://example.org/a|b/[c]', 'https://example.org/a%7Cb/%5Bc%5D'],
    ['https://example.org/#/route|a^b', 'https://example.org/#/route%7Ca%5Eb'],
    ['https://example.org/#a#b', 'https://example.org/#a%23b'],
    ['https://example.org/100%?q=5%25&r=%zz', 'https://example.org/100%25?q=5%25&r=%25zz'],
    ['https://example.org/?q=a\\b"c<d> e', 'https://example.org/?q=a%5Cb%22c%3Cd%3E%20e'],
    ['https://example.org/مضمون', 'https://example.org/%D9%85%D8%B6%D9%85%D9%88%D9%86'],
    ['http://[::1]:8080/a[b]', 'http://[::1]:8080/a%5Bb%5D'],
    ['urn:postil:book:Of ships | 👩‍👩', 'urn:postil:book:Of%20ships%20%7C%20%F0%9F%91%A9%E2%80%8D%F0%9F%91%A9'],
    ['file:///home/x/a^b.html', 'file:///home/x/a%5Eb.html'],
    ['https://example.org/plain?a=1&b=(2)#c', 'https://example.org/plain?a=1&b=(2)#c'],
    ['https://example.org/%4z%4', 'https://example.org/%254z%254'],
    ['/a|b://c', '/a%7Cb://c'],
    ['\uD800', '%EF%BF%BD'],
  ])('%j is written %j', (address, encoded) => {
    expect(encodeAddress(address)).toBe(encoded);
  });

  it('is a URI, the same when it is encoded again, and leads to the same place', () => {
    const part = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(part, part, part, (path, query, fragment) => {
        const { href } = new URL(`https://example.org/${path}?${query}#${fragment}`);
        const encoded = encodeAddress(href);
        expect(encoded).toMatch(URI);
        expect(encodeAddress(encoded)).toBe(encoded);
        expect(new URL(encoded).href).toBe(encoded);
        const bytesOf = (text: string) =>
          text.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/[^%]/gu, encodeURIComponent);
        expect(bytesOf(new URL(encoded).pathname)).toBe(bytesOf(new URL(href).pathname));
        expect(bytesOf(new URL(encoded).search)).toBe(bytesOf(new URL(href).search));
      }),
    );
  });
});
