// What micromark reads in a note, in the terms of our own reading: the other opinion that it is held against.
import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { NotePart } from '../../lib/core/highlight/markdown/note-part.ts';

export function readWithMicromark(markdown: string): NotePart[] {
  return partsOf(fromMarkdown(markdown));
}

function partsOf(node: Parents): NotePart[] {
  return node.children.flatMap((child) => readNode(child));
}

function readNode(node: Nodes): NotePart[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value }];
    case 'paragraph':
    case 'heading':
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, parts: partsOf(node) }];
    case 'blockquote':
      return [{ kind: 'quote', parts: partsOf(node) }];
    case 'list':
      return [{ kind: 'list', start: node.ordered ? (node.start ?? 1) : null, parts: partsOf(node) }];
    case 'listItem':
      return [{ kind: 'item', parts: partsOf(node) }];
    case 'inlineCode':
      return [{ kind: 'inline-code', text: node.value }];
    case 'code':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'link':
      return [{ kind: 'link', url: webAddress(node.url), parts: partsOf(node) }];
    case 'image':
      return [{ kind: 'link', url: webAddress(node.url), parts: [{ kind: 'text', text: node.alt || node.url }] }];
    default:
      throw new TypeError(`Expected Markdown without HTML and references, got ${node.type}`);
  }
}

function webAddress(url: string): string | null {
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).href : null;
}
