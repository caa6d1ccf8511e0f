import { expect, it } from 'vitest';
import { readNotes } from '../../../lib/app/panel/read-notes.ts';
import type { LoadedPack } from '../../../lib/core/pack/pack.ts';
import { makeActor, makeClaim, makePack } from '../../support/make-pack.ts';
import { makeNotePlace, makeReaderState } from '../../support/make-reader-state.ts';

const pack = makePack(['One paragraph of the harbour.'], {
  actors: [makeActor('iran'), makeActor('oman')],
  claims: [makeClaim('c1', 0, 'One paragraph')],
});
const loaded: LoadedPack = { pack, origin: 'imported' };
const NONE = { notes: [], context: null, contextFor: null };
const notes = [makeNotePlace('claim/c1'), makeNotePlace('actor/oman', { places: 2 })];

it.each([
  ['no page script', null, [loaded]],
  ['a page that was not read yet', makeReaderState({}, { recognition: null, notes }), [loaded]],
  ['a page whose pack is not there', makeReaderState({ pack: 'harbour-7' }, { notes }), []],
])('%s has no notes', (_name, state, packs) => {
  expect(readNotes(state, packs)).toEqual(NONE);
});

it('an article has its pack’s notes in the order of the page, with how much of its text was found', () => {
  const paragraphs = { found: 3, changed: 1, total: 4 };
  const read = readNotes(makeReaderState({ pack: 'harbour-7', copy: true, paragraphs }, { notes }), [loaded]);
  expect(read.notes.map(({ key, places }) => [key, places.length])).toEqual([
    ['claim/c1', 1],
    ['actor/oman', 2],
  ]);
  expect(read.context?.edition).toMatchObject({ origin: 'imported', copy: true, paragraphs, elsewhere: false });
});

it('another article has actors by name, and says that their notes are not about it', () => {
  const named = [makeNotePlace('actor/harbour-7/iran'), makeNotePlace('actor/gone/iran')];
  const read = readNotes(makeReaderState({ reason: 'actors-only' }, { notes: named }), [loaded]);
  expect(read.notes.map(({ key }) => key)).toEqual(['actor/harbour-7/iran']);
  const [note] = read.notes;
  expect(note && read.contextFor?.(note).edition).toMatchObject({ pack: 'harbour-7', elsewhere: true });
});
