// Small packs and pages for the tests of the domain: only what a test speaks of is spelled out.

import type { Zone } from '../../lib/core/article/zone.ts';
import type { Pack, PackActor, PackArticle, PackClaim, PackSource } from '../../lib/core/pack/pack.ts';
import { formatShingles, shingleText } from '../../lib/core/text/shingles.ts';
import type { Block } from '../../lib/core/text/span.ts';
import type { TextQuote } from '../../lib/core/text/text-quote.ts';

/** A paragraph of the annotated text; a bare string is one of the body. */
export type ParagraphText = string | { readonly zone: Zone; readonly text: string };

export function makeArticle(paragraphs: readonly ParagraphText[], over: Partial<PackArticle> = {}): PackArticle {
  return {
    title: 'The ferry returns to the strait',
    author: 'A. Writer',
    publisher: 'The Harbour Paper',
    published: '2017-12',
    language: 'en',
    direction: 'ltr',
    url: 'https://www.harbour.example/node/7',
    address: { hosts: ['www.harbour.example'], paths: ['/node/7'] },
    paragraphs: paragraphs.map((paragraph) => {
      const { zone, text } = typeof paragraph === 'string' ? { zone: 'body' as const, text: paragraph } : paragraph;
      return { zone, shingles: formatShingles(shingleText(text)) };
    }),
    ...over,
  };
}

export function makeActor(id: string, over: Partial<PackActor> = {}): PackActor {
  return {
    id,
    name: id,
    type: 'state',
    otherNames: [],
    scripts: {},
    line: `What ${id} is`,
    note: `What is known of ${id}.`,
    atPublication: { text: `${id} at the time.`, sources: ['s1'] },
    later: [],
    unverified: [],
    sources: ['s1'],
    names: [],
    mentions: [],
    elsewhere: [],
    ...over,
  };
}

export function makeClaim(id: string, paragraph: number, exact: string, over: Partial<PackClaim> = {}): PackClaim {
  return {
    id,
    paragraph,
    selector: makeQuote(exact),
    kind: 'fact',
    assertedBy: 'the author',
    hedges: [],
    assessment: 'supported',
    confidence: 'high',
    line: `What ${id} says`,
    note: `What is known of ${id}.`,
    evidence: { for: [{ text: 'A record says so.', sources: ['s1'] }], against: [], qualifying: [] },
    unverified: [],
    actors: [],
    relations: [],
    says: [],
    ...over,
  };
}

export function makeSource(id: string, over: Partial<PackSource> = {}): PackSource {
  return {
    id,
    url: `https://archive.example/${id}`,
    title: 'A record',
    publisher: 'The Archive',
    date: '2017-11-26',
    quality: 'primary',
    ...over,
  };
}

export function makeQuote(exact: string, prefix = '', suffix = ''): TextQuote {
  return { exact, prefix, suffix };
}

/** A pack of the paragraphs, which passes `parsePack` unless `over` breaks it. */
export function makePack(paragraphs: readonly ParagraphText[], over: Partial<Pack> = {}): Pack {
  return {
    format: 'postil-pack',
    formatVersion: 2,
    id: 'harbour-7',
    version: '1.0.0',
    creator: 'The Harbour Notes',
    asOf: '2026-01-01',
    language: 'en',
    changelog: [],
    article: makeArticle(paragraphs),
    piece: { line: 'What the piece is', note: 'An opinion.', kind: 'opinion', argument: [], slips: [], omissions: [] },
    actors: [],
    claims: [],
    sources: [makeSource('s1')],
    ...over,
  };
}

/** A page of these texts; one that begins with `# ` is a heading. */
export function makeBlocks(texts: readonly string[]): Block[] {
  return texts.map((text) =>
    text.startsWith('# ') ? { text: text.slice(2), heading: true } : { text, heading: false },
  );
}
