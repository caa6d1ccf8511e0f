import { describe, expect, test, vi } from 'vitest';
import { closeCard, createMarginActions, followReader, goToNote, stepNotes } from '../../../lib/app/page/use-margin.ts';
import { ALL_LAYERS } from '../../../lib/core/note/reader-state.ts';
import { find } from '../../support/add-html.ts';
import { makeShowing } from '../../support/make-showing.ts';

describe('going to a note', () => {
  test('opens its card and brings its words into the window', async () => {
    const { showing } = await makeShowing();
    find(document, 'article').style.paddingTop = '3000px';
    goToNote(showing, 'claim/c02');
    expect([showing.margin.open.value, showing.margin.place.value]).toEqual(['claim/c02', 0]);
    await vi.waitFor(() => {
      const box = find(document, 'p:nth-child(2)').getBoundingClientRect();
      expect(box.top > 0 && box.bottom < innerHeight).toBe(true);
    });
  });

  test('that has no such place opens its card, and scrolls nowhere', async () => {
    const { showing } = await makeShowing();
    goToNote(showing, 'actor/captain', 7);
    expect([showing.margin.open.value, showing.margin.place.value, window.scrollY]).toEqual(['actor/captain', 7, 0]);
  });
});

describe('stepping', () => {
  test('goes round all notes, and gives the close button the focus', async () => {
    const { showing } = await makeShowing();
    showing.host.stage.innerHTML = '<div class="box"><button class="close">Close</button></div>';
    const opened = Array.from({ length: 5 }, () => {
      stepNotes(showing, 1);
      return showing.margin.open.value;
    });
    expect(opened).toEqual(['piece', 'claim/c01', 'actor/captain', 'claim/c02', 'piece']);
    expect(showing.host.root.activeElement?.className).toBe('close');
  });

  test('goes nowhere where no layer is on', async () => {
    const { showing } = await makeShowing();
    showing.margin.show({ ...showing.shown, notes: [] });
    stepNotes(showing, 1);
    expect(showing.margin.open.value).toBeNull();
  });
});

test('closing says whether there was a card, and leaves the focus to the page', async () => {
  const { showing } = await makeShowing();
  showing.margin.openCard('piece');
  showing.host.stage.innerHTML = '<button class="close">Close</button>';
  find(showing.host.stage, 'button').focus();
  expect(document.activeElement).toBe(showing.host.element);
  expect([closeCard(showing), closeCard(showing), showing.margin.open.value]).toEqual([true, false, null]);
  expect(document.activeElement).toBe(document.body);
});

describe('what a card asks for', () => {
  test('opening twice closes', async () => {
    const { showing } = await makeShowing();
    const { onOpen, onClose } = createMarginActions(showing);
    const after = [
      () => onOpen('piece'),
      () => onOpen('claim/c01'),
      () => onOpen('claim/c01'),
      () => onOpen('piece'),
      onClose,
    ].map((act) => {
      act();
      return showing.margin.open.value;
    });
    expect(after).toEqual(['piece', 'claim/c01', null, 'piece', null]);
  });

  test('a layer is kept for all tabs, whose change comes back; where it cannot be, it holds for this page', async () => {
    const { showing, ports } = await makeShowing();
    const { onLayer } = createMarginActions(showing);
    const wanted = { ...ALL_LAYERS, claims: false };
    onLayer('claims', false);
    expect([ports.saveLayers.mock.lastCall, showing.margin.layers.value]).toEqual([[wanted], ALL_LAYERS]);
    ports.saveLayers.mockRejectedValue(new Error('full'));
    onLayer('claims', false);
    await vi.waitFor(() => expect(showing.margin.layers.value).toEqual(wanted));
  });

  test('the rest is handed on', async () => {
    const { showing, ports } = await makeShowing();
    const actions = createMarginActions(showing);
    const slot = document.createElement('div');
    actions.onPacks('harbour-7');
    actions.onMount('own/h1', slot);
    actions.onHover('piece');
    actions.onGoTo('claim/c02', 0);
    actions.onStep(-1);
    expect([ports.openPacks.mock.lastCall, ports.onMount.mock.lastCall]).toEqual([['harbour-7'], ['own/h1', slot]]);
    expect([showing.margin.hovered.value, showing.margin.open.value]).toEqual(['piece', 'actor/captain']);
  });
});

test('what is no act of the reader opens nothing', async () => {
  const { showing, ending } = await makeShowing();
  followReader(showing, ending.signal);
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }));
  find(document, 'p').click();
  expect(showing.margin.open.value).toBeNull();
});
