// Text into HTML, for files: nothing of it is ever put into a page of ours.
import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { cleanText } from './plain.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for attributes in quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A reader's note as HTML: links to http and https alone, pictures as links, HTML in it as text. */
export function formatMarkdownAsHtml(note: string): string {
  return childrenOf(fromMarkdown(cleanText(note)));
}

function childrenOf(node: Parents): string {
  return node.children.map(write).join('');
}

function write(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'html':
      return escapeHtml(node.value);
    case 'paragraph':
      return `<p dir="auto">${childrenOf(node)}</p>`;
    case 'heading':
      return `<p dir="auto"><strong>${childrenOf(node)}</strong></p>`;
    case 'strong':
      return `<strong>${childrenOf(node)}</strong>`;
    case 'emphasis':
      return `<em>${childrenOf(node)}</em>`;
    case 'blockquote':
      return `<blockquote dir="auto">${childrenOf(node)}</blockquote>`;
    case 'list':
      return node.ordered ? `<ol start="${node.start ?? 1}">${childrenOf(node)}</ol>` : `<ul>${childrenOf(node)}</ul>`;
    case 'listItem':
      return `<li>${childrenOf(node)}</li>`;
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'code':
      return `<pre>${escapeHtml(node.value)}</pre>`;
    case 'break':
      return '<br>';
    case 'thematicBreak':
      return '<hr>';
    case 'link':
      return formatAnchor(node.url, childrenOf(node));
    case 'image':
      return formatAnchor(node.url, escapeHtml(node.alt || node.url));
    default:
      return 'children' in node ? childrenOf(node) : '';
  }
}

/** A link where the address is one of the web, its words alone where it is not. `html` is HTML already. */
export function formatAnchor(url: string, html: string): string {
  const isSafe = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  return isSafe ? `<a href="${escapeHtml(new URL(url).href)}" rel="noopener noreferrer">${html}</a>` : html;
}
