/** Elements by selector, in order. */
export function findAll<Found extends Element = HTMLElement>(root: ParentNode, selector: string): Found[] {
  return [...root.querySelectorAll<Found>(selector)];
}

/** The text of an element as it is read, white space folded. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What a button, link or field is called; empty when it has no name. */
export function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? textOf(element);
}

/** The button of this name; throws when there is none. */
export function button(root: ParentNode, name: string): HTMLButtonElement {
  const found = findAll<HTMLButtonElement>(root, 'button').find((each) => nameOf(each) === name);
  if (found === undefined)
    throw new Error(`Expected a button "${name}", got ${findAll(root, 'button').map(nameOf).join(', ')}`);
  return found;
}

/** The titled section of an open note; `null` when it is not there. */
export function section(root: ParentNode, title: string): HTMLElement | null {
  return findAll(root, '.section').find((each) => textOf(each.querySelector('h3')) === title) ?? null;
}
