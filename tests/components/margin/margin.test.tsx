import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Note } from '../../../lib/core/note/list-notes.ts';
import type { Pack } from '../../../lib/core/pack/pack.ts';
import { find } from '../../support/add-html.ts';
import { expectAccessible } from '../../support/check-accessible.ts';
import { drawMargin, sampleCards } from '../../support/draw-margin.tsx';
import { button, findAll, nameOf, textOf } from '../../support/query.ts';
import { loadRealPack } from '../../support/real-pack.ts';
import { noteOf, sampleNotes } from '../../support/sample-notes.ts';

let pack: Pack;
let notes: Note[];
beforeAll(async () => {
  pack = await loadRealPack();
  notes = sampleNotes(pack);
});

describe('the margin', () => {
  test('a card for each note, in the order given, each a button with a name', () => {
    const { root } = drawMargin(pack, notes);
    expect(findAll(root, '.card').map(({ dataset }) => dataset.note)).toEqual(notes.map(({ key }) => key));
    const buttons = findAll(root, 'button');
    expect(buttons).toHaveLength(1 + pack.actors.length + pack.claims.length);
    expect(buttons.filter((each) => nameOf(each) === '' || each.getAttribute('aria-expanded') !== 'false')).toEqual([]);
    expect(find(root, 'aside').getAttribute('aria-label')).toBe('Notes in the margin');
  });

  test('each line says what it is: an actor by name, a claim by its assessment, the piece by its line', () => {
    const { root } = drawMargin(pack, notes);
    const line = (key: string) => textOf(root.querySelector(`[data-note="${key}"]`));
    const [actor] = pack.actors;
    const claim = pack.claims.find(({ assessment }) => assessment === 'prediction: partly borne out');
    expect(line(`actor/${actor?.id}`)).toBe(`${actor?.name} ${actor?.line}`);
    expect(line(`claim/${claim?.id}`)).toBe(`Forecast, partly borne out: ${claim?.line}`);
    expect(line('piece')).toBe(pack.piece.line);
  });

  test('one open at a time, in its place, with its height told', async () => {
    const { root, change, onHeight } = drawMargin(pack, notes, { open: 'claim/c01' });
    expect(findAll(root, '.card.open').map(({ dataset }) => dataset.note)).toEqual(['claim/c01']);
    expect(findAll(root, '.box')).toHaveLength(1);
    expect(onHeight).toHaveBeenLastCalledWith(find(root, '.box').offsetHeight);
    change({ open: 'actor/iran' });
    expect(findAll(root, '.card.open').map(({ dataset }) => dataset.note)).toEqual(['actor/iran']);
    await vi.waitFor(() => expect(onHeight).toHaveBeenLastCalledWith(find(root, '.box').offsetHeight));
    change({ open: null });
    expect(findAll(root, '.box, .sheet, .handle')).toEqual([]);
  });

  test('the open card has a heading, a body and a button that closes it', () => {
    const { root, onClose } = drawMargin(pack, notes, { open: 'actor/iran' });
    const box = find(root, '.box');
    expect([box.getAttribute('aria-label'), textOf(find(box, 'h2'))]).toEqual(['Iran', 'Iran']);
    button(box, 'Close').click();
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test('a click opens; pointer and focus hover, and leave again', () => {
    const { root, onOpen, onHover } = drawMargin(pack, notes);
    const card = find(root, '[data-note="claim/c02"]');
    find(card, 'button').click();
    expect(onOpen.mock.calls).toEqual([['claim/c02']]);
    card.dispatchEvent(new PointerEvent('pointerenter'));
    card.dispatchEvent(new PointerEvent('pointerleave'));
    find(card, 'button').focus();
    find(card, 'button').blur();
    expect(onHover.mock.calls).toEqual([['claim/c02'], [null], ['claim/c02'], [null]]);
  });

  test('cards stand where they are placed', () => {
    const { root } = drawMargin(pack, notes, { cards: sampleCards(notes).slice(0, 3) });
    const boxes = findAll(root, '.card').map((card) => card.getBoundingClientRect());
    expect(boxes.map(({ left, top, width }) => [left, top, width])).toEqual([20, 48, 76].map((top) => [700, top, 280]));
  });

  test.each<[number, string]>([
    [0, 'nothing'],
    [60, 'nothing'],
    [61, 'a hairline'],
    [180, 'a hairline'],
    [181, 'a number'],
  ])('a card %i px from its line is tied by %s', (farPx, tie) => {
    const [first] = sampleCards(notes);
    const cards =
      first === undefined ? [] : [{ ...first, note: noteOf(notes, 'claim/c01'), anchorPx: first.middlePx + farPx }];
    const { root, change } = drawMargin(pack, notes, { cards });
    expect(findAll(root, '.leaders path')).toHaveLength(tie === 'a hairline' ? 1 : 0);
    expect(findAll(root, '.pair, .number').map(textOf)).toEqual(
      tie === 'a number' ? Array(2).fill(String(noteOf(notes, 'claim/c01').number)) : [],
    );
    change({ open: 'claim/c01' });
    expect(findAll(root, '.leaders path.open')).toHaveLength(1);
    expect(findAll(root, '.pair, .number')).toEqual([]);
  });

  test('the open card for the piece has the switches of the layers', () => {
    const { root, onLayer } = drawMargin(pack, notes, {
      open: 'piece',
      layers: { actors: false, claims: true, mine: true },
    });
    const switches = findAll(root, '[role="switch"]');
    expect(switches.map((each) => [nameOf(each), each.getAttribute('aria-checked')])).toEqual([
      ['Actors', 'false'],
      ['Claims', 'true'],
      ['Mine', 'true'],
    ]);
    for (const each of switches) each.click();
    expect(onLayer.mock.calls).toEqual([
      ['actors', true],
      ['claims', false],
      ['mine', false],
    ]);
  });

  test('a note without a card opens in a sheet', () => {
    const some = sampleNotes(pack, { orphans: ['c32'] });
    const { root } = drawMargin(pack, some, { open: 'claim/c32' });
    expect(textOf(find(root, '.sheet h2'))).toBe(pack.claims.find(({ id }) => id === 'c32')?.line);
    expect(findAll(root, '.box')).toEqual([]);
  });

  test('a note of a layer that is off leaves nothing behind, no handle either', () => {
    const claims = notes.filter(({ kind }) => kind !== 'actor');
    const { root } = drawMargin(pack, claims, {
      open: 'actor/iran',
      layers: { actors: false, claims: true, mine: true },
    });
    expect(findAll(root, '.box, .sheet, .handle')).toEqual([]);
  });
});

describe('the gutter', () => {
  test('numbers with the title for those who cannot see them', () => {
    const { root } = drawMargin(pack, notes, { mode: 'gutter' });
    const cards = findAll(root, '.card');
    expect(cards).toHaveLength(notes.length);
    for (const [nth, card] of cards.entries()) {
      const shown = textOf(find(card, '[aria-hidden="true"]'));
      expect(shown).toBe(nth === 0 ? '' : String(notes[nth]?.number));
      expect(textOf(find(card, '.hidden'))).not.toBe('');
    }
    expect(findAll(root, '.leaders')).toEqual([]);
  });

  test('the open note stands in a sheet, and its number says so', () => {
    const { root } = drawMargin(pack, notes, { mode: 'gutter', open: 'actor/iran' });
    expect(findAll(root, '[aria-expanded="true"]').map((each) => each.parentElement?.dataset.note)).toEqual([
      'actor/iran',
    ]);
    expect(findAll(root, '.sheet')).toHaveLength(1);
    expect(findAll(root, '.box')).toEqual([]);
  });
});

describe('the sheet', () => {
  test('closed it is a handle with the number of notes on the page, and opens the card for the piece', () => {
    const some = sampleNotes(pack, { orphans: ['c32', 'c33'] });
    const { root, onOpen } = drawMargin(pack, some, { mode: 'sheet' });
    expect(findAll(root, 'button')).toHaveLength(1);
    const handle = button(root, `${some.length - 2} notes`);
    expect(handle.getAttribute('aria-expanded')).toBe('false');
    handle.click();
    expect(onOpen.mock.calls).toEqual([['piece']]);
  });

  test('open it has the note, a step either way, and closes', () => {
    const { root, onStep, onClose } = drawMargin(pack, notes, { mode: 'sheet', open: 'claim/c01' });
    const sheet = find(root, '.sheet');
    expect(sheet.getAttribute('aria-label')).toBe('Notes on this page');
    expect(textOf(find(sheet, 'h2'))).toBe(pack.claims[0]?.line);
    for (const name of ['Previous note', 'Next note', 'Close']) button(sheet, name).click();
    expect(onStep.mock.calls).toEqual([[-1], [1]]);
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(findAll(root, '.handle')).toEqual([]);
  });

  test('it lies at the foot of the window, and its buttons are large enough for a finger', () => {
    const { root } = drawMargin(pack, notes, { mode: 'sheet', open: 'claim/c01' });
    const box = find(root, '.sheet').getBoundingClientRect();
    expect(box.bottom).toBeCloseTo(window.innerHeight, 0);
    expect(box.top).toBeGreaterThan(window.innerHeight / 3);
    const sizes = findAll(root, '.sheet header button').map((each) => each.getBoundingClientRect());
    expect(sizes.every(({ width, height }) => width >= 44 && height >= 44)).toBe(true);
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing in %s', (theme) => {
  test.each([null, 'piece', 'actor/pakistan', 'actor/simbal-khan', 'claim/c12', 'claim/c28', 'claim/c37'])(
    'the margin, open: %s',
    async (open) => {
      const { root } = drawMargin(pack, notes, { theme, open });
      for (const details of findAll<HTMLDetailsElement>(root, 'details')) details.open = true;
      await expectAccessible(root);
    },
  );

  test.each([null, 'claim/c06'])('the gutter, open: %s', async (open) => {
    await expectAccessible(drawMargin(pack, notes, { theme, open, mode: 'gutter' }).root);
  });

  test.each([null, 'piece', 'actor/imctc', 'claim/c30'])('the sheet, open: %s', async (open) => {
    await expectAccessible(drawMargin(pack, notes, { theme, open, mode: 'sheet' }).root);
  });

  test('a margin with a card under the pointer, far from its line', async () => {
    const cards = sampleCards(notes)
      .slice(0, 8)
      .map((card) => ({ ...card, anchorPx: card.middlePx + 300 }));
    await expectAccessible(drawMargin(pack, notes, { theme, cards, hovered: cards[2]?.note.key ?? null }).root);
  });
});
