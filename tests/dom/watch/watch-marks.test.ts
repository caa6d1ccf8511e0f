import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Mark } from '../../../lib/dom/mark/find-marks.ts';
import { watchMarks } from '../../../lib/dom/watch/watch-marks.ts';
import { addHtml, find, middleOf, rangeOf } from '../../support/add-html.ts';
import { stopperForTest } from '../../support/signal-for-test.ts';
import { drawn } from '../../support/turns.ts';

const HTML =
  '<p style="width:900px">Before the Gwadar Port in Balochistan, <a href="#nowhere">Iran</a> and ' +
  '<label>Oman <input></label> <button>Press Qatar</button>.</p>';

function watch(isByReader: ((event: Event) => boolean) | null = () => true) {
  const root = addHtml(HTML);
  const mark = (key: string, words: string): Mark => ({ key, place: 0, range: rangeOf(root, words) });
  const marks = [
    mark('claim/long', 'the Gwadar Port in Balochistan'),
    mark('actor/port', 'Gwadar Port'),
    mark('actor/iran', 'Iran'),
    mark('actor/oman', 'Oman'),
    mark('actor/qatar', 'Qatar'),
  ];
  const stopper = stopperForTest();
  const onHover = vi.fn<(key: string | null) => void>();
  const onChoose = vi.fn<(mark: Mark) => void>();
  watchMarks(
    document,
    { marks: () => marks, onHover, onChoose },
    { signal: stopper.signal, ...(isByReader && { isByReader }) },
  );
  return { root, marks, stopper, onHover, onChoose, chosen: () => onChoose.mock.lastCall?.[0].key };
}

function eventAt(words: string, root: Node, make: (init: MouseEventInit) => Event): Event {
  const { x, y } = middleOf(rangeOf(root, words));
  const event = make({ clientX: x, clientY: y, bubbles: true, cancelable: true, composed: true });
  document.elementFromPoint(x, y)?.dispatchEvent(event);
  return event;
}
const click = (root: Node, words: string, more: MouseEventInit = {}) =>
  eventAt(words, root, (init) => new MouseEvent('click', { ...init, ...more }));
const point = async (root: Node, words: string, pointerType = 'mouse') => {
  eventAt(words, root, (init) => new PointerEvent('pointermove', { ...init, pointerType }));
  await drawn();
};

describe('hovering', () => {
  test('tells the smallest note under the pointer, and when there is none any more', async () => {
    const { root, onHover } = watch();
    for (const words of ['Before', 'Gwadar', 'Port', 'Balochistan', 'Before', 'Before']) await point(root, words);
    expect(onHover.mock.calls).toEqual([['actor/port'], ['claim/long'], [null]]);
  });

  test('also over a link', async () => {
    const { root, onHover } = watch();
    await point(root, 'Iran');
    expect(onHover).toHaveBeenCalledWith('actor/iran');
  });

  test('a finger does not hover', async () => {
    const { root, onHover } = watch();
    await point(root, 'Gwadar', 'touch');
    expect(onHover).not.toHaveBeenCalled();
  });

  test('many moves in one frame are one look', async () => {
    const { root, onHover } = watch();
    void point(root, 'Balochistan');
    void point(root, 'Balochistan');
    await point(root, 'Balochistan');
    expect(onHover).toHaveBeenCalledTimes(1);
  });

  test('of many moves in one frame the last counts', async () => {
    const { root, onHover } = watch();
    void point(root, 'Balochistan');
    await point(root, 'Before');
    expect(onHover.mock.lastCall?.[0] ?? null).toBeNull();
  });

  test('a pointer that leaves the page hovers over nothing', async () => {
    const { root, onHover } = watch();
    await point(root, 'Gwadar');
    const left = { pointerType: 'mouse', relatedTarget: null };
    document.body.dispatchEvent(new PointerEvent('pointerout', { ...left, bubbles: true }));
    for (const element of [document.body, document.documentElement])
      element.dispatchEvent(new PointerEvent('pointerleave', left));
    await drawn();
    expect(onHover).toHaveBeenLastCalledWith(null);
  });

  test('nothing is told after the end', async () => {
    const { root, onHover, stopper } = watch();
    const moved = point(root, 'Gwadar');
    stopper.abort();
    await moved;
    await point(root, 'Gwadar');
    expect(onHover).not.toHaveBeenCalled();
  });
});

describe('choosing', () => {
  test('a click on words with one note', () => {
    const { root, onChoose, chosen } = watch();
    click(root, 'Balochistan');
    expect(onChoose).toHaveBeenCalledTimes(1);
    expect(chosen()).toBe('claim/long');
  });

  test('further clicks at the same words go round their notes', () => {
    const { root, onChoose } = watch();
    for (let nth = 0; nth < 4; nth++) click(root, 'Gwadar');
    expect(onChoose.mock.calls.map(([{ key }]) => key)).toEqual([
      'actor/port',
      'claim/long',
      'actor/port',
      'claim/long',
    ]);
  });

  test('a click elsewhere begins the round anew', () => {
    const { root, onChoose } = watch();
    for (const words of ['Gwadar', 'Before', 'Gwadar']) click(root, words);
    expect(onChoose.mock.calls.map(([{ key }]) => key)).toEqual(['actor/port', 'actor/port']);
  });

  test.each<[string, string, MouseEventInit]>([
    ['on words without a note', 'Before', {}],
    ['on a link', 'Iran', {}],
    ['on a label', 'Oman', {}],
    ['on a button', 'Qatar', {}],
    ['with the middle button', 'Gwadar', { button: 1 }],
    ['with the right button', 'Gwadar', { button: 2 }],
  ])('a click %s chooses nothing', (_name, words, init) => {
    const { root, onChoose } = watch();
    root.addEventListener('click', (event) => event.preventDefault());
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    click(root, words, init);
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('a click on a link goes where it leads', () => {
    const { root } = watch();
    find(root, 'a').addEventListener('click', (event) => setTimeout(() => event.preventDefault()));
    expect(click(root, 'Iran').defaultPrevented).toBe(false);
    history.replaceState(null, '', location.pathname + location.search);
  });

  test('a click that the page has taken chooses nothing', () => {
    const { root, onChoose } = watch();
    root.addEventListener('click', (event) => event.preventDefault());
    click(root, 'Gwadar');
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('the end of a selection chooses nothing', () => {
    const { root, onChoose } = watch();
    document.getSelection()?.addRange(rangeOf(root, 'Gwadar Port'));
    onTestFinished(() => document.getSelection()?.removeAllRanges());
    click(root, 'Gwadar');
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('nothing is chosen after the end', () => {
    const { root, onChoose, stopper } = watch();
    stopper.abort();
    click(root, 'Gwadar');
    expect(onChoose).not.toHaveBeenCalled();
  });
});

test('what a script of the page dispatches opens nothing and hovers nothing', async () => {
  const { root, onHover, onChoose } = watch(null);
  await point(root, 'Gwadar');
  click(root, 'Gwadar');
  expect([onHover.mock.calls, onChoose.mock.calls]).toEqual([[], []]);
});
