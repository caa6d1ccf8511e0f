import { onTestFinished } from 'vitest';

/** Adds a box with this markup to the test's page until the test is over. */
export function addHtml(html: string, style = ''): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = style;
  box.innerHTML = html;
  document.body.append(box);
  onTestFinished(() => {
    box.remove();
    window.scrollTo(0, 0);
  });
  return box;
}

/** The first element below `root` that the selector names; throws when there is none. */
export function find<Found extends Element = HTMLElement>(root: ParentNode, selector: string): Found {
  const found = root.querySelector<Found>(selector);
  if (found === null) throw new Error(`Expected an element for ${selector}, got none`);
  return found;
}

/** A range over the first occurrence of these words in one text node below `root`. */
export function rangeOf(root: Node, words: string): Range {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = (node.nodeValue ?? '').indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  throw new Error(`Expected the words "${words}", got none`);
}

/** The middle of a range's first line, in viewport coordinates. */
export function middleOf(range: Range): { x: number; y: number } {
  const [box] = range.getClientRects();
  if (box === undefined) throw new Error('Expected a range with a box, got none');
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
