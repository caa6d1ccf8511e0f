import { describe, expect, test, vi } from 'vitest';
import { watchSelection } from '../../../lib/dom/watch/watch-selection.ts';
import { addHtml, find, rangeOf } from '../../support/add-html.ts';
import { stopperForTest } from '../../support/signal-for-test.ts';

const HTML = '<p style="width:900px">Before the Gwadar Port in Balochistan, and the sea beyond it.</p>';

function watch({ isByReader = () => true }: { isByReader?: (event: Event) => boolean } = {}) {
  const root = addHtml(HTML);
  const stopper = stopperForTest();
  const told: string[] = [];
  const onClear = vi.fn();
  const selectedByTool: { range: Range | null } = { range: null };
  watchSelection(
    document,
    { onSelect: (range) => told.push(`${range}`), onClear },
    { signal: stopper.signal, isByReader, byTool: () => selectedByTool.range },
  );
  return { root, told, onClear, stopper, selectedByTool };
}

const select = (range: Range) => {
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
};
/** After the look that follows a change, which waits for one turn; the event itself takes another. */
const looked = async () => {
  for (let turn = 0; turn < 4; turn++) await new Promise((done) => setTimeout(done));
};

type At = readonly [words: string, edge: 'start' | 'end'];

function pointer(type: string, root: Element, [words, edge]: At, more: PointerEventInit = {}): Event {
  const { left, right, top, height } = rangeOf(root, words).getBoundingClientRect();
  const init = { clientX: edge === 'start' ? left + 1 : right - 1, clientY: top + height / 2 };
  const Kind = type.startsWith('mouse') ? MouseEvent : PointerEvent;
  const event = new Kind(type, { ...init, bubbles: true, cancelable: true, composed: true, ...more });
  find(root, 'p').dispatchEvent(event);
  return event;
}

/** A drag over these words, which the given range then is selected of, as the browser does meanwhile. */
async function drag(root: Element, words: string, selected: Range, { isPrevented = false } = {}) {
  pointer('pointerdown', root, [words, 'start']);
  const pressed = pointer('mousedown', root, [words, 'start']);
  if (isPrevented) pressed.preventDefault();
  select(selected);
  pointer('pointerup', root, [words, 'end']);
  await looked();
}

async function press(key: string, more: KeyboardEventInit, after: () => void, isPrevented = false) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  document.body.dispatchEvent(event);
  if (isPrevented) event.preventDefault();
  after();
  await looked();
}

const extend = (range: Range) => getSelection()?.extend(range.endContainer, range.endOffset);

describe("the reader's", () => {
  test('a drag', async () => {
    const { root, told } = watch();
    await drag(root, 'Gwadar Port', rangeOf(root, 'Gwadar Port'));
    expect(told.at(-1)).toBe('Gwadar Port');
  });

  test('a drag that the browser takes out to whole words', async () => {
    const { root, told } = watch();
    await drag(root, 'wadar Por', rangeOf(root, 'Gwadar Port'));
    expect(told.at(-1)).toBe('Gwadar Port');
  });

  test('a double click', async () => {
    const { root, told } = watch();
    for (let count = 0; count < 2; count++) {
      pointer('pointerdown', root, ['Gwadar', 'start']);
      if (count === 1) select(rangeOf(root, 'Gwadar'));
      pointer('pointerup', root, ['Gwadar', 'start']);
    }
    await looked();
    expect(told.at(-1)).toBe('Gwadar');
  });

  test('a selection that a key extends', async () => {
    const { root, told } = watch();
    select(rangeOf(root, 'Gwadar Por'));
    await press('ArrowRight', { shiftKey: true }, () => extend(rangeOf(root, 'Gwadar Port')));
    expect(told.at(-1)).toBe('Gwadar Port');
  });

  test('what a tool has selected, after a selection', async () => {
    const { root, told, selectedByTool } = watch();
    await drag(root, 'Gwadar Port', rangeOf(root, 'Gwadar Port'));
    selectedByTool.range = rangeOf(root, 'the Gwadar Port in');
    select(selectedByTool.range);
    await looked();
    expect(told.at(-1)).toBe('the Gwadar Port in');
  });
});

describe("not the reader's", () => {
  test('what a script selects, without a gesture', async () => {
    const { root, told } = watch();
    select(rangeOf(root, 'Gwadar Port'));
    await looked();
    expect(told).toEqual([]);
  });

  test('what is selected before a single click elsewhere, or on it', async () => {
    const { root, told } = watch();
    for (const words of ['Before', 'Gwadar'] as const) {
      pointer('pointerdown', root, [words, 'start']);
      select(rangeOf(root, 'Gwadar Port'));
      pointer('pointerup', root, [words, 'start']);
      await looked();
    }
    expect(told).toEqual([]);
  });

  test('what a script puts in place of what was dragged over', async () => {
    const { root, told } = watch();
    await drag(root, 'Gwadar', rangeOf(root, 'the sea beyond'));
    expect(told).toEqual([]);
  });

  test('a drag whose press the page has taken', async () => {
    const { root, told } = watch();
    await drag(root, 'Gwadar Port', rangeOf(root, 'Gwadar Port'), { isPrevented: true });
    expect(told).toEqual([]);
  });

  test.each([
    ['an ordinary key', 'a', {}],
    ['an arrow without Shift', 'ArrowRight', {}],
    ['all, when it is but a part', 'a', { ctrlKey: true }],
  ])('what is selected after %s', async (_name, key, more) => {
    const { root, told } = watch();
    await press(key, more, () => select(rangeOf(root, 'Gwadar')));
    expect(told).toEqual([]);
  });

  test('another selection than the one that a key extends', async () => {
    const { root, told } = watch();
    select(rangeOf(root, 'Before'));
    await press('ArrowRight', { shiftKey: true }, () => select(rangeOf(root, 'Gwadar Port')));
    expect(told).toEqual([]);
  });

  test('what comes of a key that the page has taken', async () => {
    const { root, told } = watch();
    select(rangeOf(root, 'Gwadar Por'));
    await press('ArrowRight', { shiftKey: true }, () => extend(rangeOf(root, 'Gwadar Port')), true);
    expect(told).toEqual([]);
  });

  test('what a script selects after the reader has: the first is gone then', async () => {
    const { root, told, onClear } = watch();
    await drag(root, 'Gwadar Port', rangeOf(root, 'Gwadar Port'));
    select(rangeOf(root, 'the sea beyond'));
    await looked();
    expect(new Set(told)).toEqual(new Set(['Gwadar Port']));
    expect(onClear).toHaveBeenCalledTimes(1);
  });

  test.each(['drag', 'key'])('a %s that a script has dispatched', async (kind) => {
    const { root, told } = watch({ isByReader: ({ isTrusted }) => isTrusted });
    if (kind === 'drag') await drag(root, 'Gwadar Port', rangeOf(root, 'Gwadar Port'));
    else {
      select(rangeOf(root, 'Gwadar Por'));
      await press('ArrowRight', { shiftKey: true }, () => extend(rangeOf(root, 'Gwadar Port')));
    }
    expect(told).toEqual([]);
  });
});

test('the end of the watch ends the telling', async () => {
  const { root, told, stopper } = watch();
  stopper.abort();
  await drag(root, 'Gwadar Port', rangeOf(root, 'Gwadar Port'));
  expect(told).toEqual([]);
});

test('nothing is told while the pointer is down', async () => {
  const { root, told } = watch();
  pointer('pointerdown', root, ['Gwadar Port', 'start']);
  select(rangeOf(root, 'Gwadar'));
  await looked();
  expect(told).toEqual([]);
});
