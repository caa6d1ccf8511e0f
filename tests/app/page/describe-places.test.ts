import { expect, it } from 'vitest';
import { describePlaces } from '../../../lib/app/page/describe-places.ts';
import { makeShownText, PARAGRAPHS } from '../../support/make-shown-text.ts';

const LENGTH = PARAGRAPHS.join('').length;

it('a page that shows nothing has no places', () => {
  expect(describePlaces(null)).toEqual({ notes: [], outline: [] });
});

it('each note has its paragraph and the shares of the text that it speaks of', () => {
  const { notes, outline } = describePlaces(makeShownText());
  expect(outline).toHaveLength(PARAGRAPHS.length);
  expect(notes.map(({ note, state, paragraph, places }) => [note, state, paragraph, places])).toEqual([
    ['piece', 'placed', 0, 1],
    ['claim/c01', 'placed', 0, 1],
    ['actor/captain', 'placed', 1, 1],
    ['claim/c02', 'orphan', null, 0],
  ]);
  expect(notes[1]?.at).toEqual([{ start: 0, end: 'The ferry returns'.length / LENGTH }]);
});

it('a block that is no paragraph of the article is told as none', () => {
  const shown = makeShownText();
  const { notes } = describePlaces({ ...shown, reading: { ...shown.reading, paragraphs: [1, 2] } });
  expect(notes.map(({ paragraph }) => paragraph)).toEqual([null, null, 0, null]);
});
