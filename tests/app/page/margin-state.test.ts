import { describe, expect, it } from 'vitest';
import {
  EMPTY_MARGIN,
  isKindShown,
  layoutFor,
  leavePage,
  listCards,
  type MarginState,
  openCard,
  orderCards,
  receiveGuests,
  setOpenHeight,
  showText,
  stepFrom,
  switchLayers,
} from '../../../lib/app/page/margin-state.ts';
import { ALL_LAYERS } from '../../../lib/core/note/reader-state.ts';
import { makeGuest } from '../../support/make-guest.ts';
import { makeShownText, measureLinesOf } from '../../support/make-shown-text.ts';

const shown = makeShownText();
const with_ = (over: Partial<MarginState>): MarginState => ({ ...EMPTY_MARGIN, shown, ...over });
const keysOf = (notes: readonly { key: string }[]) => notes.map(({ key }) => key);

describe('showing a text', () => {
  it('keeps what was open, layers and guests, and forgets the rest', () => {
    const guests = [makeGuest('h1')];
    const layers = { ...ALL_LAYERS, actors: false };
    const before = with_({
      open: 'claim/c01',
      place: 2,
      hovered: 'piece',
      openHeightPx: 90,
      guests,
      layers,
      measured: measureLinesOf(),
    });
    expect(showText(before, null)).toEqual({ ...EMPTY_MARGIN, open: 'claim/c01', guests, layers });
    expect(showText(before, shown)).toMatchObject({ shown, open: 'claim/c01', place: 0, measured: null });
  });

  it.each([
    ['a note of a pack is closed', 'claim/c01', null],
    ['a highlight stays open: it may be in the middle of a word', 'own/h1', 'own/h1'],
    ['nothing stays nothing', null, null],
  ])('when the page is left, %s', (_name, open, expected) => {
    expect(leavePage(with_({ open, guests: [makeGuest('h1')] }))).toMatchObject({ shown: null, open: expected });
  });
});

describe('guests', () => {
  it.each<[string, Partial<MarginState>, readonly string[], string | null]>([
    ['an open guest that is still there stays open', { open: 'own/h1' }, ['h2', 'h1'], 'own/h1'],
    ['an open guest that is gone is closed', { open: 'own/h1' }, ['h2'], null],
    ['a note of a pack stays open', { open: 'claim/c01' }, [], 'claim/c01'],
    ['before anything is shown, what was open is not given up', { open: 'own/h1', shown: null }, [], 'own/h1'],
  ])('%s', (_name, before, ids, open) => {
    const guests = ids.map((id) => makeGuest(id));
    expect(receiveGuests(with_(before), guests)).toMatchObject({ guests, open });
  });
});

describe('the open card', () => {
  it.each([
    ['another card has no height yet', 'claim/c02', 0],
    ['another place of the same note keeps its height', 'claim/c01', 90],
    ['a closed card has none', null, 0],
  ])('%s', (_name, open, openHeightPx) => {
    const before = with_({ open: 'claim/c01', openHeightPx: 90 });
    expect(openCard(before, open, 1)).toMatchObject({ open, place: 1, openHeightPx });
  });

  it.each([
    [90, 90.6, 90],
    [90, 91, 91],
    [90, 60, 60],
  ])('of %d px that is measured with %d px has %d px', (before, measured, after) => {
    expect(setOpenHeight(with_({ openHeightPx: before }), measured).openHeightPx).toBe(after);
  });

  it('is the same state where the height is the same', () => {
    const state = with_({ openHeightPx: 90 });
    expect(setOpenHeight(state, 90.5)).toBe(state);
  });
});

describe('layers', () => {
  const OFF = { actors: false, claims: false, mine: false };

  it.each([
    ['actor/captain', { ...ALL_LAYERS, actors: false }, null],
    ['actor/captain', { ...ALL_LAYERS, claims: false }, 'actor/captain'],
    ['claim/c01', { ...ALL_LAYERS, claims: false }, null],
    ['own/h1', { ...ALL_LAYERS, mine: false }, null],
    ['piece', OFF, 'piece'],
    ['claim/gone', OFF, 'claim/gone'],
    [null, OFF, null],
  ])('with %s open, %o leaves %s open', (open, layers, expected) => {
    const state = switchLayers(with_({ open, guests: [makeGuest('h1')] }), layers);
    expect(state).toMatchObject({ layers, open: expected });
  });

  it.each([
    ['actor', false],
    ['claim', false],
    ['own', false],
    ['piece', true],
  ] as const)('without layers, notes of kind %s are shown: %s', (kind, isShown) => {
    expect([isKindShown(kind, ALL_LAYERS), isKindShown(kind, OFF)]).toEqual([true, isShown]);
  });
});

describe('the cards', () => {
  const guests = [makeGuest('h1'), makeGuest('h2', { stands: 'nowhere' })];
  const cards = listCards(shown, guests);

  it('are the notes, then the guests, numbered on', () => {
    expect(cards.map(({ key, number }) => [key, number])).toEqual([
      ['piece', 0],
      ['claim/c01', 1],
      ['actor/captain', 2],
      ['claim/c02', 3],
      ['own/h1', 4],
      ['own/h2', 5],
    ]);
    expect(listCards(null, guests)).toMatchObject([{ number: 0 }, { number: 1 }]);
  });

  it('stand in the order of their lines, those without a line last', () => {
    const { lines } = measureLinesOf('piece', 'own/h1', 'claim/c01', 'actor/captain');
    expect(keysOf(orderCards(cards, ALL_LAYERS, lines))).toEqual([
      'piece',
      'own/h1',
      'claim/c01',
      'actor/captain',
      'claim/c02',
      'own/h2',
    ]);
  });

  it('are in reading order without guests, whatever is measured', () => {
    const { lines } = measureLinesOf('claim/c01', 'piece');
    expect(keysOf(orderCards(listCards(shown, []), ALL_LAYERS, lines))).toEqual(keysOf(shown.notes));
  });

  it('are those of the layers that are on', () => {
    const layers = { actors: false, claims: true, mine: false };
    expect(keysOf(orderCards(cards, layers, []))).toEqual(['piece', 'claim/c01', 'claim/c02']);
  });

  it('before the page is measured have no strip', () => {
    expect(layoutFor(null)).toEqual({ mode: 'sheet', actors: null, claims: null });
    expect(layoutFor(measureLinesOf()).mode).toBe('margin');
  });

  it.each<[string | null, 1 | -1, string | null]>([
    [null, 1, 'piece'],
    [null, -1, 'own/h1'],
    ['piece', 1, 'claim/c01'],
    ['piece', -1, 'own/h1'],
    ['own/h1', 1, 'piece'],
    // Without a place on the page: it is no step, so the steps begin again.
    ['claim/c02', 1, 'piece'],
    ['claim/c02', -1, 'own/h1'],
  ])('from %s, a step of %i leads to %s', (open, by, expected) => {
    expect(stepFrom(cards, open, by)).toBe(expected);
  });

  it('that have no place at all are no way to step', () => {
    expect(
      stepFrom(
        cards.filter(({ key }) => key === 'claim/c02'),
        null,
        1,
      ),
    ).toBeNull();
  });
});
