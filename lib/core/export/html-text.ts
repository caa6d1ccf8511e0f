// Text into HTML, for files: nothing of it is ever put into a page of ours.

import type { NotePart } from '../highlight/markdown/note-part.ts';
import { FILE_BOUNDS, readNote } from '../highlight/markdown/read-note.ts';
import { type ElementPart, tagOfPart } from '../highlight/markdown/tag-of-part.ts';
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
  if (part.kind === 'text') return escapeHtml(part.text);
  if (part.kind === 'raw') return escapeHtml(part.text).replaceAll('\n', '<br>');
  if (part.kind === 'link') return formatAnchor(part.url ?? '', writeAll(part.parts));
  const tag = tagOfPart(part);
  if (part.kind === 'break' || part.kind === 'rule') return `<${tag}>`;
  const html = 'text' in part ? escapeHtml(part.text) : writeAll(part.parts);
  const words = part.kind === 'heading' ? `<strong>${html}</strong>` : html;
  return `<${tag}${attributesOf(part, html)}>${words}</${tag}>`;
}

function attributesOf(part: ElementPart, html: string): string {
  switch (part.kind) {
    case 'paragraph':
    case 'heading':
    case 'code':
      return ' dir="auto"';
    case 'quote':
      return ` dir="${directionOfHtml(html)}"`;
    case 'list':
      return `${part.start === null ? '' : ` start="${part.start}"`} dir="${directionOfHtml(html)}"`;
    default:
      return '';
  }
}

/** Of a block of blocks, whose signs and lines are on the side on which its words begin: `auto` does not see into them. */
function directionOfHtml(html: string): 'ltr' | 'rtl' {
  return directionOf(html.replace(/<[^<>]*>|&[a-z0-9#]{1,8};/gi, ''));
}

/** A link where the address is one of the web, its words alone where it is not. `html` is HTML already. */
export function formatAnchor(url: string, html: string): string {
  const isSafe = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  return isSafe
    ? `<a href="${escapeHtml(encodeAddress(new URL(url).href))}" rel="noopener noreferrer">${html}</a>`
    : html;
}
