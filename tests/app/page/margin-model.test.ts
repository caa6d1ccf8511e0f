import { effect } from '@preact/signals-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMarginModel } from '../../../lib/app/page/margin-model.ts';
import { ALL_LAYERS } from '../../../lib/core/note/reader-state.ts';
import { makeGuest } from '../../support/make-guest.ts';
import { makeShownText, measureLinesOf } from '../../support/make-shown-text.ts';

const LINES = measureLinesOf('piece', 'claim/c01', 'actor/captain');

/** A margin with a text, measured, and what was opened in it. */
function openMargin({ isMeasured = true } = {}) {
  const opened: (string | null)[] = [];
  const margin = createMarginModel({ onOpen: () => opened.push(margin.open.value) });
  margin.show(makeShownText());
  if (isMeasured) margin.measure(LINES);
  const keysOf = (notes: readonly { key: string }[]) => notes.map(({ key }) => key);
  return { margin, opened, boxes: () => keysOf(margin.boxes.value), order: () => keysOf(margin.order.value) };
}

/** How often something that reads this was run again. */
function countRuns(read: () => unknown): () => number {
  let runs = 0;
  onTestFinished(
    effect(() => {
      read();
      runs++;
    }),
  );
  return () => runs - 1;
}

describe('the margin', () => {
  it('has no boxes before it is measured, and a box for each line then', () => {
    const { margin, boxes } = openMargin({ isMeasured: false });
    expect([boxes(), margin.layout.value.mode]).toEqual([[], 'sheet']);
    margin.measure(LINES);
    expect(boxes().sort()).toEqual(['actor/captain', 'claim/c01', 'piece']);
    expect(margin.layout.value.mode).toBe('margin');
  });

  it('makes room for the open card once its height is known', () => {
    const { margin } = openMargin();
    const heightOf = (key: string) => margin.boxes.value.find((box) => box.key === key)?.heightPx;
    margin.openCard('claim/c01');
    expect(heightOf('claim/c01')).toBe(28);
    margin.setOpenHeight(300);
    expect([heightOf('claim/c01'), heightOf('piece')]).toEqual([300, 28]);
    margin.openCard(null);
    expect(heightOf('claim/c01')).toBe(28);
  });

  it('shows the layers that are on', () => {
    const { margin, boxes, order } = openMargin();
    margin.switchLayers({ ...ALL_LAYERS, claims: false });
    expect([boxes().sort(), order()]).toEqual([
      ['actor/captain', 'piece'],
      ['piece', 'actor/captain'],
    ]);
    expect(['claim/c01', 'actor/captain', 'piece', 'own/unknown'].map(margin.isShown)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('takes guests among the notes, by the place of their lines', () => {
    const { margin, order } = openMargin();
    margin.receive([makeGuest('h1')]);
    margin.measure(measureLinesOf('piece', 'own/h1', 'claim/c01', 'actor/captain'));
    expect(order()).toEqual(['piece', 'own/h1', 'claim/c01', 'actor/captain', 'claim/c02']);
    expect(margin.notes.value.get('own/h1')).toMatchObject({ number: 4 });
  });

  it('says which notes are active: the open one and the one under the pointer', () => {
    const { margin } = openMargin();
    margin.openCard('piece');
    margin.hover('claim/c01');
    expect(['piece', 'claim/c01', 'claim/c02'].filter(margin.isActive)).toEqual(['piece', 'claim/c01']);
  });

  it('opens again what was open when another text is shown, and closes it when the page is left', () => {
    const { margin } = openMargin();
    margin.openCard('claim/c01', 1);
    margin.show(null);
    margin.show(makeShownText());
    expect([margin.open.value, margin.place.value]).toEqual(['claim/c01', 0]);
    margin.leave();
    expect([margin.open.value, margin.shown.value]).toEqual([null, null]);
  });
});

describe('that a card was opened or closed is told', () => {
  it.each<[string, (margin: ReturnType<typeof openMargin>['margin']) => void, (string | null)[]]>([
    ['when it is opened', (margin) => margin.openCard('piece'), ['piece']],
    ['when another place of its note is gone to', (margin) => margin.openCard('own/h1', 0), ['own/h1']],
    ['when its layer is switched off', (margin) => margin.switchLayers({ ...ALL_LAYERS, mine: false }), [null]],
    ['when its guest is gone', (margin) => margin.receive([]), [null]],
    ['not when another layer is switched off', (margin) => margin.switchLayers({ ...ALL_LAYERS, claims: false }), []],
    ['not when other guests come', (margin) => margin.receive([makeGuest('h1'), makeGuest('h2')]), []],
    ['not when the pointer is over another', (margin) => margin.hover('piece'), []],
  ])('%s', (_name, change, expected) => {
    const { margin, opened } = openMargin();
    margin.receive([makeGuest('h1')]);
    margin.openCard('own/h1');
    opened.length = 0;
    change(margin);
    expect(opened).toEqual(expected);
  });

  it('after what follows from it is drawn', () => {
    const seen: (string | null)[] = [];
    const margin = createMarginModel({ onOpen: () => seen.push('told') });
    onTestFinished(effect(() => void seen.push(margin.open.value)));
    margin.openCard('piece');
    expect(seen).toEqual([null, 'piece', 'told']);
  });
});

describe('what follows one part rests while another changes', () => {
  it('the pointer moves no card', () => {
    const { margin } = openMargin();
    const runs = countRuns(() => margin.boxes.value);
    margin.hover('piece');
    margin.hover(null);
    expect(runs()).toBe(0);
    margin.openCard('piece');
    expect(runs()).toBe(1);
  });

  it('a height that is a fraction of a pixel off draws nothing', () => {
    const { margin } = openMargin();
    margin.openCard('piece');
    margin.setOpenHeight(90);
    const runs = countRuns(() => margin.boxes.value);
    margin.setOpenHeight(90.4);
    expect(runs()).toBe(0);
  });
});
