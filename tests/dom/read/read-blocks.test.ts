import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCurrent, type LiveBlock, readBlocks, toRange } from '../../../lib/dom/read/read-blocks.ts';
import { addHtml, find } from '../../support/add-html.ts';
import { loadPage, PAGE_NAMES } from '../../support/load-page.ts';

const textsOf = (html: string) => readBlocks(addHtml(html)).map(({ text }) => text.replace(/\s+/g, ' ').trim());

describe('what is a block', () => {
  test.each<[string, string, string[]]>([
    ['paragraphs', '<p>One</p><p>Two</p>', ['One', 'Two']],
    ['a line break is a space', '<p>One<br>two</p>', ['One two']],
    ['a doubled line break parts', '<p>One<br><br>Two</p>', ['One', 'Two']],
    ['a doubled line break with white space', '<p>One<br>\n  <br>Two</p>', ['One', 'Two']],
    ['many line breaks', '<p>One<br><br><br><br>Two</p>', ['One', 'Two']],
    ['line breaks with text between them', '<p>One<br>two<br>three</p>', ['One two three']],
    ['a line break before the text', '<p><br>One</p>', ['One']],
    ['a no-break space between line breaks', '<p>One<br>&nbsp;<br>Two</p>', ['One', 'Two']],
    ['a line break inside an inline element', '<p>One<b><br><br>Two</b></p>', ['One', 'Two']],
    ['a block inside a block', '<div>One<p>Two</p>Three</div>', ['One', 'Two', 'Three']],
    ['blocks deep inside', '<section><article><div><p>One</p></div></article></section>', ['One']],
    ['list items and cells', '<ul><li>One<li>Two</ul><table><tr><td>3<td>4</table>', ['One', 'Two', '3', '4']],
    ['a block inside an inline element', '<span>One<div>Two</div>Three</span>', ['One', 'Two', 'Three']],
    ['inline elements', '<p>Pak<b>is</b><i>tan <a href="#">eyes</a></i> it</p>', ['Pakistan eyes it']],
    ['a comment inside a word', '<p>Pak<!-- x -->istan</p>', ['Pakistan']],
    ['a rule between texts', '<div>One<hr>Two</div>', ['One', 'Two']],
    ['headings of all levels', '<h1>A</h1><h2>B</h2><h3>C</h3>', ['A', 'B', 'C']],
    ['nothing', '', []],
    ['white space alone', '<p> \n\t</p> <div> </div>', []],
    ['white space between blocks', ' \n <p>One</p> \n <p>Two</p> \n', ['One', 'Two']],
    ['white space between inline elements', '<p><b>One</b> <i>two</i></p>', ['One two']],
  ])('%s', (_name, html, texts) => expect(textsOf(html)).toEqual(texts));

  test('a heading of the first three levels is one, with all that is in it, but for those of menus and asides', () => {
    const blocks = readBlocks(
      addHtml('<h1><span>A</span></h1><h2>B</h2><h3>C</h3><h4>D</h4><p>E</p><aside><h2>F</h2></aside>'),
    );
    expect(blocks.map(({ heading }) => heading)).toEqual([true, true, true, false, false, false]);
  });

  test('the element of a block is the nearest block element', () => {
    const blocks = readBlocks(addHtml('<div id="a">One<p id="b"><b>Two</b></p></div>'));
    expect(blocks.map(({ element }) => element.id)).toEqual(['a', 'b']);
  });

  test('blocks whose element is not wanted are left out', () => {
    const root = addHtml('<p class="keep">One</p><p>Two</p>');
    const blocks = readBlocks(root, { keeps: (element) => element.className === 'keep' });
    expect(blocks.map(({ text }) => text)).toEqual(['One']);
  });
});

describe('what is not rendered is not read', () => {
  test.each<[string, string]>([
    ['display: none', '<p style="display:none">No</p>'],
    ['display: none around', '<div style="display:none"><p>No</p></div>'],
    ['visibility: hidden', '<p style="visibility:hidden">No</p>'],
    ['visibility: hidden around', '<div style="visibility:hidden"><p>No</p></div>'],
    ['the attribute hidden', '<p hidden>No</p>'],
    ['the attribute hidden on an inline element', '<span hidden>No</span>'],
    ['display: none on an inline element', '<span style="display:none">No</span>'],
    ['visibility: hidden on an inline element', '<span style="visibility:hidden">No</span>'],
    ['a closed dialog', '<dialog>No</dialog>'],
    ['closed details', '<details><p>No</p></details>'],
    ['content-visibility: hidden', '<div style="content-visibility:hidden"><p>No</p></div>'],
    ['script', '<script type="text/plain">No</script>'],
    ['style', '<style>.no {}</style>'],
    ['noscript', '<noscript>No</noscript>'],
    ['template', '<template><p>No</p></template>'],
    ['textarea', '<textarea>No</textarea>'],
    ['button', '<button>No</button>'],
    ['select', '<select><option>No</select>'],
    ['svg', '<svg><title>No</title><text>No</text></svg>'],
    ['iframe', '<iframe srcdoc="No"></iframe>'],
    ['object', '<object><p>No</p></object>'],
  ])('%s', (_name, html) => expect(textsOf(`<p>One</p>${html}<div>Two ${html}</div>`)).toEqual(['One', 'Two']));

  test.each<[string, string, string[]]>([
    [
      'a visible paragraph in a hidden box',
      '<div style="visibility:hidden"><p style="visibility:visible">Yes</p></div>',
      ['Yes'],
    ],
    ['a box without a box of its own', '<div style="display:contents"><p>Yes</p></div>', ['Yes']],
    ['text in a box without a box of its own', '<div style="display:contents">Yes</div>', ['Yes']],
    [
      'far below, not laid out yet',
      '<div style="height:9000px"></div><div style="content-visibility:auto"><p>Yes</p></div>',
      ['Yes'],
    ],
    ['see-through text', '<p style="opacity:0">Yes</p>', ['Yes']],
    ['open details', '<details open><summary>Yes</summary><p>Yes</p></details>', ['Yes', 'Yes']],
  ])('but %s is', (_name, html, texts) => expect(textsOf(html)).toEqual(texts));
});

test.each([
  'hasAttribute',
  'localName',
  'firstChild',
  'nodeType',
  'children',
  'closest',
  'checkVisibility',
  'parentNode',
  'nextSibling',
  'ownerDocument',
])('a form whose control is named %s is read as any other', (name) => {
  const html = `<form><input name="${name}"><p>One</p>Two<p>Three</p></form><p>Four</p>`;
  expect(textsOf(html)).toEqual(['One', 'Two', 'Three', 'Four']);
});

test('a form whose control is named closest is no heading', () => {
  const blocks = readBlocks(addHtml('<form><input name="closest">One</form>'));
  expect(blocks.map(({ heading }) => heading)).toEqual([false]);
});

/** For each UTF-16 unit of a block whether it stands in a text node; those that a line break gave do not. */
function coverOf({ text, pieces }: LiveBlock): boolean[] {
  const covered = new Array<boolean>(text.length).fill(false);
  for (const { node, at } of pieces) covered.fill(true, at, at + node.length);
  return covered;
}

function textUnder(block: LiveBlock, start: number, end: number): string {
  const covered = coverOf(block);
  const units = block.text.split('').filter((_, at) => at >= start && at < end && covered[at]);
  return units.join('');
}

describe('from a span to the live range', () => {
  const ROWS = [
    '<p>One</p>',
    '<p>Pak<b>is</b><i>tan <a href="#">eyes</a></i> it</p>',
    '<p>One<br>two<b><br></b>three</p>',
    '<p>One <!-- x --> two<br> <br>Three</p>',
    '<p>One<br></p><p>Two</p>',
    '<p>\u{1F5DE} e\u0301\u00ad\u200b باكستان</p>',
  ];
  test.each(ROWS)('the range says what the span says: %s', (html) => {
    const blocks = readBlocks(addHtml(html));
    for (const block of blocks) expectRoundTrip(block);
  });

  test.each(PAGE_NAMES)('on the saved page %s', async (name) => {
    await loadPage(name);
    const blocks = readBlocks(document.body);
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) {
      const first = block.text.search(/\S/);
      const last = block.text.trimEnd().length;
      expect(toRange(block, { start: first, end: last })?.toString()).toBe(textUnder(block, first, last));
      expectRoundTrip(block, 5);
    }
  });

  test.each<[string, number, number, string]>([
    ['ends', 0, 4, 'One'],
    ['begins', 3, 7, 'two'],
    ['begins and ends', 3, 8, 'two'],
  ])('a span that %s at a line break takes in the text beside it', (_name, start, end, text) => {
    const [block] = readBlocks(addHtml('<p>One<br>two<br></p>'));
    expect(block && toRange(block, { start, end })?.toString()).toBe(text);
  });

  test('a span outside the text has no range', () => {
    const [block] = readBlocks(addHtml('<p>One</p>'));
    expect(block && toRange(block, { start: 7, end: 9 })).toBeNull();
  });

  function expectRoundTrip(block: LiveBlock, numRuns = 40): void {
    const covered = coverOf(block);
    const spans = fc
      .tuple(fc.nat(block.text.length - 1), fc.nat(block.text.length - 1))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
      .filter(({ start, end }) => covered[start] === true && covered[end - 1] === true);
    fc.assert(
      fc.property(spans, ({ start, end }) => {
        expect(toRange(block, { start, end })?.toString()).toBe(textUnder(block, start, end));
      }),
      { numRuns, seed: 1 },
    );
  }
});

describe('a block is current', () => {
  const HTML = '<p>One <b>two</b> three</p>';
  const text = (root: ParentNode, selector: string, nth = 0) => {
    const node = find(root, selector).childNodes[nth];
    if (!(node instanceof Text)) throw new Error('Expected a text node, got none');
    return node;
  };
  test.each<[string, boolean, (root: HTMLElement) => void]>([
    ['nothing was done', true, () => undefined],
    ['a style was set', true, (root) => find(root, 'p').setAttribute('style', 'color: red')],
    ['the paragraph was moved', true, (root) => root.append(find(root, 'p'))],
    ['text before it was changed', true, (root) => root.prepend('Zero')],
    ['a word was changed', false, (root) => text(root, 'b').replaceData(0, 3, 'owt')],
    ['a word was made longer', false, (root) => text(root, 'b').appendData(' and')],
    ['a word was cut short', false, (root) => text(root, 'b').deleteData(1, 2)],
    ['the text was emptied', false, (root) => text(root, 'p').deleteData(0, 4)],
    ['a text node was split', false, (root) => void text(root, 'p', 2).splitText(3)],
    ['an element was removed', false, (root) => find(root, 'b').remove()],
    ['the paragraph was removed', false, (root) => find(root, 'p').remove()],
    [
      'the paragraph was replaced by its clone',
      false,
      (root) => find(root, 'p').replaceWith(find(root, 'p').cloneNode(true)),
    ],
    ['the box was rewritten with the same markup', false, (root) => void (root.innerHTML = HTML)],
  ])('when %s: %s', (_name, current, change) => {
    const root = addHtml(HTML);
    const [block] = readBlocks(root);
    change(root);
    expect(block && isCurrent(block)).toBe(current);
  });
});
