import { describe, expect, test } from 'vitest';
import type { Note, PieceNote } from '../../../lib/core/note/list-notes.ts';
import { measureLines } from '../../../lib/dom/place/measure-lines.ts';
import { measureFirstLine } from '../../../lib/dom/place/measure-page.ts';
import { readBlocks } from '../../../lib/dom/read/read-blocks.ts';
import { addHtml, rangeOf } from '../../support/add-html.ts';
import { makeGuest } from '../../support/make-guest.ts';

describe('the lines that notes speak of', () => {
  const note = (kind: Note['kind'], key: string, block = -1) =>
    ({ kind, key, places: block < 0 ? [] : [{ spans: [{ block, start: 0, end: 1 }], quote: '' }] }) as unknown as Note;

  test("each note's first mark, with its layer; none for a note without a mark", () => {
    const root = addHtml('<p>One two</p><p>Three four</p>');
    const marks = ['Three', 'One'].map((words, place) => ({ key: 'actor/a', place, range: rangeOf(root, words) }));
    marks.push({ key: 'claim/b', place: 0, range: rangeOf(root, 'two') });
    const notes = [note('actor', 'actor/a'), note('claim', 'claim/b'), note('claim', 'claim/none')];
    const lines = measureLines(notes, { marks, blocks: readBlocks(root) });
    expect(lines.map(({ key, layer }) => [key, layer])).toEqual([
      ['actor/a', 'actors'],
      ['claim/b', 'claims'],
    ]);
    expect(lines[0]?.topPx).toBeCloseTo(measureFirstLine(rangeOf(root, 'Three'))?.topPx ?? -1, 1);
    expect(lines[1]?.topPx).toBeCloseTo(measureFirstLine(rangeOf(root, 'two'))?.topPx ?? -1, 1);
  });

  test('the card for the piece stands at the first words of its block', () => {
    const root = addHtml('<h1>\n  Title</h1><p>One</p>');
    const piece: Pick<PieceNote, 'kind'> = { kind: 'piece' };
    const [line] = measureLines([note(piece.kind, 'piece', 0)], { marks: [], blocks: readBlocks(root) });
    expect(line).toMatchObject({ key: 'piece', layer: 'claims' });
    expect(line?.topPx).toBeCloseTo(measureFirstLine(rangeOf(root, 'Title'))?.topPx ?? -1, 1);
  });

  test('no line for a piece without a place, nor for a mark that is not drawn', () => {
    const root = addHtml('<p style="display:none">One</p>');
    const marks = [{ key: 'claim/b', place: 0, range: rangeOf(root, 'One') }];
    expect(measureLines([note('piece', 'piece'), note('claim', 'claim/b')], { marks, blocks: [] })).toEqual([]);
  });

  test('a highlight of the whole page stands at the block where the text begins', () => {
    const root = addHtml('<p>Menu</p><p>One</p>');
    const { note: whole } = makeGuest('h1', { stands: 'at-top' });
    const lines = [0, 1].map((topBlock) =>
      measureLines([{ ...whole, number: 1 }], { marks: [], blocks: readBlocks(root), topBlock }),
    );
    const topOf = (words: string) => measureFirstLine(rangeOf(root, words))?.topPx ?? -1;
    expect(lines.map(([line]) => line?.topPx)).toEqual([topOf('Menu'), topOf('One')]);
  });
});
