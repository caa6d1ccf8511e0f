import { describe, expect, onTestFinished, test } from 'vitest';
import { createHost, type Host, originOf } from '../../../lib/dom/place/create-host.ts';
import { addHtml } from '../../support/add-html.ts';
import { replacePage } from '../../support/load-page.ts';

function hostForTest(mode: ShadowRootMode = 'closed', css = ''): Host {
  const host = createHost(document, { css, mode });
  onTestFinished(() => host.remove());
  return host;
}

describe('our element on the page', () => {
  test('nothing is on the page before attach, nothing after remove', () => {
    const before = document.documentElement.outerHTML;
    const host = hostForTest();
    expect(document.documentElement.outerHTML).toBe(before);
    host.attach();
    host.attach();
    expect(document.documentElement.lastElementChild).toBe(host.element);
    expect(host.element.previousElementSibling).toBe(document.body);
    host.remove();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('a closed root cannot be reached from the page', () => {
    const host = hostForTest('closed');
    host.attach();
    host.stage.innerHTML = '<button>Secret</button>';
    expect(host.element.shadowRoot).toBeNull();
    expect(document.documentElement.textContent).not.toContain('Secret');
    const { left, top } = host.stage.getBoundingClientRect();
    expect(document.elementFromPoint(left + 2, top + 2)?.getRootNode()).toBe(document);
  });

  test('an open one can, for tests', () => expect(hostForTest('open').element.shadowRoot).not.toBeNull());

  test('its styles hold inside, and not outside', () => {
    const outside = addHtml('<b class="x">x</b>').firstElementChild ?? document.body;
    const host = hostForTest('closed', '.x { color: rgb(1, 2, 3) }');
    host.attach();
    host.stage.innerHTML = '<b class="x">x</b>';
    const inside = host.stage.firstElementChild ?? document.body;
    expect(getComputedStyle(inside).color).toBe('rgb(1, 2, 3)');
    expect(getComputedStyle(outside).color).not.toBe('rgb(1, 2, 3)');
  });

  test.each([
    'div { display: none !important }',
    'html > div { position: static !important; width: 500px !important; height: 500px !important }',
    '* { opacity: 0 !important; visibility: hidden !important; transform: scale(3) !important }',
    'div { font-size: 40px !important; direction: rtl !important; color: red !important; filter: invert(1) !important }',
  ])("the page's styles do not reach it: %s", (css) => {
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    onTestFinished(() => style.remove());
    const host = hostForTest();
    host.attach();
    const { display, position, width, height, opacity, visibility, transform, direction, filter } = getComputedStyle(
      host.element,
    );
    expect({ display, position, width, height, opacity, visibility, transform, direction, filter }).toEqual({
      display: 'block',
      position: 'absolute',
      width: '0px',
      height: '0px',
      opacity: '1',
      visibility: 'visible',
      transform: 'none',
      direction: 'ltr',
      filter: 'none',
    });
  });

  test('it takes no room', () => {
    const size = () => [
      document.documentElement.scrollWidth,
      document.documentElement.scrollHeight,
      document.body.getBoundingClientRect().height,
    ];
    const before = size();
    hostForTest().attach();
    expect(size()).toEqual(before);
  });
});

test("the host's own coordinates begin where the page moved its root", () => {
  replacePage(
    `<head><style>html { position: relative; margin: 30px 0 0 20px } body { margin: 0; height: 3000px }</style></head><body></body>`,
  );
  const host = createHost(document, { css: '', mode: 'open' });
  host.attach();
  window.scrollTo(0, 500);
  expect(originOf(host.element)).toEqual({ leftPx: 20, topPx: 30 });
});
