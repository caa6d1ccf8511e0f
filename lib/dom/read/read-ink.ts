// The ink of a page, with the way back from it to the text nodes: one walk, one pass over the characters.

import { createInkFolder, type InkFolder, inkToString } from '../../core/anchor/ink.ts';
import type { QuoteInk } from '../../core/anchor/quote.ts';
import { lastAtMost } from '../../core/text/last-at-most.ts';
import { isBlockTag, isSilentTag } from './element-kinds.ts';

/** The ink of all text below a root that a page can show, in document order. */
export interface PageInk extends QuoteInk {
  readonly folder: InkFolder;
  /** Where in the ink an offset of the root's `textContent` is. */
  readonly inkAt: (textOffset: number) => number;
  /** The live range over a half-open stretch of ink, which must not be empty. */
  readonly toRange: (start: number, end: number) => Range;
}

/** NodeFilter.SHOW_TEXT. */
const SHOW_TEXT = 4;

function blockOf(node: Text): Element | null {
  let element = node.parentElement;
  while (element !== null && !isBlockTag(element.localName)) element = element.parentElement;
  return element;
}

/** Reads the page, also what styles hide: looking for that would cost more than all the rest. */
export function readInk(root: Element): PageInk {
  const folder = createInkFolder();
  const nodes: Text[] = [];
  const starts: number[] = [];
  const offsets: number[] = [];
  let units = new Uint16Array(0x4000);
  let length = 0;
  let offset = 0;
  let parent: Node | null = null;
  let isSilent = false;
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text;
    const { data } = text;
    if (text.parentNode !== parent) {
      parent = text.parentNode;
      isSilent = isSilentTag((parent as Element).localName);
    }
    if (!isSilent) {
      let end = folder.fold(data, units, length);
      if (end > units.length) {
        const larger = new Uint16Array(Math.max(end, units.length * 2));
        larger.set(units.subarray(0, length));
        units = larger;
        end = folder.fold(data, units, length);
      }
      if (end > length) {
        nodes.push(text);
        starts.push(length);
        offsets.push(offset);
        length = end;
      }
    }
    offset += data.length;
  }
  let string: string | null = null;
  const offsetIn = (at: number, nth: number) =>
    folder.offsetOf(nodes[at]?.data ?? '', nth, units[(starts[at] ?? 0) - 1] ?? 0);
  return {
    units,
    length,
    folder,
    asString: () => {
      string ??= inkToString(units, length);
      return string;
    },
    breaksIn(start, end) {
      if (start <= 0 || end >= length) return true;
      const first = lastAtMost(starts, start - 1);
      for (let at = first + 1; at < nodes.length && (starts[at] ?? 0) <= end; at++)
        if (blockOf(nodes[at - 1] as Text) !== blockOf(nodes[at] as Text)) return true;
      return false;
    },
    inkAt(textOffset) {
      const at = lastAtMost(offsets, textOffset);
      const head = (nodes[at]?.data ?? '').slice(0, Math.max(0, textOffset - (offsets[at] ?? 0)));
      return (starts[at] ?? 0) + folder.fold(head, new Uint16Array(head.length * 2), 0);
    },
    toRange(start, end) {
      const range = root.ownerDocument.createRange();
      const first = lastAtMost(starts, start);
      const last = lastAtMost(starts, end - 1);
      range.setStart(nodes[first] as Text, offsetIn(first, start - (starts[first] ?? 0)));
      range.setEnd(nodes[last] as Text, offsetIn(last, end - 1 - (starts[last] ?? 0)) + 1);
      return range;
    },
  };
}
