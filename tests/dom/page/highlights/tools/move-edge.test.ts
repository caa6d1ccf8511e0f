import { describe, expect, test } from 'vitest';
import { type Edge, moveEdge, readKey, stepEdge } from '../../../../../lib/app/page/highlights/tools/move-edge.ts';
import { addHtml, rangeOf } from '../../../../support/add-html.ts';

const HTML = '<p>One two three. Four five six. Seven.</p>';

test.each<[KeyboardEventInit & { key: string }, ReturnType<typeof readKey>]>([
  [{ key: 'ArrowRight' }, { by: 'right', unit: 'word' }],
  [
    { key: 'ArrowLeft', shiftKey: true },
    { by: 'left', unit: 'sentence' },
  ],
  [
    { key: 'ArrowUp', ctrlKey: true },
    { by: 'backward', unit: 'character' },
  ],
  [
    { key: 'ArrowDown', altKey: true },
    { by: 'forward', unit: 'character' },
  ],
  [{ key: 'Enter' }, null],
  [{ key: 'h' }, null],
])('%o is the step %o', (init, step) => {
  expect(readKey(new KeyboardEvent('keydown', init))).toEqual(step);
});

describe('one end of a range', () => {
  test.each<[Edge, string, string]>([
    ['start', 'two', 'two three. Four'],
    ['end', 'six', 'Four five '],
  ])('is moved: the %s, to “%s”', (edge, to, wanted) => {
    const root = addHtml(HTML);
    const { startContainer: node, startOffset: offset } = rangeOf(root, to);
    expect(String(moveEdge(rangeOf(root, 'Four'), edge, { node, offset }))).toBe(wanted);
  });

  test.each<[Edge, string]>([
    ['start', 'Seven'],
    ['end', 'two'],
  ])('does not pass the other: the %s, to “%s”', (edge, to) => {
    const root = addHtml(HTML);
    const { startContainer: node, startOffset: offset } = rangeOf(root, to);
    expect(moveEdge(rangeOf(root, 'Four'), edge, { node, offset })).toBeNull();
  });

  test('is nowhere at a point without text', () => {
    expect(moveEdge(rangeOf(addHtml(HTML), 'Four'), 'start', null)).toBeNull();
  });

  test.each<[Edge, 'left' | 'right', 'word' | 'character', string]>([
    ['end', 'right', 'word', 'Four five'],
    ['end', 'left', 'character', 'Fou'],
    ['start', 'left', 'character', ' Four'],
    ['start', 'right', 'character', 'our'],
  ])('takes a step of the browser’s own: the %s, %s, by a %s', (edge, by, unit, wanted) => {
    const root = addHtml(HTML);
    const range = rangeOf(root, 'Four');
    expect(String(moveEdge(range, edge, stepEdge(range, edge, { by, unit })))).toBe(wanted);
  });

  test.each(['Seven', null])('leaves the selection as it was: %s', (words) => {
    const root = addHtml(HTML);
    getSelection()?.removeAllRanges();
    if (words !== null) getSelection()?.addRange(rangeOf(root, words));
    stepEdge(rangeOf(root, 'Four'), 'end', { by: 'right', unit: 'word' });
    expect(String(getSelection())).toBe(words ?? '');
    getSelection()?.removeAllRanges();
  });
});
