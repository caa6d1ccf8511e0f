import type { NotePart } from './note-part.ts';

/** A part that is one HTML element, whoever draws it. Text is none, and whether a link may be one its address decides. */
export type ElementPart = Exclude<NotePart, { readonly kind: 'text' | 'raw' | 'link' }>;

/** The name of the HTML element for a part of a note. A heading in a note is a paragraph: it is none of the page's. */
export function tagOfPart(part: ElementPart) {
  return part.kind === 'list' && part.start === null ? 'ul' : TAGS[part.kind];
}

const TAGS = {
  paragraph: 'p',
  heading: 'p',
  strong: 'strong',
  emphasis: 'em',
  quote: 'blockquote',
  list: 'ol',
  item: 'li',
  'inline-code': 'code',
  code: 'pre',
  break: 'br',
  rule: 'hr',
} as const satisfies Record<ElementPart['kind'], string>;
