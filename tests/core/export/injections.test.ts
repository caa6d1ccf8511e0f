// Whatever is written into a highlight, a note, a tag or a title: it comes out as words, in every format.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { unzipSync } from 'fflate';
import yaml from 'js-yaml';
import { parseHTML } from 'linkedom';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { zipFiles } from '../../../lib/core/export/zip-files.ts';
import { gather, write } from '../../support/export-samples.ts';
import { makeArticle, makeHighlight } from '../../support/make-highlight.ts';
import { OUTBREAKS } from '../../support/outbreaks.ts';

/** One highlight with the payload in each field that a stranger, a page or a reader writes. */
const plant = (payload: string) => {
  const base = makeHighlight(1);
  const tag = payload.replace(/[\s#]+/gu, '-').slice(0, 100) || 'tag';
  return gather({
    articles: [makeArticle({ title: payload, author: payload, published: payload, site: payload, language: payload })],
    highlights: [
      makeHighlight(1, {
        note: payload,
        tags: [tag],
        selector: base.selector && {
          ...base.selector,
          quote: { exact: payload || ' ', prefix: payload, suffix: payload },
        },
      }),
      makeHighlight(2, { selector: null, note: payload }),
    ],
  });
};
const textOf = (id: string, payload: string) => write(id, plant(payload))[0]?.text ?? '';

/** All nodes of a kind, in a Markdown file without its front matter. */
function findNodes(markdown: string, types: readonly string[]): Nodes[] {
  const found: Nodes[] = [];
  const visit = (node: Nodes) => {
    if (types.includes(node.type)) found.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(fromMarkdown(markdown));
  return found;
}

describe.each(OUTBREAKS)('%s', (_kind, payload) => {
  it('stays in its place in Markdown', () => {
    for (const id of ['markdown', 'template']) {
      const text = textOf(id, payload);
      const [, head = '', ...rest] = text.split(/^---$/m);
      const body = rest.join('---');
      const front = yaml.load(head);
      expect(Object.keys(front ?? {}).filter((key) => !FRONT.includes(key))).toEqual([]);
      expect(findNodes(body, ['html'])).toEqual([]);
      for (const node of findNodes(body, ['link', 'image', 'definition']))
        expect('url' in node ? node.url : '').toMatch(/^(https?:|mailto:|#|$)/);
      for (const node of findNodes(body, ['code']))
        expect('lang' in node ? (node.lang ?? '') : '').not.toMatch(/dataview|templater|^run-/i);
      // Two highlights, two blocks with ids of ours, and no other.
      expect(body.match(/^\^[\w-]+$/gm)).toEqual(['^hl-00000002', '^hl-00000001']);
      expect(body).not.toMatch(/(?<!\\)<%|(?<!\\)!\[\[|(?<!\\)%%/);
    }
    const callouts = findNodes(textOf('markdown', payload).split(/^---$/m).slice(2).join('---'), ['blockquote']);
    expect(callouts.length).toBeGreaterThanOrEqual(2);
  });

  it('stays text in HTML', () => {
    const { document } = parseHTML(textOf('html', payload));
    expect(
      document.querySelectorAll(
        'script:not([type="application/ld+json"]), iframe, object, embed, form, img, svg, base, link, video, audio, input, math',
      ),
    ).toHaveLength(0);
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(document.querySelectorAll('meta')).toHaveLength(4);
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^style$|^srcdoc$|^ping$/);
        if (name === 'href') expect(value).toMatch(/^(https?:\/\/|#)/);
      }
    expect(() => JSON.parse(document.querySelector('script')?.textContent ?? '')).not.toThrow();
  });

  it('stays a cell in tables, and no formula in that for spreadsheets', () => {
    for (const [id, columns, isGuarded] of [
      ['csv', 17, true],
      ['readwise', 7, false],
      ['notion', 12, false],
    ] as const) {
      const { data, errors } = Papa.parse<string[]>(textOf(id, payload).replace('\uFEFF', ''), {
        delimiter: ',',
        skipEmptyLines: true,
      });
      expect(errors).toEqual([]);
      // A long quote goes to Readwise in pieces.
      expect(data.length).toBeGreaterThanOrEqual(3);
      for (const row of data) {
        expect(row).toHaveLength(columns);
        if (isGuarded) for (const cell of row) expect(cell).not.toMatch(/^[\s\u00A0\uFEFF]*[=+\-@|%＝＋－＠]/);
      }
    }
  });

  it('stays words on a card of Anki', () => {
    const lines = textOf('anki', payload).replace(/\n$/, '').split('\n');
    expect(lines.slice(0, 4).every((line) => line.startsWith('#'))).toBe(true);
    expect(lines).toHaveLength(6);
    for (const line of lines.slice(4)) {
      expect(line).not.toMatch(/^["#]|\t"/);
      const cells = line.split('\t');
      expect(cells).toHaveLength(4);
      for (const field of cells.slice(1, 3)) {
        expect(field).not.toMatch(/[[\]{}\\]/);
        const { document } = parseHTML(`<html><body>${field}</body></html>`);
        expect(document.body.textContent?.replace(/[\s\p{C}]/gu, '')).not.toBe('');
        for (const element of document.body.querySelectorAll('*')) {
          expect(element.localName).toMatch(/^(p|strong|em|blockquote|ul|ol|li|code|pre|br|hr|a|bdi)$/);
          for (const { name, value } of element.attributes) {
            expect(name).toMatch(/^(dir|start|href|rel)$/);
            if (name === 'href') expect(value).toMatch(/^https?:\/\//);
          }
        }
      }
    }
  });

  it('stays a value in citations', () => {
    const ris = textOf('ris', payload);
    expect(ris.match(/^TY {2}- /gm)).toHaveLength(1);
    expect(ris.match(/^ER {2}- /gm)).toHaveLength(1);
    for (const line of ris.split('\r\n').filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(ris).not.toMatch(/[\n\r](?![A-Z]|$|[\n\r])/);
    const bibtex = textOf('bibtex', payload);
    expect(bibtex.match(/^@/gm)).toHaveLength(1);
    // BibTeX and biber count a brace behind a backslash too, Zotero does not.
    for (const counted of [bibtex, bibtex.replace(/\\./gs, '')]) {
      let depth = 0;
      for (const [brace] of counted.matchAll(/[{}]/g)) {
        depth += brace === '{' ? 1 : -1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }
    expect(bibtex.replace(/\\(textbackslash|textasciitilde|textasciicircum|vphantom)/g, '')).not.toMatch(/\\[a-z]/i);
    expect(new Cite(bibtex, { forceType: '@bibtex/text' }).data).toHaveLength(1);
    expect(JSON.parse(textOf('csl-json', payload))).toHaveLength(1);
  });

  it('stays a string in JSON', () => {
    expect(JSON.parse(textOf('json-ld', payload)).total).toBe(2);
    expect(JSON.parse(textOf('hypothesis', payload)).annotations).toHaveLength(2);
    expect(write('claim-review', plant(payload))).toEqual([]);
  });

  it('stays behind its blanks in plain text', () => {
    const lines = textOf('text', payload).split('\n');
    const head = lines.indexOf('');
    expect(head).toBeLessThanOrEqual(3);
    for (const line of lines.slice(head)) expect(line).toMatch(/^( {4}.*|Note on the page|)$/);
  });

  it('is no path out of a folder or a zip', () => {
    for (const id of ['markdown', 'logseq', 'template', 'text'])
      for (const { path } of write(id, plant(payload), { filePer: 'highlight' })) {
        for (const part of path.split('/')) {
          expect(part).not.toMatch(/^\.|[\\:*?"<>|\p{Cc}]|[. ]$/u);
          expect(part).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(245);
        }
        expect(path.split('/').length).toBeLessThanOrEqual(2);
      }
    const files = write('markdown', plant(payload));
    expect(Object.keys(unzipSync(zipFiles(files)))).toEqual(files.map(({ path }) => path));
  });
});

const FRONT = ['title', 'source', 'author', 'published', 'created', 'tags'];
