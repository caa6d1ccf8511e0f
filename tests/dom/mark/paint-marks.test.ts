import { describe, expect, onTestFinished, test } from 'vitest';
import marginCss from '../../../components/margin/margin.css?inline';
import marksCss from '../../../entrypoints/marks.css?inline';
import { markName } from '../../../lib/core/margin/mark-name.ts';
import { createMarkPainter, type MarkLayer, type MarkTheme } from '../../../lib/dom/mark/paint-marks.ts';
import { addHtml, rangeOf } from '../../support/add-html.ts';

const HTML = '<p style="width:200px">One two three four five six seven eight nine ten</p>';
const LAYERS: readonly MarkLayer[] = ['actors', 'claims', 'active'];
const THEMES: readonly MarkTheme[] = ['light', 'dark'];

function painterForTest() {
  const root = addHtml(HTML);
  const painter = createMarkPainter(window, addHtml(''));
  onTestFinished(() => painter.clear());
  return { root, painter };
}

const ours = () => [...CSS.highlights.keys()].filter((name) => name.startsWith('postil-')).sort();
const textsOf = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);

describe('with the Highlight API', () => {
  test.each(LAYERS.flatMap((layer) => THEMES.map((theme) => [layer, theme] as const)))(
    '%s in %s: one highlight with all ranges',
    (layer, theme) => {
      const { root, painter } = painterForTest();
      painter.paint(layer, [rangeOf(root, 'two'), rangeOf(root, 'five')], theme);
      expect(ours()).toEqual([`postil-${layer}-${theme}`]);
      expect(textsOf(markName(layer, theme, ''))).toEqual(['two', 'five']);
    },
  );

  test('every name has its style, for the screen, forced colours and print', () => {
    for (const layer of LAYERS)
      for (const theme of THEMES) expect(marksCss.split(`::highlight(${markName(layer, theme, '')})`)).toHaveLength(4);
  });

  test('painting a layer again replaces its ranges', () => {
    const { root, painter } = painterForTest();
    painter.paint('actors', [rangeOf(root, 'two')], 'light');
    painter.paint('actors', [rangeOf(root, 'six')], 'light');
    expect(textsOf('postil-actors-light')).toEqual(['six']);
  });

  test('painting in the other theme takes the first away', () => {
    const { root, painter } = painterForTest();
    painter.paint('claims', [rangeOf(root, 'two')], 'light');
    painter.paint('claims', [rangeOf(root, 'two')], 'dark');
    expect(ours()).toEqual(['postil-claims-dark']);
  });

  test('no ranges, no highlight', () => {
    const { root, painter } = painterForTest();
    painter.paint('claims', [rangeOf(root, 'two')], 'light');
    painter.paint('actors', [rangeOf(root, 'two')], 'light');
    painter.paint('claims', [], 'light');
    expect(ours()).toEqual(['postil-actors-light']);
  });

  test("clear leaves the page's own highlights alone", () => {
    const { root, painter } = painterForTest();
    CSS.highlights.set('of-the-page', new Highlight(rangeOf(root, 'ten')));
    onTestFinished(() => void CSS.highlights.delete('of-the-page'));
    for (const layer of LAYERS) painter.paint(layer, [rangeOf(root, 'two')], 'light');
    painter.clear();
    expect([...CSS.highlights.keys()]).toEqual(['of-the-page']);
  });

  test.each(['repaint', 'restore'] as const)('%s puts back what the page cleared', (again) => {
    const { root, painter } = painterForTest();
    for (const layer of LAYERS) painter.paint(layer, [rangeOf(root, 'two')], 'dark');
    CSS.highlights.clear();
    painter[again]();
    expect(ours()).toEqual(['postil-active-dark', 'postil-actors-dark', 'postil-claims-dark']);
  });

  test('after clear nothing is painted again', () => {
    const { root, painter } = painterForTest();
    painter.paint('actors', [rangeOf(root, 'two')], 'light');
    painter.clear();
    painter.repaint();
    expect(ours()).toEqual([]);
  });

  test("a name's dots lie over a claim's line, both over the tint", () => {
    const { root, painter } = painterForTest();
    for (const layer of LAYERS) painter.paint(layer, [rangeOf(root, 'two')], 'light');
    const priorities = (['active', 'claims', 'actors'] as const).map(
      (layer) => CSS.highlights.get(markName(layer, 'light', ''))?.priority ?? -1,
    );
    expect(priorities).toEqual(priorities.toSorted((a, b) => a - b));
    expect(new Set(priorities).size).toBe(3);
  });

  test('the page is not touched', () => {
    const { root, painter } = painterForTest();
    for (const layer of LAYERS) painter.paint(layer, [rangeOf(root, 'two')], 'light');
    expect(root.innerHTML).toBe(HTML);
  });
});

describe.each<[string, object]>([
  ['CSS.highlights', { CSS: { supports: () => false } }],
  ['CSS', { CSS: undefined }],
  ['Highlight', { Highlight: undefined }],
])('in a window without %s', (_name, missing) => {
  /** A window like this one, but for what is missing. */
  const like = () => {
    const { document } = window;
    return { document, CSS, Highlight, ...missing } as unknown as Window & typeof globalThis;
  };
  const painterByOverlay = (style = '') => {
    const root = addHtml(HTML, 'margin: 40px');
    const overlay = addHtml('', `position:absolute;top:0;left:0;${style}`);
    return { root, overlay, painter: createMarkPainter(like(), overlay) };
  };
  const boxes = (overlay: Element, name: string) =>
    [...overlay.querySelectorAll(name)].map((box) => box.getBoundingClientRect());
  const expectOver = (overlay: Element, name: string, range: Range) => {
    const found = boxes(overlay, name);
    const wanted = [...range.getClientRects()];
    expect(found).toHaveLength(wanted.length);
    for (const [nth, { left, top, width, height }] of wanted.entries())
      for (const [key, value] of Object.entries({ left, top, width, height }))
        expect(found[nth]?.[key as 'left' | 'top' | 'width' | 'height']).toBeCloseTo(value, 0);
  };
  /** The styles of the overlay's boxes, as in the margin's root. */
  const withStyles = () => {
    const style = document.createElement('style');
    style.textContent = marginCss;
    document.head.append(style);
    onTestFinished(() => style.remove());
  };

  test('boxes lie where the words are, one a line', () => {
    withStyles();
    const { root, overlay, painter } = painterByOverlay();
    const range = rangeOf(root, 'three four five six seven');
    painter.paint('claims', [range], 'light');
    expect(range.getClientRects().length).toBeGreaterThan(1);
    expectOver(overlay, '.mark-claims.mark-light', range);
    expect(CSS.highlights.size).toBe(0);
  });

  test('also when the overlay does not begin at the corner of the page, or the page is scrolled', () => {
    withStyles();
    addHtml('', 'height: 3000px');
    const { root, overlay, painter } = painterByOverlay('margin:13px 0 0 17px;');
    window.scrollTo(0, 700);
    painter.paint('actors', [rangeOf(root, 'two')], 'dark');
    expectOver(overlay, '.mark-actors.mark-dark', rangeOf(root, 'two'));
    window.scrollTo(0, 0);
    expectOver(overlay, '.mark-actors.mark-dark', rangeOf(root, 'two'));
  });

  test('repaint follows words that moved', () => {
    withStyles();
    const { root, overlay, painter } = painterByOverlay();
    painter.paint('actors', [rangeOf(root, 'two')], 'light');
    root.style.marginTop = '90px';
    painter.repaint();
    expectOver(overlay, '.mark', rangeOf(root, 'two'));
  });

  test('layers replace each their own; clear takes all', () => {
    const { root, overlay, painter } = painterByOverlay();
    painter.paint('actors', [rangeOf(root, 'two')], 'light');
    painter.paint('claims', [rangeOf(root, 'six')], 'light');
    painter.paint('actors', [rangeOf(root, 'One')], 'dark');
    expect([...overlay.children].map(({ className }) => className).sort()).toEqual([
      'mark mark-actors mark-dark',
      'mark mark-claims mark-light',
    ]);
    painter.paint('claims', [], 'light');
    expect(overlay.childElementCount).toBe(1);
    painter.clear();
    painter.repaint();
    expect(overlay.childElementCount).toBe(0);
  });
});
