import { describe, expect, test } from 'vitest';
import { anchorSelectors } from '../../../lib/core/anchor/anchor-selectors.ts';
import { describeSpans } from '../../../lib/core/anchor/describe-spans.ts';
import { readPageText } from '../../../lib/core/text/page-text.ts';
import { createSentenceCursor } from '../../../lib/dom/mark/sentence-cursor.ts';
import { type LiveBlock, readBlocks, toRange } from '../../../lib/dom/read/read-blocks.ts';
import { refusalOf, toSpans } from '../../../lib/dom/read/read-selection.ts';
import { addHtml, find } from '../../support/add-html.ts';
import { loadPage, PAGE_NAMES } from '../../support/load-page.ts';

const wordsOf = (blocks: readonly LiveBlock[], range: Range) =>
  toSpans(blocks, range).map(({ block, start, end }) => blocks[block]?.text.slice(start, end).replace(/\s+/g, ' '));

/** A range from after the `[` to before the `]` of some markup, whose marks are taken out. */
function rangeIn(html: string): { blocks: LiveBlock[]; range: Range } {
  const box = addHtml(html);
  const range = document.createRange();
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const open = node.data.indexOf('[');
    if (open >= 0) {
      node.deleteData(open, 1);
      range.setStart(node, open);
    }
    const close = node.data.indexOf(']');
    if (close >= 0) {
      node.deleteData(close, 1);
      range.setEnd(node, close);
    }
  }
  return { blocks: readBlocks(box), range };
}

describe('the spans of a selection', () => {
  test.each<[string, string, string[]]>([
    ['in one text', '<p>One [two] three</p>', ['two']],
    ['across inline elements', '<p>One [t<b>w</b>o <i>th]ree</i></p>', ['two th']],
    ['across blocks', '<p>One [two</p><p>three</p><p>fo]ur</p>', ['two', 'three', 'fo']],
    ['across a line break', '<p>One [two<br>three] four</p>', ['two three']],
    ['over text that is not shown', '<p>One [two<span hidden>no</span><script>no</script> three]</p>', ['two three']],
    ['in joined letters', '<p>قال إن التحا[لف الإس]لامي</p>', ['لف الإس']],
    ['in cells', '<table><tr><td>a [b</td><td>c] d</td></tr></table>', ['b', 'c']],
  ])('%s', (_name, html, words) => {
    const { blocks, range } = rangeIn(html);
    expect(wordsOf(blocks, range)).toEqual(words);
  });

  test('with ends that are elements', () => {
    const box = addHtml('<p>One</p><p>Two</p><p>Three</p>');
    const range = document.createRange();
    range.setStart(box, 1);
    range.setEnd(box, 2);
    expect(wordsOf(readBlocks(box), range)).toEqual(['Two']);
  });

  test('are none outside of the text', () => {
    const blocks = readBlocks(addHtml('<p>One</p>'));
    const range = document.createRange();
    range.selectNodeContents(addHtml('<p>Other</p>'));
    expect(toSpans(blocks, range)).toEqual([]);
  });
});

test.each(PAGE_NAMES)('highlights of %s are found again where they were, after it is read anew', async (name) => {
  const page = await loadPage(name);
  const blocks = readBlocks(page.body);
  const text = readPageText(blocks);
  const spans = blocks.flatMap(({ text: words }, block) => {
    const start = words.search(/\S/);
    const end = Math.min(words.trimEnd().length, start + 12 + ((block * 37) % 180));
    // A blank edge is no part of a highlight.
    const trimmed = start + words.slice(start, end).trimEnd().length;
    return start < 0 || trimmed <= start ? [] : [{ block, start, end: trimmed }];
  });
  const selectors = spans.flatMap((span) => describeSpans(text, [span]) ?? []);
  expect(selectors).toHaveLength(spans.length);
  const again = readBlocks(page.body);
  const found = anchorSelectors(readPageText(again), selectors);
  expect(found.map(({ state }) => state)).toEqual(spans.map(() => 'placed'));
  expect(found.map((each) => each.spans)).toEqual(spans.map((span) => [span]));
  for (const { spans: at } of found)
    for (const span of at) {
      const block = again[span.block];
      const range = block === undefined ? null : toRange(block, span);
      expect(range && toSpans(again, range)).toEqual([span]);
    }
});

describe('a selection is refused', () => {
  test.each<[string, string, string | null]>([
    ['in an editor', '<div contenteditable="true"><p id="at">Text</p></div>', 'editor'],
    ['in what calls itself a text box', '<div role="textbox"><p id="at">Text</p></div>', 'editor'],
    ['nowhere else', '<p id="at">Text</p>', null],
  ])('%s', (_name, html, refusal) => {
    const box = addHtml(html);
    document.getSelection()?.selectAllChildren(find(box, '#at'));
    expect(refusalOf(document)).toBe(refusal);
  });

  test.each<[string, string, string]>([
    ['in a field', '<input id="at" value="text">', 'field'],
    ['in a password', '<input id="at" type="password" value="secret">', 'password'],
    ['in a text area', '<textarea id="at">text</textarea>', 'field'],
    ['in a frame', '<iframe id="at" srcdoc="x"></iframe>', 'frame'],
  ])('%s', (_name, html, refusal) => {
    const box = addHtml(html);
    document.getSelection()?.removeAllRanges();
    find<HTMLElement>(box, '#at').focus();
    expect(refusalOf(document)).toBe(refusal);
  });

  test('where there is none', () => {
    document.getSelection()?.removeAllRanges();
    expect(refusalOf(document)).toBe('empty');
  });
});

describe('the sentence cursor', () => {
  const start = (html: string) => {
    const box = addHtml(html);
    const cursor = createSentenceCursor(readBlocks(box), 'en');
    cursor.start(null);
    return { box, cursor, words: () => cursor.range()?.toString().trim() };
  };

  test('goes from sentence to sentence, over paragraphs, and stays at the ends', () => {
    const { cursor, words } = start('<p>One is. Two is.</p><p>Three is.</p>');
    const seen = [words()];
    for (const by of [1, 1, 1, -1, -1, -1] as const) {
      cursor.move(by);
      seen.push(words());
    }
    expect(seen).toEqual(['One is.', 'Two is.', 'Three is.', 'Three is.', 'Two is.', 'One is.', 'One is.']);
  });

  test('takes in more of them, and gives them back', () => {
    const { cursor, words } = start('<p>One is. Two is. Three is.</p>');
    cursor.extend(1);
    cursor.extend(1);
    expect(words()).toBe('One is. Two is. Three is.');
    cursor.extend(-1);
    expect(words()).toBe('One is. Two is.');
    cursor.move(1);
    expect(words()).toBe('Three is.');
  });

  test('starts at what is selected', () => {
    const { box, cursor, words } = start('<p>One is. Two is.</p><p id="at">Three is. Four is.</p>');
    document.getSelection()?.selectAllChildren(find(box, '#at'));
    cursor.start(document.getSelection());
    document.getSelection()?.removeAllRanges();
    expect(words()).toBe('Three is.');
  });

  test('is nowhere on a page without text', () => {
    expect(start('<p> </p>').cursor.range()).toBeNull();
  });
});
