import { expect, test } from 'vitest';
import { drawMargin } from '../../../lib/app/page/draw-margin.ts';
import { measureMargin } from '../../../lib/app/page/measure-margin.ts';
import { makeShowing } from '../../support/make-showing.ts';

/** A margin that is drawn, and the last drawing. */
async function draw() {
  const made = await makeShowing();
  const { showing, ports, ending } = made;
  measureMargin(showing, ending.signal);
  drawMargin(showing, ending.signal);
  const last = () => ports.draw.mock.lastCall?.[1] ?? null;
  return { ...made, last };
}

test('nothing is drawn before the page is measured', async () => {
  const { showing, ports, ending } = await makeShowing();
  drawMargin(showing, ending.signal);
  expect(ports.draw).not.toHaveBeenCalled();
  measureMargin(showing, ending.signal);
  expect(ports.draw).toHaveBeenCalledTimes(1);
});

test('the drawing has a card for each line, all notes in order, and the edition of their pack', async () => {
  const { last, showing } = await draw();
  expect(last()).toMatchObject({ mode: 'margin', theme: 'light', open: null, hovered: null, place: 0 });
  expect(last()?.cards).toHaveLength(4);
  expect(last()?.notes.map(({ key }) => key)).toEqual(showing.shown.notes.map(({ key }) => key));
  expect(last()?.editions.get('harbour-7')?.elsewhere).toBe(false);
});

test('each change draws once', async () => {
  const { showing, ports, last } = await draw();
  const { margin } = showing;
  const changes: [() => void, object][] = [
    [() => margin.openCard('claim/c01', 0), { open: 'claim/c01' }],
    [() => margin.setOpenHeight(200), { open: 'claim/c01' }],
    [() => margin.hover('piece'), { hovered: 'piece' }],
    [() => margin.hover('piece'), { hovered: 'piece' }],
  ];
  const times = changes.map(([change, expected]) => {
    ports.draw.mockClear();
    change();
    expect(last() ?? expected).toMatchObject(expected);
    return ports.draw.mock.calls.length;
  });
  expect(times).toEqual([1, 1, 1, 0]);
});

test('what happens while it is drawn is drawn after it, never inside', async () => {
  const { showing, ports, last } = await draw();
  let depth = 0;
  let deepest = 0;
  ports.draw.mockImplementation(() => {
    deepest = Math.max(deepest, ++depth);
    // The browser takes the focus off a button that is removed in the middle of a rendering.
    if (showing.margin.open.peek() === null) showing.margin.hover(null);
    depth--;
  });
  showing.margin.hover('claim/c01');
  expect([last()?.hovered, deepest]).toEqual([null, 1]);
});

test('the element is emptied at the end, and stays so', async () => {
  const { showing, ports, ending, last } = await draw();
  ending.abort();
  showing.margin.openCard('claim/c01');
  expect([last(), ports.draw.mock.lastCall?.[0]]).toEqual([null, showing.host.stage]);
});
