import { expect, it } from 'vitest';
import { highlightLine } from '../../../lib/core/highlight/highlight-line.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

const QUOTE = makeHighlight(0, { note: '', tags: ['one'] }).selector?.quote.exact ?? '';

it.each([
  ['its note', { note: ' two\n\nlines ', tags: ['one'] }, 'two lines'],
  ['its quote without a note', { note: ' \n', tags: ['one'] }, QUOTE],
  ['its tags on the page as a whole', { note: '', selector: null, tags: ['one', 'two'] }, 'one two'],
  ['nothing without any', { note: '', selector: null, tags: [] }, ''],
])('a highlight on one line is %s', (_, row, line) => {
  expect(highlightLine(makeHighlight(0, row))).toBe(line);
});

it('cuts a long note at 300 units', () => {
  expect(highlightLine(makeHighlight(0, { note: 'a'.repeat(5000) }))).toBe('a'.repeat(300));
});
