// What a page puts in the place of what the reader selects: functions that run in the page's own world, before the drag.

type Swap = (words: string) => unknown;

const swapAt = (types: readonly string[], { isPrevented = false } = {}): Swap =>
  // Sent as text: what it listens to has to be in it.
  new Function(
    'words',
    `const swapping = new AbortController();
     const swap = (event) => {
       ${isPrevented ? "if (event.type === 'pointerdown' || event.type === 'mousedown') event.preventDefault();" : ''}
       globalThis.select(words);
     };
     globalThis.unswap = () => swapping.abort();
     for (const type of ${JSON.stringify(types)})
       for (const target of [window, document])
         target.addEventListener(type, swap, { capture: true, signal: swapping.signal });`,
  ) as Swap;

/** Ways to select other words than those that are dragged over. */
export const SWAPS: readonly (readonly [string, Swap])[] = [
  ['as the button comes up', swapAt(['pointerup'])],
  ['after it has come up', swapAt(['mouseup', 'click'])],
  ['while the pointer moves', swapAt(['pointermove', 'mousemove', 'pointerup', 'mouseup'])],
  ['with the press prevented', swapAt(['pointerdown', 'pointerup', 'mouseup'], { isPrevented: true })],
  ['with the mouse prevented', swapAt(['mousedown', 'pointerup', 'mouseup'], { isPrevented: true })],
];
