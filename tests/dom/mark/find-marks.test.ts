import { describe, expect, test } from 'vitest';
import { findMarksAt, type Mark } from '../../../lib/dom/mark/find-marks.ts';
import { addHtml, find, middleOf, rangeOf } from '../../support/add-html.ts';

const HTML = '<p style="width:900px">Before the Gwadar Port in Balochistan there is nothing.</p>';
const mark = (root: Node, key: string, words: string): Mark => ({ key, place: 0, range: rangeOf(root, words) });

function marksOn(root: Node): Mark[] {
  return [
    mark(root, 'claim/long', 'the Gwadar Port in Balochistan'),
    mark(root, 'actor/name', 'Gwadar Port'),
    mark(root, 'claim/whole', 'Before the Gwadar Port in Balochistan there is nothing.'),
  ];
}

describe('the marks under a point', () => {
  test.each<[string, string[]]>([
    ['Gwadar', ['actor/name', 'claim/long', 'claim/whole']],
    ['Balochistan', ['claim/long', 'claim/whole']],
    ['Before', ['claim/whole']],
  ])('at "%s": the smallest first', (words, keys) => {
    const root = addHtml(HTML);
    const found = findMarksAt(document, marksOn(root), middleOf(rangeOf(root, words)));
    expect(found.map(({ key }) => key)).toEqual(keys);
  });

  test('at the first and the last letter of a mark', () => {
    const root = addHtml(HTML);
    const marks = [mark(root, 'actor/name', 'Gwadar Port')];
    const [box] = rangeOf(root, 'Gwadar Port').getClientRects();
    const { left = 0, right = 0 } = box ?? {};
    const { y } = middleOf(rangeOf(root, 'Gwadar Port'));
    expect([left + 1, right - 1].map((x) => findMarksAt(document, marks, { x, y }).length)).toEqual([1, 1]);
    expect([left - 4, right + 4].map((x) => findMarksAt(document, marks, { x, y }).length)).toEqual([0, 0]);
  });

  test.each<[string, (box: DOMRect) => { x: number; y: number }]>([
    ['beside the text', ({ right, top }) => ({ x: right + 200, y: top + 4 })],
    ['below the text', ({ left, bottom }) => ({ x: left + 4, y: bottom + 60 })],
    ['outside the window', () => ({ x: -10, y: -10 })],
  ])('%s: none', (_name, pointFrom) => {
    const root = addHtml(HTML);
    const range = rangeOf(root, 'Before the Gwadar Port in Balochistan there is nothing.');
    expect(findMarksAt(document, marksOn(root), pointFrom(range.getBoundingClientRect()))).toEqual([]);
  });

  test('a mark over two lines is not found in the empty end of its first line', () => {
    const root = addHtml(
      '<p style="width:300px">One two <span style="display:inline-block;width:280px">three</span></p>',
    );
    const range = document.createRange();
    range.selectNodeContents(find(root, 'p'));
    const [first] = range.getClientRects();
    const { right = 0, top = 0 } = first ?? {};
    expect(findMarksAt(document, [{ key: 'claim/a', place: 0, range }], { x: right + 60, y: top + 4 })).toEqual([]);
  });

  test('a mark whose words have gone is not found', () => {
    const root = addHtml(`${HTML}<p>One</p>`);
    const marks = marksOn(root);
    const point = middleOf(rangeOf(root, 'Gwadar'));
    find(root, 'p').remove();
    expect(findMarksAt(document, marks, point)).toEqual([]);
  });

  test('no marks, none found', () => {
    const root = addHtml(HTML);
    expect(findMarksAt(document, [], middleOf(rangeOf(root, 'Gwadar')))).toEqual([]);
  });

  test.each(['Gwadar', 'Before'])('in a browser that knows only ranges at a point: "%s"', (words) => {
    const root = addHtml(HTML);
    const point = middleOf(rangeOf(root, words));
    const older = { caretRangeFromPoint: (x: number, y: number) => document.caretRangeFromPoint(x, y) } as Document;
    expect(findMarksAt(older, marksOn(root), point)).toEqual(
      findMarksAt(document, marksOn(root), point).map((each) => expect.objectContaining({ key: each.key })),
    );
  });
});
