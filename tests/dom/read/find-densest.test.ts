import { describe, expect, test } from 'vitest';
import { findDensest } from '../../../lib/dom/read/find-densest.ts';
import { loadPage, replacePage } from '../../support/load-page.ts';
import { OP_ED_BODY as BODY, paragraph, prose, textsKept } from '../../support/op-ed-body.ts';

describe('the densest container', () => {
  test.each<[string, string]>([
    ['plain boxes', `<div>${prose(6, (text) => `<div>${text}</div>`)}</div>`],
    ['paragraphs', `<main>${prose(6)}</main>`],
    ['line breaks in one box', `<div>${prose(6, (text) => `${text}<br><br>`)}</div>`],
    ['boxes around each paragraph', `<div>${prose(6, (text) => `<div><p>${text}</p></div>`)}</div>`],
    ['paragraphs beside a menu', `<ul>${'<li>Menu'.repeat(40)}</ul><div>${prose(6)}</div>`],
    ['a sidebar of longer words', `<aside><p>${paragraph(1)}</p></aside><div>${prose(6)}</div>`],
  ])('%s', (_name, html) => {
    replacePage(`<body><header>Site</header>${html}<footer>Foot</footer></body>`);
    const kept = findDensest(document);
    const texts = textsKept(kept);
    expect(texts.filter((text) => text.startsWith('Paragraph')).length).toBeGreaterThanOrEqual(6);
    expect(texts).not.toContain('Foot');
  });

  test('no-classes: the paragraphs of the body', async () => {
    const texts = textsKept(findDensest(await loadPage('no-classes')));
    expect(BODY.filter((line) => !texts.join('\n').includes(line))).toEqual([]);
    expect(texts.some((text) => text.startsWith('Saudi Arabia | Middle East'))).toBe(false);
  });

  test('none on a page without prose', () => {
    replacePage('<body><ul><li>One<li>Two</ul></body>');
    expect(findDensest(document).size).toBe(0);
  });
});
