import { expect, it } from 'vitest';
import { findNotebookHead, parseNotebookTable } from '../../../../lib/core/import/kindle/parse-notebook-table.ts';
import { countRows, IMPORT_CONTEXT } from '../../../support/import-context.ts';

const line = (...values: readonly string[]) => values;
const number = (lines: readonly (readonly string[])[]) => lines.map((values, nth) => ({ values, line: nth + 1 }));
const HEAD = [
  line('Your Kindle Notes For:'),
  line('A Book'),
  line('by Ann Author'),
  line('----------------------------------------------'),
  line('Annotation Type', 'Location', 'Starred?', 'Annotation'),
];

it.each([
  ['a notebook', HEAD, 4],
  ['a notebook without headings', HEAD.slice(0, 4), null],
  ['a table of another program', [line('Highlight', 'URL'), ...HEAD.slice(3)], null],
  ['a rule far below', [...HEAD.slice(0, 1), ...Array.from({ length: 15 }, () => line('x')), ...HEAD.slice(3)], null],
  ['nothing', [], null],
])('the line of the headings of %s', (_name, lines, head) => {
  expect(findNotebookHead(number(lines))).toBe(head);
});

it('brings highlights with their notes, counts bookmarks, and refuses what has no words', () => {
  const lines = number([
    ...HEAD,
    line('Highlight (Yellow)', 'Location 180', '', 'Some words'),
    line('Note', 'Location 180', '', 'mine'),
    line('Bookmark', 'Location 200', '', ''),
    line('Highlight (Blue)', 'Location 300', '', ' '),
    line('Chapter', '', '', 'Words'),
  ]);
  const set = parseNotebookTable(lines, 4, IMPORT_CONTEXT);
  expect(set.highlights.map(({ selector, note, colour }) => [selector?.quote.exact, note, colour])).toEqual([
    ['Some words', 'mine', 'yellow'],
  ]);
  expect(set.articles.map(({ title, author }) => [title, author])).toEqual([['A Book', 'Ann Author']]);
  expect(set.problems.map(({ path, line: at }) => [path, at])).toEqual([
    ['row 4', 9],
    ['row 5', 10],
  ]);
  expect([set.skipped, countRows(set)]).toEqual([1, 5]);
});
