import { isProse } from './element-kinds.ts';
import { readBlocks } from './read-blocks.ts';
import { callMethod, readProperty } from './read-property.ts';

/**
 * The elements below the container that holds most prose: each long block gives its length to its parent and half of
 * it to the grandparent, the heaviest wins. One pass over the page's text; empty on a page without prose.
 */
export function findDensest(document: Document): Set<Element> {
  const weights = new Map<Element, number>();
  const add = (element: Element | null, weight: number) => {
    if (element) weights.set(element, (weights.get(element) ?? 0) + weight);
  };
  for (const { element, text } of readBlocks(document.body)) {
    if (!isProse(text)) continue;
    const { length } = text.trim();
    // Text between <br> stands in its container itself, without an element of its own.
    const isBare = readProperty(element, 'localName') !== 'p';
    if (isBare) add(element, length);
    const parent = readProperty(element, 'parentElement');
    add(parent, length);
    if (parent !== null) add(readProperty(parent, 'parentElement'), length / 2);
  }
  const [container] = [...weights].reduce<[Element | null, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [null, 0],
  );
  return container === null ? new Set() : new Set([container, ...callMethod(container, 'querySelectorAll', '*')]);
}
