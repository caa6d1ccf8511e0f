// Pages of Logseq: read here by its rules for blocks, properties and depth.
import { describe, expect, it } from 'vitest';
import { listPackNotes } from '../../../lib/core/export/pack-notes.ts';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import { gather, sampleArticles, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { OUTBREAKS } from '../../support/outbreaks.ts';
import { readRealPack } from '../../support/read-real-pack.ts';

interface Block {
  readonly depth: number;
  readonly properties: Map<string, string>;
  readonly lines: string[];
}

/** The blocks of a page; the first one is that of its properties. Fences hide what looks like a block. */
function readBlocks(text: string): Block[] {
  const blocks: Block[] = [{ depth: -1, properties: new Map(), lines: [] }];
  let isCode = false;
  for (const line of text.split('\n')) {
    const [, tabs, rest] = (isCode ? null : /^(\t*)- (.*)$/.exec(line)) ?? [];
    if (tabs !== undefined) blocks.push({ depth: tabs.length, properties: new Map(), lines: [] });
    const block = blocks.at(-1);
    const content = rest ?? line.trim();
    if (/^(?:```|~~~)/.test(content)) isCode = !isCode;
    const [, key, value] = /^([\w-]+):: (.*)$/.exec(content) ?? [];
    if (key !== undefined && block?.lines.length === 0) block.properties.set(key, value ?? '');
    else if (content !== '' || rest !== undefined) block?.lines.push(content);
  }
  expect(isCode).toBe(false);
  return blocks;
}

const pageOf = (row: Partial<Highlight>) =>
  readBlocks(
    write('logseq', gather({ articles: [makeArticle()], highlights: [makeHighlight(1, row)] }))[0]?.text ?? '',
  );

describe('a page of Logseq', () => {
  it('has properties, and a block for each highlight with its note below', () => {
    const [file] = write('logseq', sampleArticles());
    expect(file?.path).toBe('pages/Of ships & “harbours”.md');
    const [page, pageNote, said, highlight, note] = readBlocks(file?.text ?? '');
    expect(Object.fromEntries(page?.properties ?? [])).toMatchObject({
      title: 'Of ships & “harbours”',
      source: 'https://example.org/a',
      published: '2017-12-01',
    });
    expect(pageNote?.lines).toEqual(['Note on the page']);
    expect([said?.depth, said?.lines]).toEqual([1, ['On the whole page.']]);
    expect(highlight?.lines).toEqual(['> words number 1']);
    expect(Object.fromEntries(highlight?.properties ?? [])).toMatchObject({
      id: makeHighlight(1).id,
      'background-color': 'yellow',
      tags: 'sea, salt',
      link: 'https://example.org/a#:~:text=words%20number%201',
    });
    expect([note?.depth, note?.lines]).toEqual([1, ['A *note* with', '* one', '* two']]);
  });

  it('has a name of its own for each of two articles with one title', () => {
    const articles = ['https://e.org/1', 'https://e.org/2'].map((key) => makeArticle({ key, title: 'Same' }));
    const files = write(
      'logseq',
      gather({ articles, highlights: articles.map(({ key }, nth) => makeHighlight(nth + 1, { article: key })) }),
    );
    const titles = files.map(({ text }) => readBlocks(text)[0]?.properties.get('title'));
    expect(new Set(titles).size).toBe(2);
    expect(files.map(({ path }) => path)).toEqual(titles.map((title) => `pages/${title}.md`));
  });

  it.each(OUTBREAKS)('has one block, or one and its note, whatever stands in it: %s', (_kind, payload) => {
    const { selector } = makeHighlight(1);
    const quoted = selector && { ...selector, quote: { exact: `x ${payload}`, prefix: '', suffix: '' } };
    const blocks = pageOf({ selector: quoted, note: `x ${payload}` });
    expect(blocks.map(({ depth }) => depth)).toEqual([-1, 0, 1]);
    for (const line of blocks[1]?.lines ?? []) expect(line).toMatch(/^> /);
    expect([...(blocks[1]?.properties.keys() ?? [])]).toEqual(['id', 'background-color', 'colour', 'created', 'link']);
    expect(blocks[2]?.properties.size).toBe(0);
  });

  it('has a pack’s notes under a block that says whose they are, each with its sources', () => {
    const pack = readRealPack();
    const key = pack.article.url;
    const set = gather({
      articles: [makeArticle({ key, url: key })],
      highlights: [makeHighlight(1, { article: key, note: 'mine' })],
      pack: { key, pack },
    });
    const text = write('logseq', set)[0]?.text ?? '';
    const blocks = readBlocks(text);
    const heading = blocks.findIndex(({ lines }) => lines[0]?.startsWith('## Notes by'));
    expect(blocks[heading]?.lines).toEqual([`## Notes by ${pack.creator}, as of ${pack.asOf}`]);
    expect(blocks.slice(heading + 1).every(({ depth }) => depth > 0)).toBe(true);
    expect(blocks.slice(heading + 1).filter(({ depth }) => depth === 1)).toHaveLength(listPackNotes(pack).length);
    for (const { statements } of listPackNotes(pack))
      for (const { url } of statements.flatMap(({ sources }) => sources))
        expect(text).toContain(`](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`);
  });
});
