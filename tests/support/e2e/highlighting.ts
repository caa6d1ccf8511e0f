// Making and reading highlights as a reader does: a selection, the bar beside it, the open card.
import type { DriverPage } from './driver.ts';

/**
 * Selects these words where they first occur in the page's text, as a reader does who extends a selection by the last
 * letter with a key: what a script selects by itself is not taken for the reader's.
 */
export async function selectText(page: DriverPage, words: string): Promise<void> {
  for (const key of ['ArrowRight', 'ArrowLeft']) {
    const found = await page.waitFor(selectAllButLast, words);
    if (!found) throw new Error(`Expected "${words}" on the page`);
    await page.press(`Shift+${key}`);
    // In text from right to left the other arrow extends it, in some browsers.
    const selected = await page.evaluate(() => `${getSelection()}`.replace(/\s/g, ' '));
    if (selected.length >= words.length) return;
  }
  throw new Error(`Expected "${words}" to be selected by a key`);
}

/** The same in text from left to right, without a look at what is selected then: a tool may have taken it already. */
export async function selectTextAtOnce(page: DriverPage, words: string): Promise<void> {
  const found = await page.waitFor(selectAllButLast, words);
  if (!found) throw new Error(`Expected "${words}" on the page`);
  await page.press('Shift+ArrowRight');
}

/** In the page: selects these words but their last letter; false when the page does not have them. */
function selectAllButLast(wanted: string): boolean {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  let text = '';
  const starts: number[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('script, style, noscript, template')) continue;
    starts.push(text.length);
    nodes.push(node);
    text += node.data.replace(/\s/g, ' ');
  }
  const at = text.indexOf(wanted);
  if (at < 0) return false;
  const locate = (offset: number) => {
    let nth = starts.length - 1;
    while (nth > 0 && (starts[nth] ?? 0) > offset) nth--;
    return { node: nodes[nth], offset: offset - (starts[nth] ?? 0) };
  };
  const [from, to] = [locate(at), locate(at + wanted.length - 1)];
  if (from.node === undefined || to.node === undefined) return false;
  from.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // The key is meant for the text, not for a field that has the focus.
  let focused = document.activeElement;
  // Firefox keeps the focus inside a root whose host is blurred.
  for (let inner = focused; inner !== null; inner = inner.shadowRoot?.activeElement ?? null) focused = inner;
  if (focused instanceof HTMLElement) focused.blur();
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  return true;
}

/** Evaluates with the root of the bar, the tray and the toast, until the answer is truthy. */
export function waitInTools<Args extends unknown[], Value>(
  page: DriverPage,
  look: (root: ShadowRoot, ...args: Args) => Value,
  ...args: Args
) {
  return page.waitFor(withTools(look), ...args);
}

/** Evaluates with the root of the open card of a highlight, until the answer is truthy. */
export function waitInCard<Args extends unknown[], Value>(
  page: DriverPage,
  look: (root: ShadowRoot, ...args: Args) => Value,
  ...args: Args
) {
  return page.waitFor(withCard(look), ...args);
}

/** Clicks what the selector finds in the bar, the tray or the toast; by script, for these come and go. */
export async function clickInTools(page: DriverPage, selector: string): Promise<void> {
  await waitInTools(
    page,
    (root, wanted) => {
      const element = root.querySelector<HTMLElement>(wanted);
      element?.click();
      return element !== null;
    },
    selector,
  );
}

export async function clickInCard(page: DriverPage, selector: string): Promise<void> {
  await waitInCard(
    page,
    (root, wanted) => {
      const element = root.querySelector<HTMLElement>(wanted);
      element?.click();
      return element !== null;
    },
    selector,
  );
}

/** The words that are painted in each colour of the reader's, as the browser's registry has them. */
export function readTints(page: DriverPage): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const tints: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      const colour = /^postil-(yellow|green|blue|pink|violet|draft)-/.exec(name)?.[1];
      if (colour === undefined) continue;
      for (const range of highlight as unknown as Iterable<Range>)
        tints[colour] = [...(tints[colour] ?? []), String(range).replace(/\s+/g, ' ').trim()];
    }
    return tints;
  });
}

/** Waits until these words are painted in this colour. */
export async function waitForTint(page: DriverPage, colour: string, words: string): Promise<void> {
  await page.waitFor(
    (wanted, text) => {
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith(`postil-${wanted}-`)) continue;
        for (const range of highlight as unknown as Iterable<Range>)
          if (String(range).replace(/\s+/g, ' ').trim() === text) return true;
      }
      return false;
    },
    colour,
    words,
  );
}

/** Waits until nothing is painted in any colour of the reader's. */
export async function waitForNoTint(page: DriverPage): Promise<void> {
  await page.waitFor(() => {
    for (const [name] of CSS.highlights) if (/^postil-(yellow|green|blue|pink|violet)-/.test(name)) return false;
    return true;
  });
}

function withTools<Args extends unknown[], Value>(look: (root: ShadowRoot, ...args: Args) => Value) {
  const body = `
    for (const child of document.documentElement.children)
      if (child.shadowRoot?.querySelector('.tools')) return (${look})(child.shadowRoot, ...args);
    return null;`;
  return new Function('...args', body) as (...args: Args) => Value;
}

function withCard<Args extends unknown[], Value>(look: (root: ShadowRoot, ...args: Args) => Value) {
  const body = `
    for (const child of document.documentElement.children) {
      const root = child.shadowRoot?.querySelector('.body.own > div')?.shadowRoot;
      if (root) return (${look})(root, ...args);
    }
    return null;`;
  return new Function('...args', body) as (...args: Args) => Value;
}
