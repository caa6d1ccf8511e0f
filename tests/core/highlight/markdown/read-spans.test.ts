import { expect, it } from 'vitest';
import { readSpans, type Span } from '../../../../lib/core/highlight/markdown/read-spans.ts';

const show = (span: Span): string => {
  switch (span.kind) {
    case 'text':
      return span.text;
    case 'code':
      return `code(${span.text})`;
    case 'break':
      return 'break()';
    case 'link':
      return `${span.isPicture ? 'picture' : 'link'}(${span.url}:`;
    case 'link-end':
      return ')';
    case 'run':
      return `${span.closes.map(() => '}').join('')}${span.sign.repeat(span.left)}${span.opens.map((signs) => (signs === 2 ? 'strong{' : 'em{')).join('')}`;
  }
};

it.each([
  ['plain words', 'plain words'],
  ['*a* **b** __c__', 'em{a} strong{b} strong{c}'],
  ['snake_case_word', 'snake_case_word'],
  ['`a` ``b ` c`` `d', 'code(a) code(b ` c) `d'],
  ['` a `', 'code(a)'],
  ['[a](https://e.org)', 'link(https://e.org:a)'],
  ['![a](b)', 'picture(b:a)'],
  ['[a] [b](', '[a] [b]('],
  ['[a [b](c) d](e)', '[a link(c:b) d](e)'],
  ['*a [b*](c)', '*a link(c:b*)'],
  ['<https://e.org/a>', 'link(https://e.org/a:https://e.org/a)'],
  ['<b>', '<b>'],
  ['\\*a\\* \\x', '*a* \\x'],
  ['a  \nb\\\nc\nd', 'abreak()bbreak()c\nd'],
  ['&amp;&lt;&#65;&#x42;&#0;&#xD800;&unknown;', '&<AB\uFFFD\uFFFD&unknown;'],
  ['a & b', 'a & b'],
])('%j is read as %j', (text, spans) => {
  expect(readSpans(text).map(show).join('')).toBe(spans);
});
