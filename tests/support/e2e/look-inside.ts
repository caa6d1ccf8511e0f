// Looking into the margin. In the test build its root is open, so that the page's own world can see it.
import type { DriverPage } from './driver.ts';

/** Runs in the page with the margin's root as its first argument; throws unless there is one margin. */
export type Look<Args extends unknown[], Value> = (root: ShadowRoot, ...args: Args) => Value;

/** Evaluates once, now. */
export function lookInside<Args extends unknown[], Value>(page: DriverPage, look: Look<Args, Value>, ...args: Args) {
  return page.evaluate(withRoot(look), ...args);
}

/** Evaluates until the answer is truthy. */
export function waitInside<Args extends unknown[], Value>(page: DriverPage, look: Look<Args, Value>, ...args: Args) {
  return page.waitFor(withRoot(look), ...args);
}

/** True when our host stands beside the body. */
export function hasMargin(page: DriverPage): Promise<boolean> {
  return page.evaluate(() => {
    for (const child of document.documentElement.children) if (child.shadowRoot?.querySelector('.margin')) return true;
    return false;
  });
}

export interface Box {
  readonly key: string;
  readonly isOpen: boolean;
  readonly isHovered: boolean;
  /** CSS pixels from the top left of the window. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The cards as they are laid out, once two frames in a row agree on it. */
export async function readCards(page: DriverPage): Promise<Box[]> {
  let last = '';
  for (;;) {
    const cards = await lookInside(page, async (root) => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const boxes = [];
      for (const card of root.querySelectorAll<HTMLElement>('.card')) {
        const { left, top, right, bottom } = card.getBoundingClientRect();
        const [isOpen, isHovered] = [card.classList.contains('open'), card.classList.contains('hovered')];
        boxes.push({ key: card.dataset.note ?? '', isOpen, isHovered, left, top, right, bottom });
      }
      return boxes;
    });
    const now = JSON.stringify(cards);
    if (now === last) return cards;
    last = now;
  }
}

/** A click with the mouse at the middle of the first element that the selector finds in the margin. */
export async function clickInside(page: DriverPage, selector: string): Promise<void> {
  const { x, y } = await waitInside(
    page,
    (root, wanted) => {
      const box = root.querySelector(wanted)?.getBoundingClientRect();
      return box && box.width > 0 && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    selector,
  ).then((point) => point || { x: 0, y: 0 });
  await page.click(x, y);
}

/** Keys of the notes that stand open, by their title's place: in the margin, or in the sheet. */
export function readOpen(page: DriverPage): Promise<{ cards: string[]; sheets: string[] }> {
  return lookInside(page, (root) => {
    const cards: string[] = [];
    const sheets: string[] = [];
    for (const card of root.querySelectorAll<HTMLElement>('.card.open')) cards.push(card.dataset.note ?? '');
    for (const title of root.querySelectorAll('.sheet h2')) sheets.push(title.textContent ?? '');
    return { cards, sheets };
  });
}

function withRoot<Args extends unknown[], Value>(look: Look<Args, Value>): (...args: Args) => Value {
  // Sent as text like every function: what it closes over would be lost, so that the text itself is put together here.
  const body = `
    const margins = [];
    for (const child of document.documentElement.children)
      if (child.shadowRoot?.querySelector('.margin')) margins.push(child.shadowRoot);
    if (margins.length !== 1) throw new Error('Expected one margin on the page, got ' + margins.length);
    return (${look})(margins[0], ...args);`;
  return new Function('...args', body) as (...args: Args) => Value;
}
