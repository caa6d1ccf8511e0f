// What stands beside an article.
import { callMethod } from './read-property.ts';

const SELECTORS = {
  /** Never an article's own, wherever it is. Whole blocks in `ins` are adverts. */
  menu: 'ins, nav, footer, [role="navigation"], [role="contentinfo"]',
  /** May be a pull quote, which is the article's own. */
  side: 'aside, [role="complementary"]',
  /** Other people's words. */
  talk: 'form, [id*="comment" i], [class*="comment" i]',
} as const;

/** Parts of a page that may be beside an article, by how surely they are. */
export type BesideKind = keyof typeof SELECTORS;

/** Whether the element is, or is in, a part of one of these kinds. */
export function isBeside(element: Element, kinds: readonly BesideKind[]): boolean {
  return callMethod(element, 'closest', kinds.map((kind) => SELECTORS[kind]).join()) !== null;
}
