// Text into HTML, for files: nothing of it is ever put into a page of ours.

import type { NotePart } from '../highlight/markdown/note-part.ts';
import { FILE_BOUNDS, readNote } from '../highlight/markdown/read-note.ts';
import { directionOf } from '../text/direction.ts';
import { encodeAddress } from '../text/encode-address.ts';
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
  return writeAll(readNote(cleanText(note), FILE_BOUNDS));
}

function writeAll(parts: readonly NotePart[]): string {
  return parts.map(write).join('');
}

function write(part: NotePart): string {
  switch (part.kind) {
    case 'text':
      return escapeHtml(part.text);
    case 'raw':
      return escapeHtml(part.text).replaceAll('\n', '<br>');
    case 'paragraph':
      return `<p dir="auto">${writeAll(part.parts)}</p>`;
    case 'heading':
      return `<p dir="auto"><strong>${writeAll(part.parts)}</strong></p>`;
    case 'strong':
      return `<strong>${writeAll(part.parts)}</strong>`;
    case 'emphasis':
      return `<em>${writeAll(part.parts)}</em>`;
    case 'quote':
      return writeBlock('blockquote', '', writeAll(part.parts));
    case 'list':
      return part.start === null
        ? writeBlock('ul', '', writeAll(part.parts))
        : writeBlock('ol', ` start="${part.start}"`, writeAll(part.parts));
    case 'item':
      return `<li>${writeAll(part.parts)}</li>`;
    case 'inline-code':
      return `<code>${escapeHtml(part.text)}</code>`;
    case 'code':
      return `<pre dir="auto">${escapeHtml(part.text)}</pre>`;
    case 'break':
      return '<br>';
    case 'rule':
      return '<hr>';
    case 'link':
      return formatAnchor(part.url ?? '', writeAll(part.parts));
  }
}

/** A block of blocks, whose signs and lines are on the side on which its words begin: `auto` does not see into them. */
function writeBlock(name: string, attributes: string, html: string): string {
  const text = html.replace(/<[^<>]*>|&[a-z0-9#]{1,8};/gi, '');
  return `<${name}${attributes} dir="${directionOf(text)}">${html}</${name}>`;
}

/** A link where the address is one of the web, its words alone where it is not. `html` is HTML already. */
export function formatAnchor(url: string, html: string): string {
  const isSafe = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  return isSafe
    ? `<a href="${escapeHtml(encodeAddress(new URL(url).href))}" rel="noopener noreferrer">${html}</a>`
    : html;
}
