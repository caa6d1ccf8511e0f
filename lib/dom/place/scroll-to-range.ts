import { callMethod, readProperty } from '../read/read-property.ts';

/**
 * Brings a range's first line to the upper third of what is free of the window; stays where it is when the line can be
 * seen. `freeShare` is the share of the window's height, from the top, that nothing of ours covers.
 */
export function scrollToRange(range: Range, { freeShare }: { freeShare: number }): void {
  const view = range.startContainer.ownerDocument?.defaultView;
  const box = range.getBoundingClientRect();
  if (!view || (box.top > 0 && box.top < view.innerHeight * freeShare * 0.9 && isInBoxes(range, box))) return;
  const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const element = range.startContainer.parentElement;
  // `scrollIntoView` also moves an article that scrolls in a box of its own.
  if (element !== null) Element.prototype.scrollIntoView.call(element, { block: 'center', behavior: 'instant' });
  const top = view.scrollY + range.getBoundingClientRect().top - (view.innerHeight * freeShare) / 3;
  view.scrollTo({ top, behavior });
}

/** False when a box that scrolls by itself cuts the range off. */
function isInBoxes(range: Range, { top }: DOMRect): boolean {
  for (
    let at = range.startContainer.parentElement;
    at !== null && readProperty(at, 'localName') !== 'body';
    at = readProperty(at, 'parentElement')
  ) {
    if (!/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowY)) continue;
    const box = callMethod(at, 'getBoundingClientRect');
    if (top < box.top || top > box.bottom) return false;
  }
  return true;
}
