import { onTestFinished } from 'vitest';

const PAGES = import.meta.glob<string>('../fixtures/pages/*.html', { query: '?raw', import: 'default' });

/**
 * Puts a saved page in the place of the test's own document, so that it has layout; its scripts do not run. The
 * document is as it was when the test is over.
 */
export async function loadPage(name: string): Promise<Document> {
  const html = await PAGES[`../fixtures/pages/${name}.html`]?.();
  if (html === undefined) throw new Error(`Expected the name of a saved page, got ${name}`);
  return replacePage(html);
}

/** As `loadPage`, with the page's source at hand. */
export function replacePage(html: string): Document {
  const root = document.documentElement;
  const before = { html: root.innerHTML, attributes: copyAttributes(root) };
  onTestFinished(() => {
    root.innerHTML = before.html;
    setAttributes(root, before.attributes);
    window.scrollTo(0, 0);
  });
  setAttributes(root, copyAttributes(new DOMParser().parseFromString(html, 'text/html').documentElement));
  root.innerHTML = html;
  return document;
}

/** The names of all saved pages. */
export const PAGE_NAMES: readonly string[] = Object.keys(PAGES).map((path) => path.replace(/^.*\/|\.html$/g, ''));

function copyAttributes(element: Element): [string, string][] {
  return [...element.attributes].map(({ name, value }) => [name, value]);
}

function setAttributes(element: Element, attributes: readonly [string, string][]): void {
  for (const { name } of [...element.attributes]) element.removeAttribute(name);
  for (const [name, value] of attributes) element.setAttribute(name, value);
}
