import type { Highlight, HighlightedArticle } from '../../lib/core/highlight/highlight.ts';
import { formatUuid7 } from '../../lib/core/highlight/uuid.ts';

/** The nth id of a test, in order. */
export function idOf(nth: number): string {
  const random = new Uint8Array(10);
  random[9] = nth & 0xff;
  random[8] = nth >> 8;
  return formatUuid7(1_700_000_000_000 + nth, random);
}

/** A row of a test, not kept yet; the nth is made at the nth second. */
export function makeHighlight(nth: number, fields: Partial<Highlight> = {}): Highlight {
  const time = new Date(1_700_000_000_000 + nth * 1000).toISOString();
  return {
    id: idOf(nth),
    article: 'https://example.org/a',
    selector: {
      quote: { exact: `words number ${nth}`, prefix: 'before ', suffix: ' after' },
      position: { start: nth * 100, end: nth * 100 + 10 },
      paragraph: { ordinal: nth, hash: '0123abcd' },
    },
    colour: 'yellow',
    note: '',
    tags: [],
    created: time,
    modified: time,
    deleted: null,
    revision: 0,
    ...fields,
  };
}

export function makeArticle(fields: Partial<HighlightedArticle> = {}): HighlightedArticle {
  return {
    key: 'https://example.org/a',
    url: 'https://example.org/a',
    title: 'A page',
    author: '',
    site: 'example.org',
    published: '',
    language: 'en',
    added: '2026-01-01T00:00:00.000Z',
    ...fields,
  };
}
