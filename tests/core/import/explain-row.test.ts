import { expect, it } from 'vitest';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import { HIGHLIGHT_LIMITS } from '../../../lib/core/highlight/highlight-limits.ts';
import { explainOwnRow, explainRow } from '../../../lib/core/import/explain-row.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

it.each<[Partial<Highlight>, string]>([
  [{ note: 'x'.repeat(HIGHLIGHT_LIMITS.note + 1) }, 'the note has more than 500,000 characters'],
  [{ article: `https://e.org/${'x'.repeat(HIGHLIGHT_LIMITS.address)}` }, 'the address has more than 8,000 characters'],
  [
    { tags: ['x'.repeat(HIGHLIGHT_LIMITS.tag + 1)] },
    'there are more than 100 tags, or one has more than 100 characters',
  ],
  [{ id: 'none' }, 'this row cannot be read'],
])('a row of another program that cannot be kept %#', (fields, words) => {
  expect(explainRow(makeHighlight(1, fields))).toBe(words);
});

it.each([
  ['selector.quote.exact: Expected a string: or null', 'selector.quote.exact', 'this is not what Postil writes here'],
  ['(root): Expected an object', '(root)', 'this is no row'],
  ['', '', 'this is not what Postil writes here'],
])('%j of a row of ours', (problem, path, message) => {
  expect(explainOwnRow(problem)).toEqual({ path, message });
});
