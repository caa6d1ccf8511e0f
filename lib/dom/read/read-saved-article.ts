// The article of a page that is only a tree: parsed from a file, without layout, styles or a window.
import Readability from '@mozilla/readability/Readability.js';
import type { ArticleText } from '../../core/article/article-text.ts';
import { CLOBBERING_TAGS, isBlockTag, isSilentTag } from './element-kinds.ts';

const ELEMENT = 1;
const TEXT = 3;

/**
 * Reads the article out of a parsed document, which stays as it is. `url` is where the page was; without it the page's
 * own canonical link, or what the browser that saved it wrote there. `null` where there is no article, or no address that is http: or https:.
 */
export function readSavedArticle(document: Document, url?: string): ArticleText | null {
  const canonical = attribute(document, 'link[rel~="canonical"]', 'href');
  const address = [url, canonical, meta(document, 'og:url'), savedFrom(document)].find(isAddress);
  const root = document.documentElement;
  if (address === undefined || root === null) return null;
  const parsed = parseCopy(document);
  const paragraphs = parsed?.content ? readParagraphs(parsed.content) : [];
  if (parsed === null || paragraphs.length === 0) return null;
  return {
    url: address,
    title: clean(parsed.title ?? ''),
    author: clean(meta(document, 'author') || (parsed.byline ?? '').replace(/^by\s+/i, '')),
    publisher: clean(parsed.siteName ?? ''),
    published: /^\d{4}-\d{2}-\d{2}/.exec(parsed.publishedTime ?? '')?.[0] ?? '',
    language: (root.getAttribute('lang') ?? parsed.lang ?? '').trim(),
    direction: readDirection(document),
    paragraphs,
  };
}

/** Some browsers begin a page that they save with `<!-- saved from url=(0023)https://www.example.org/ -->`. */
function savedFrom(document: Document): string | undefined {
  const comments = [...document.childNodes, ...(document.documentElement?.childNodes ?? [])];
  const found = comments.map(({ nodeValue }) => /saved from url=\(\d+\)(\S+)/.exec(nodeValue ?? '')?.[1]);
  return found.find((address) => address !== undefined);
}

/** On a copy, for Readability rewrites what it is given. */
function parseCopy(document: Document) {
  // A copy is of the same kind as its document.
  const copy = document.cloneNode(true) as Document;
  for (const element of copy.querySelectorAll(CLOBBERING_TAGS.join())) {
    element.removeAttribute('name');
    element.removeAttribute('id');
  }
  try {
    return new Readability<Node>(copy, { serializer: (node) => node }).parse();
  } catch {
    return null;
  }
}

/** Runs of text without a block boundary or two line breaks in a row. */
function readParagraphs(root: Node): string[] {
  const paragraphs: string[] = [''];
  const addText = (text: string) => paragraphs.push(`${paragraphs.pop() ?? ''}${text}`);
  let breaks = 0;
  const visitElement = (element: Node, name: string) => {
    if (name === 'br') addText(' ');
    const isBlock = isBlockTag(name);
    if ((name === 'br' && ++breaks > 1) || isBlock) paragraphs.push('');
    visitChildren(element);
    if (isBlock) paragraphs.push('');
  };
  const visitChildren = (node: Node) => {
    for (const child of node.childNodes) {
      const name = child.nodeName.toLowerCase();
      const text = child.nodeType === TEXT ? (child.nodeValue ?? '') : '';
      if (text.trim() !== '') breaks = 0;
      addText(text);
      if (child.nodeType === ELEMENT && !isSilentTag(name) && name !== CAPTIONED) visitElement(child, name);
    }
  };
  visitChildren(root);
  return paragraphs.map(clean).filter((paragraph) => paragraph !== '');
}

/** A picture with its caption: on the live page they are blocks that nobody annotates, here they would be paragraphs. */
const CAPTIONED = 'figure';

function readDirection(document: Document): 'ltr' | 'rtl' {
  const said = attribute(document, 'html[dir], body[dir], article[dir]', 'dir') ?? '';
  if (/^(ltr|rtl)$/i.test(said)) return said.toLowerCase() === 'rtl' ? 'rtl' : 'ltr';
  const language = document.documentElement.getAttribute('lang') ?? '';
  return /^(ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(language) ? 'rtl' : 'ltr';
}

function meta(document: Document, name: string): string {
  return attribute(document, `meta[name="${name}"], meta[property="${name}"]`, 'content') ?? '';
}

function attribute(document: Document, selector: string, name: string): string | null {
  return document.querySelector(selector)?.getAttribute(name) ?? null;
}

function isAddress(url: string | null | undefined): url is string {
  return typeof url === 'string' && /^https?:/i.test(url) && URL.canParse(url);
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
