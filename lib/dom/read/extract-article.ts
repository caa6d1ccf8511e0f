// The article of a page by Readability, on a clone, mapped back to the live elements.
import Readability from '@mozilla/readability/Readability.js';
import { foldText } from '../../core/text/normalise-text.ts';
import { CLOBBERING_TAGS } from './element-kinds.ts';
import { findDensest } from './find-densest.ts';
import { isBeside } from './is-beside.ts';
import { readBlocks } from './read-blocks.ts';
import { callMethod, readProperty } from './read-property.ts';

/** What the page says of its article; strings are empty and dates `null` where it says nothing. */
export interface ExtractedArticle {
  readonly title: string;
  readonly byline: string;
  /** ISO 8601 as printed in the page's metadata. */
  readonly published: string | null;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** `densest container`: Readability found no article, or threw. */
  readonly by: 'readability' | 'densest container';
  /** The live elements that belong to the article's body. */
  readonly kept: ReadonlySet<Element>;
}

const STAMP = 'data-live-index';
/** Beyond this many elements Readability costs more than 300 ms; the densest container is found in a tenth of it. */
const MAX_ELEMENTS = 12_000;
/** An article shorter than this is a teaser or a mistake. */
const MIN_CHARACTERS = 250;

/** Extracts the article without touching the page. Never throws: what fails falls back to the densest container. */
export function extractArticle(document: Document): ExtractedArticle {
  const live = document.body?.getElementsByTagName('*') ?? [];
  const parsed = live.length <= MAX_ELEMENTS ? parseClone(document) : null;
  const kept = parsed === null ? null : survivors(document, parsed.content, live);
  const body = kept ?? findDensest(document);
  return {
    title: parsed?.title ?? document.title,
    byline: parsed?.byline ?? '',
    published: parsed?.publishedTime ?? null,
    language: parsed?.lang || document.documentElement.lang || '',
    direction: readDirection(body),
    by: kept === null ? 'densest container' : 'readability',
    kept: body,
  };
}

type Parsed = NonNullable<ReturnType<Readability<Element>['parse']>>;

function parseClone(document: Document): Parsed | null {
  try {
    const clone = cloneForReading(document);
    // The content must stay a tree: as a string it would lose the stamps' order and cost a second parse.
    return new Readability<Element>(clone, { serializer: asElement, maxElemsToParse: MAX_ELEMENTS }).parse();
  } catch {
    return null;
  }
}

function asElement(node: Node): Element {
  return node instanceof Element ? node : document.createElement('div');
}

/** A copy whose body elements carry their index; names that would hide DOM methods of forms are dropped. */
function cloneForReading(document: Document): Document {
  const clone = document.cloneNode(true);
  if (!(clone instanceof Document)) throw new TypeError(`Expected a Document, got ${clone.nodeName}`);
  const elements = Element.prototype.getElementsByTagName.call(clone.documentElement, '*');
  const body = clone.body;
  let index = 0;
  for (const element of elements) {
    if (CLOBBERING_TAGS.includes(readProperty(element, 'localName'))) {
      callMethod(element, 'removeAttribute', 'name');
      callMethod(element, 'removeAttribute', 'id');
    }
  }
  for (const element of body.getElementsByTagName('*')) callMethod(element, 'setAttribute', STAMP, String(index++));
  return clone;
}

/** The live twins of what Readability kept; `null` when it kept next to nothing. */
function survivors(
  document: Document,
  content: Element | null | undefined,
  live: ArrayLike<Element>,
): Set<Element> | null {
  if (!content || (content.textContent ?? '').trim().length < MIN_CHARACTERS) return null;
  const kept = new Set<Element>();
  for (const element of content.querySelectorAll(`[${STAMP}]`)) {
    const twin = live[Number(element.getAttribute(STAMP))];
    // Readability lets some of these pass.
    if (twin !== undefined && !isBeside(twin, ['menu'])) keepWithOnlyChildren(twin, kept);
  }
  for (const twin of twinsByText(document, content)) kept.add(twin);
  return kept.size === 0 ? null : kept;
}

/** Paragraphs that Readability made itself, of plain boxes or between line breaks, have no stamp: their text tells. */
function twinsByText(document: Document, content: Element): Element[] {
  const made = new Set([...content.querySelectorAll(`p:not([${STAMP}])`)].map((p) => foldText(p.textContent ?? '')));
  made.delete('');
  if (made.size === 0) return [];
  return readBlocks(document.body).flatMap(({ element, text }) => (made.has(foldText(text)) ? [element] : []));
}

/** Readability merges a box into its only child and overwrites the child's stamp: the child was kept all the same. */
function keepWithOnlyChildren(element: Element, kept: Set<Element>): void {
  kept.add(element);
  const [only, second] = readProperty(element, 'children');
  if (only !== undefined && second === undefined && /^(div|section|article)$/.test(readProperty(only, 'localName')))
    keepWithOnlyChildren(only, kept);
}

/** The view comes from an element: `document.defaultView` can be hidden behind a picture of that name. */
function readDirection(kept: ReadonlySet<Element>): 'ltr' | 'rtl' {
  const [first] = kept;
  return first !== undefined && getComputedStyle(first).direction === 'rtl' ? 'rtl' : 'ltr';
}
