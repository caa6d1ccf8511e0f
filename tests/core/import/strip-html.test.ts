import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripHtml } from '../../../lib/core/import/strip-html.ts';

describe('stripHtml', () => {
  it.each([
    ['plain text', 'x < y and y > z, so "a <b" c', 'x < y and y > z, so "a <b" c'],
    ['a comparison', 'a < b and c > d', 'a < b and c > d'],
    ['no blanks', 'a<b and c>d', 'a<b and c>d'],
    ['a tag-like comparison', 'if a <b and c> d', 'if a <b and c> d'],
    ['a type', 'a Map<string, List<number>> of it', 'a Map<string, List<number>> of it'],
    ['an arrow and a heart', '<- I <3 you ->', '<- I <3 you ->'],
    ['an ampersand', 'AT&T & R&D; fish &c.', 'AT&T & R&D; fish &c.'],
    ['nothing', '', ''],
    ['lines of plain text', 'one\n\ntwo  three', 'one\n\ntwo  three'],
  ])('keeps %s', (_what, text, words) => {
    expect(stripHtml(text)).toBe(words);
  });

  it.each([
    ['inline tags', 'The harbour was <em>quiet</em> &amp; cold.', 'The harbour was quiet & cold.'],
    ['attributes', '<a href="https://example.org/?a=1&amp;b=2" title="a > b">a link</a> &lt;b&gt;', 'a link <b>'],
    ['single quotes, upper case', "<A HREF='x'>link</A><BR>next", 'link\nnext'],
    ['blocks', '<p>One</p><p>two</p><ul><li>three<li>four</ul>', 'One\ntwo\nthree\nfour'],
    ['entities without a tag', 'R&amp;D &#8364;5 &#x201C;so&#x201d;', 'R&D €5 “so”'],
    ['a comment', 'a<!-- <b>no</b> -->b', 'ab'],
    ['scripts and styles', '<style>p{}</style>a<script>if (a < b) c()</script>b', 'ab'],
    ['elements of the page itself', '<my-mark data-id="1">a</my-mark>', 'a'],
    ['a bare sign beside a tag', '2 < 3 &amp; <i>so</i>', '2 < 3 &amp; so'],
  ])('takes off %s', (_what, html, words) => {
    expect(stripHtml(html)).toBe(words);
  });

  it.each([
    ['tags of any kind', '<p class=lead>a<custom>b</p>', 'ab'],
    ['entities', 'a &amp; b', 'a & b'],
    ['a sign that is none', 'a < b', 'a < b'],
  ])('takes off what a file says is HTML: %s', (_what, html, words) => {
    expect(stripHtml(html, { isHtml: true })).toBe(words);
  });

  it('leaves no tag that a browser would write, and loses no word', () => {
    const word = fc.stringMatching(/^[a-z<>&;"=' ]{1,12}$/).filter((text) => text.trim() !== '');
    const write = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const html = words.map((text) => `<b class="x">${write(text)}</b>`).join('');
        expect(stripHtml(html).replace(/\s+/g, '')).toBe(words.join('').replace(/\s+/g, ''));
      }),
    );
  });

  it('looks at each sign a fixed number of times', () => {
    const hostile = ['<', '<a b="', '<!--', '<script>', '<a b=\'<a b="', '<a b', '</', '<a b="x" c=', '<!'];
    for (const sign of hostile) {
      const [short, long] = [2_000, 16_000].map((count) => countReads(sign.repeat(count)));
      expect((long ?? 0) / (short ?? 1), sign).toBeLessThan(8 * 1.5);
    }
  });
});

/** How often single signs of a text are asked for. */
function countReads(text: string): number {
  let reads = 0;
  const charAt = String.prototype.charAt;
  String.prototype.charAt = function (at) {
    reads++;
    return charAt.call(this, at);
  };
  try {
    stripHtml(`${text}<b class="x">y</b>`);
  } finally {
    String.prototype.charAt = charAt;
  }
  return reads;
}
