/** Brings a range's first line to the upper third of the window; stays where it is when the line can be seen. */
export function scrollToRange(range: Range): void {
  const view = range.startContainer.ownerDocument?.defaultView;
  const box = range.getBoundingClientRect();
  if (!view || (box.top > 0 && box.top < view.innerHeight * 0.8)) return;
  const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const element = range.startContainer.parentElement;
  // `scrollIntoView` also moves an article that scrolls in a box of its own.
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const top = view.scrollY + range.getBoundingClientRect().top - view.innerHeight / 3;
  view.scrollTo({ top, behavior });
}
