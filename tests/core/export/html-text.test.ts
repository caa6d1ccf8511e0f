import { describe, expect, it } from 'vitest';
import { escapeHtml, formatAnchor, formatMarkdownAsHtml } from '../../../lib/core/export/html-text.ts';

it('text is no markup, in elements and in attributes', () => {
  expect(escapeHtml(`<b a="x" c='y'>&amp;`)).toBe('&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;amp;');
});

describe('a note', () => {
  it.each([
    ['words', '<p dir="auto">words</p>'],
    ['# words', '<p dir="auto"><strong>words</strong></p>'],
    ['*a* **b** `c`', '<p dir="auto"><em>a</em> <strong>b</strong> <code>c</code></p>'],
    ['> a', '<blockquote dir="ltr"><p dir="auto">a</p></blockquote>'],
    ['- a\n- b', '<ul dir="ltr"><li><p dir="auto">a</p></li><li><p dir="auto">b</p></li></ul>'],
    ['3. a', '<ol start="3" dir="ltr"><li><p dir="auto">a</p></li></ol>'],
    ['> نوٹ', '<blockquote dir="rtl"><p dir="auto">نوٹ</p></blockquote>'],
    ['```\n<a>\n```', '<pre dir="auto">&lt;a&gt;</pre>'],
    ['a  \nb', '<p dir="auto">a<br>b</p>'],
    ['---', '<hr>'],
    ['<script>x</script>', '<p dir="auto">&lt;script&gt;x&lt;/script&gt;</p>'],
    ['[a](https://e.org/)', '<p dir="auto"><a href="https://e.org/" rel="noopener noreferrer">a</a></p>'],
    ['[a](javascript:x)', '<p dir="auto">a</p>'],
    [
      '![](https://e.org/p.png)',
      '<p dir="auto"><a href="https://e.org/p.png" rel="noopener noreferrer">https://e.org/p.png</a></p>',
    ],
    ['', ''],
  ])('%j is %s', (note, html) => expect(formatMarkdownAsHtml(note)).toBe(html));
});

it.each([
  ['https://e.org/a b', '<a href="https://e.org/a%20b" rel="noopener noreferrer">x</a>'],
  ['https://e.org/?a=1&b="2"', '<a href="https://e.org/?a=1&amp;b=%222%22" rel="noopener noreferrer">x</a>'],
  ['data:text/html,x', 'x'],
  ['no address', 'x'],
  ['', 'x'],
])('a link to %j is %s', (url, html) => expect(formatAnchor(url, 'x')).toBe(html));
