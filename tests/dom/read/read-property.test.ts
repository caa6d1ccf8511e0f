import { describe, expect, test } from 'vitest';
import { readPageText } from '../../../lib/core/text/page-text.ts';
import { createTintPainter, themeAt } from '../../../lib/dom/mark/paint-highlights.ts';
import { measureFirstLine, measureRoom } from '../../../lib/dom/place/measure-page.ts';
import { scrollToRange } from '../../../lib/dom/place/scroll-to-range.ts';
import { extractArticle } from '../../../lib/dom/read/extract-article.ts';
import { findDensest } from '../../../lib/dom/read/find-densest.ts';
import { readArticleFacts } from '../../../lib/dom/read/read-article-facts.ts';
import { readBlocks, toRange } from '../../../lib/dom/read/read-blocks.ts';
import { readGround } from '../../../lib/dom/read/read-ground.ts';
import { readInk } from '../../../lib/dom/read/read-ink.ts';
import { commonAncestor } from '../../../lib/dom/read/read-page.ts';
import { callMethod, isEditable, readProperty } from '../../../lib/dom/read/read-property.ts';
import { toSpans } from '../../../lib/dom/read/read-selection.ts';
import { watchKeys } from '../../../lib/dom/watch/watch-keys.ts';
import { addHtml } from '../../support/add-html.ts';
import { signalForTest } from '../../support/signal-for-test.ts';

const SOURCES: Record<string, string> = import.meta.glob('../../../lib/dom/*/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every name that lib/dom reads of anything, and that a form has. */
const NAMES = [
  ...new Set(
    Object.values(SOURCES).flatMap((source) =>
      [...source.matchAll(/[.'](?<name>[a-z]\w+)\b/gi)].map(({ groups }) => groups?.name ?? ''),
    ),
  ),
].filter((name) => name in HTMLFormElement.prototype);

const PROSE = `<p>${'The harbour was built of stone that came by sea, and the sea took it back. '.repeat(6)}</p>`;

/** The same page with controls of these names, and with others. */
function addPages(build: (controls: string) => string, names: readonly string[], times = 1) {
  const controls = (prefix: string) =>
    names.map((name) => `<input type="hidden" name="${prefix}${name}">`.repeat(times)).join('');
  return [addHtml(build(controls('x-'))), addHtml(build(controls('')))] as const;
}

const BUILDS: Record<string, (controls: string) => string> = {
  'a form beside the article': (controls) =>
    `<main><article>${PROSE}</article><form>${controls}<p>Search</p></form></main>`,
  'a form around the article': (controls) => `<form>${controls}<article>${PROSE}${PROSE}</article></form>`,
  'an article that is a form': (controls) =>
    `<div><form>${controls}The words of this form are its own text, with no element around them.${PROSE}</form></div>`,
  'a form inside the article': (controls) => `<article>${PROSE}<form>${controls}${PROSE}</form></article>`,
};

/** All that is read of a page, as values. */
function readAll(root: Element) {
  const blocks = readBlocks(root);
  const ranges = blocks.flatMap((block) => toRange(block, { start: 0, end: 5 }) ?? []);
  const container = commonAncestor(blocks.map(({ element }) => element)) ?? root;
  const rooms = [container, ...blocks.map(({ element }) => element)].map((element) => {
    const { freeLeftPx, freeRightPx, scrollsInside } = measureRoom(element, blocks, 'ltr');
    return { freeLeftPx, freeRightPx, scrollsInside };
  });
  const painter = createTintPainter(window, document.createElement('div'));
  painter.paint([{ colour: 'green', ranges }]);
  painter.clear();
  for (const range of ranges) scrollToRange(range, { freeShare: 1 });
  return {
    blocks: blocks.map(({ text, heading, element }) => [text, heading, readProperty(element, 'localName')]),
    text: readPageText(blocks).text,
    spans: ranges.map((range) => toSpans(blocks, range)),
    container: readProperty(container, 'localName'),
    rooms,
    lines: ranges.map((range) => measureFirstLine(range)?.heightPx),
    grounds: blocks.map(({ element }) => readGround(element)),
    themes: ranges.map(themeAt),
    ink: readInk(root).units.length,
  };
}

describe('a page whose form has controls called like what we read', () => {
  test('has enough names to be worth it', () => {
    expect(NAMES).toEqual(
      expect.arrayContaining([
        'children',
        'parentElement',
        'closest',
        'style',
        'localName',
        'ownerDocument',
        'contains',
      ]),
    );
  });

  // One control is an element, two of one name are a list.
  const rows = Object.entries(BUILDS).flatMap(([name, build]) => [1, 2].map((times) => ({ name, build, times })));
  test.each(rows)('$name is read and measured as without $times of each', ({ build, times }) => {
    const [plain, clobbered] = addPages(build, NAMES, times);
    clobbered.remove();
    const wanted = readAll(plain);
    plain.replaceWith(clobbered);
    expect(readAll(clobbered)).toEqual(wanted);
    expect(wanted.blocks.length).toBeGreaterThan(0);
  });

  test.each(Object.entries(BUILDS))('%s has its article found', (_name, build) => {
    const [plain, clobbered] = addPages(build, NAMES);
    plain.remove();
    expect(findDensest(document).size).toBeGreaterThan(0);
    expect(extractArticle(document).kept.size).toBeGreaterThan(0);
    expect(readArticleFacts(document, 'https://example.org/', '2026-01-01').key).toBe('https://example.org/');
    clobbered.remove();
  });

  test('hears its keys', () => {
    const [, clobbered] = addPages((controls) => `<form tabindex="0">${controls}</form>`, NAMES);
    const form = clobbered.localName === 'form' ? clobbered : callMethod(clobbered, 'querySelectorAll', 'form')[0];
    if (form === undefined) throw new Error('Expected a form');
    expect(isEditable(form)).toBe(false);
    const errors: unknown[] = [];
    addEventListener('error', (event) => errors.push(event.error), { signal: signalForTest() });
    watchKeys(document, { onStep: () => undefined, onEscape: () => false }, { signal: signalForTest() });
    EventTarget.prototype.dispatchEvent.call(form, new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
    expect(errors).toEqual([]);
  });
});
