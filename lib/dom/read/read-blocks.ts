// The text of a page as blocks, each with a map from its characters back to the text nodes they stand in.
import type { Block, Span } from '../../core/text/span.ts';
import { isBlockTag, isSilentTag } from './element-kinds.ts';
import { isBeside } from './is-beside.ts';
import { callMethod, readProperty } from './read-property.ts';

/** One text node of a block; `at` is where its text begins in the block's, `length` what it was when read. */
interface Piece {
  readonly node: Text;
  readonly at: number;
  readonly length: number;
}

/** A block with the text nodes that it is made of. */
export interface LiveBlock extends Block {
  readonly element: Element;
  readonly pieces: readonly Piece[];
}

/** NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT. */
const SHOW_ELEMENT_AND_TEXT = 5;

/** Which of the blocks are read. */
export interface ReadBlocksOptions {
  /** Blocks whose nearest block element does not satisfy this are left out. */
  readonly keeps?: (element: Element) => boolean;
}

/**
 * Reads the visible text below `root` in document order. Block elements and doubled `<br>` end a block, a single
 * `<br>` is a space. Text that is not rendered (hidden, script, form controls) is left out.
 */
export function readBlocks(root: Element, options: ReadBlocksOptions = {}): LiveBlock[] {
  const blocks: LiveBlock[] = [];
  let open: { element: Element; text: string; pieces: Piece[]; breaks: number } | null = null;
  const close = () => {
    if (open !== null && open.text.trim() !== '' && (options.keeps?.(open.element) ?? true) && isShown(open.element))
      blocks.push({ ...open, heading: isHeading(open.element) });
    open = null;
  };
  const begin = (element: Element) => {
    open ??= { element, text: '', pieces: [], breaks: 0 };
    return open;
  };
  // A walker, because a form may hide `firstChild` and `hasAttribute` behind controls of these names.
  const walker = readProperty(root, 'ownerDocument').createTreeWalker(root, SHOW_ELEMENT_AND_TEXT);
  const visitChildren = (block: Element) => {
    for (let child = walker.firstChild(); child !== null; child = walker.nextSibling()) {
      if (isText(child)) addText(child, block);
      else if (child instanceof Element) visitElement(child, block);
      walker.currentNode = child;
    }
  };
  const addText = (node: Text, block: Element) => {
    const isBlank = node.data.trim() === '';
    if (isBlank && open === null) return;
    const current = begin(block);
    if (!isBlank) current.breaks = 0;
    current.pieces.push({ node, at: current.text.length, length: node.length });
    current.text += node.data;
  };
  const visitElement = (element: Element, block: Element) => {
    const tag = tagOf(element);
    if (isSilentTag(tag) || callMethod(element, 'hasAttribute', 'hidden')) return;
    if (tag === 'br') {
      if (open === null) return;
      if (++open.breaks > 1) close();
      else open.text += '\n';
      return;
    }
    if (!isBlockTag(tag)) return isShown(element) ? visitChildren(block) : undefined;
    close();
    visitChildren(element);
    close();
  };
  visitChildren(root);
  close();
  return blocks;
}

/** The live ranges under a span; the block's text nodes must still be those it was read from. */
export function toRange(block: LiveBlock, span: Pick<Span, 'start' | 'end'>): Range | null {
  const start = locate(block, span.start, 'start');
  const end = locate(block, span.end, 'end');
  if (start === null || end === null) return null;
  if (end.node === start.node ? end.offset <= start.offset : isBefore(end.node, start.node)) return null;
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** True while every text node of the block is in the page and reads as it did. */
export function isCurrent(block: LiveBlock): boolean {
  return block.pieces.every(
    ({ node, at, length }) => node.isConnected && node.data === block.text.slice(at, at + length),
  );
}

/**
 * Offsets that fall on a line break, which no text node holds, go to the nearest text inside the span; those beyond a
 * text that has become shorter since, to its end.
 */
function locate(block: LiveBlock, at: number, edge: 'start' | 'end'): { node: Text; offset: number } | null {
  const piece =
    edge === 'start'
      ? block.pieces.find(({ at: from, length }) => at < from + length)
      : block.pieces.findLast(({ at: from }) => from < at);
  if (piece === undefined) return null;
  return { node: piece.node, offset: Math.min(piece.node.length, Math.max(0, at - piece.at)) };
}

/** What is not rendered has no box; an element with `display: contents` has none either, and shows its text. */
function isShown(element: Element): boolean {
  if (Element.prototype.checkVisibility.call(element, { visibilityProperty: true })) return true;
  const isBoxless =
    readProperty(element, 'ownerDocument').defaultView?.getComputedStyle(element).display === 'contents';
  const parent = readProperty(element, 'parentElement');
  return isBoxless && parent !== null && isShown(parent);
}

/** A heading that may be the article's own headline: not one of a menu or of a list beside the article. */
function isHeading(element: Element): boolean {
  const heading = callMethod(element, 'closest', 'h1, h2, h3, [role="heading"], [itemprop~="headline"]');
  return heading !== null && !isBeside(heading, ['menu', 'side']);
}

function tagOf(element: Element): string {
  return readProperty(element, 'localName');
}

function isBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}
