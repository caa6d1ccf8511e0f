// Plain text: whose a note is, and where a pack's have their evidence from.
import { describe, expect, it } from 'vitest';
import { gather, sampleArticles, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { readRealPack } from '../../support/read-real-pack.ts';

const pack = readRealPack();
const key = pack.article.url;
const textOf = (highlights: number) =>
  write(
    'text',
    gather({
      articles: [makeArticle({ key, url: key, title: pack.article.title })],
      highlights: Array.from({ length: highlights }, (_row, nth) =>
        makeHighlight(nth + 1, { article: key, note: `My own thought ${nth}` }),
      ),
      pack: { key, pack },
    }),
  )[0]?.text ?? '';

describe('plain text', () => {
  it('has the reader’s own and the pack’s notes under a line each that says whose they are', () => {
    const [head = '', notes = ''] = textOf(2).split(`\nNotes by ${pack.creator}, as of ${pack.asOf}\n`);
    expect(head).toMatch(/\n\nYour highlights and notes\n\n/);
    expect(head).toContain('My own thought 1');
    expect(notes).not.toContain('My own thought');
    for (const { line } of pack.claims) expect(notes).toContain(line);
  });

  it('has no such line where there is nothing to tell apart', () => {
    expect(textOf(0)).not.toContain('Your highlights');
    expect(write('text', sampleArticles())[0]?.text).not.toMatch(/Your highlights|Notes by/);
  });

  it('has each source with its address', () => {
    const cited = new Set(pack.claims.flatMap(({ evidence }) => evidence.for.flatMap(({ sources }) => sources)));
    for (const { id, url } of pack.sources) if (cited.has(id)) expect(textOf(1)).toContain(url);
  });
});
