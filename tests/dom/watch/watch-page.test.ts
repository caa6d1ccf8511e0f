import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHost } from '../../../lib/dom/place/create-host.ts';
import { createPause, watchPage } from '../../../lib/dom/watch/watch-page.ts';
import { addHtml, find } from '../../support/add-html.ts';
import { preferColours } from '../../support/prefer-colours.ts';
import { stopperForTest } from '../../support/signal-for-test.ts';
import { drawn } from '../../support/turns.ts';

/** Longer than the pause before the first of many changes is read. */
const LONG_MS = 5000;
/** Longer than the shortest pause, shorter than twice that. */
const PAUSE_MS = 300;

function watch() {
  const stopper = stopperForTest();
  const root = addHtml(
    '<main><article id="text" style="width:400px"><p>One <b>two</b></p></article><aside>Side</aside></main>',
  );
  const onText = vi.fn();
  const onSize = vi.fn();
  const onLook = vi.fn();
  const container = find(root, '#text');
  const { signal } = stopper;
  watchPage(container, { onText, onSize, onLook }, { signal, pause: createPause(signal) });
  return { root, container, stopper, onText, onSize, onLook };
}

describe('a changing text', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());
  /** Lets the browser tell its observers, then lets the pause go by. */
  const pass = async (ms: number) => {
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(ms);
  };

  test.each<[string, (container: HTMLElement) => void]>([
    ['a word was changed', (container) => find(container, 'b').firstChild?.replaceWith('three')],
    ['the data of a text was changed', (container) => (find(container, 'b').firstChild as Text).appendData('!')],
    ['a paragraph was added', (container) => container.append(document.createElement('p'))],
    ['a paragraph was removed', (container) => find(container, 'p').remove()],
    ['the article was removed', (container) => container.remove()],
    ['the article was removed with what it stands in', (container) => container.parentElement?.remove()],
    ['the article was replaced', (container) => container.replaceWith(container.cloneNode(true))],
  ])('%s: told after a pause', async (_name, change) => {
    const { container, onText } = watch();
    change(container);
    await pass(10);
    expect(onText).not.toHaveBeenCalled();
    await pass(PAUSE_MS);
    expect(onText).toHaveBeenCalledTimes(1);
  });

  test.each<[string, (root: HTMLElement) => void]>([
    ['text beside the article', (root) => void (find(root, 'aside').textContent = 'Other')],
    ['attributes inside it', (root) => find(root, 'b').setAttribute('class', 'x')],
    ['a class of the article', (root) => find(root, '#text').setAttribute('class', 'x')],
  ])('%s is none of our business', async (_name, change) => {
    const { root, onText } = watch();
    change(root);
    await pass(LONG_MS);
    expect(onText).not.toHaveBeenCalled();
  });

  test('many changes at once are told once', async () => {
    const { container, onText } = watch();
    for (let nth = 0; nth < 50; nth++) container.append(`word ${nth} `);
    await pass(PAUSE_MS);
    expect(onText).toHaveBeenCalledTimes(1);
  });

  test('a page that never stops is told ever more rarely, and not never', async () => {
    const { container, onText } = watch();
    const counts: number[] = [];
    for (let second = 0; second < 20; second++) {
      for (let nth = 0; nth < 10; nth++) {
        container.append(`${nth} `);
        await pass(100);
      }
      counts.push(onText.mock.calls.length);
    }
    const [early = 0, middle = 0, late = 0] = [counts[4], counts[9], counts[19]];
    expect(early).toBeGreaterThan(1);
    expect(late).toBeGreaterThan(middle);
    expect(late).toBeLessThan(12);
  });

  test('after a calm time the pause is short again', async () => {
    const { container, onText } = watch();
    for (let nth = 0; nth < 100; nth++) {
      container.append('x');
      await pass(100);
    }
    await pass(15_000);
    onText.mockClear();
    container.append('x');
    await pass(PAUSE_MS);
    expect(onText).toHaveBeenCalledTimes(1);
  });

  test('nothing is told after the end, not even what was under way', async () => {
    const { container, onText, stopper } = watch();
    container.append('x');
    await pass(10);
    stopper.abort();
    container.append('y');
    await pass(LONG_MS);
    expect(onText).not.toHaveBeenCalled();
  });
});

function tall(heightPx: number): HTMLElement {
  const box = document.createElement('div');
  box.style.height = `${heightPx}px`;
  return box;
}

describe('another look of the page', () => {
  test.each<[string, () => void, () => void]>([
    [
      'a class of the root',
      () => document.documentElement.classList.add('dark'),
      () => document.documentElement.removeAttribute('class'),
    ],
    ['a class of the body', () => document.body.classList.add('dark'), () => document.body.removeAttribute('class')],
    [
      'a theme of the root',
      () => void (document.documentElement.dataset.theme = 'dark'),
      () => document.documentElement.removeAttribute('data-theme'),
    ],
    [
      'a style of the body',
      () => document.body.style.setProperty('background', '#111'),
      () => document.body.style.removeProperty('background'),
    ],
  ])('%s', async (_name, set, unset) => {
    const { onLook, stopper } = watch();
    set();
    await vi.waitFor(() => expect(onLook).toHaveBeenCalledTimes(1));
    stopper.abort();
    unset();
    await drawn();
    expect(onLook).toHaveBeenCalledTimes(1);
  });

  test("the reader's own choice of dark or light", async () => {
    const { onLook } = watch();
    await preferColours('dark');
    await vi.waitFor(() => expect(onLook).toHaveBeenCalled());
  });

  test('a class of any other element is none of our business', async () => {
    const { root, onLook } = watch();
    find(root, 'aside').classList.add('dark');
    await drawn();
    expect(onLook).not.toHaveBeenCalled();
  });
});

describe('a changing size or place', () => {
  const settled = async ({ onSize }: { onSize: ReturnType<typeof vi.fn> }) => {
    await drawn();
    onSize.mockClear();
  };

  test.each<[string, (container: HTMLElement) => void]>([
    ['a wider column', ({ style }) => void (style.width = '500px')],
    ['a longer column', (container) => void (find(container, 'p').style.height = '400px')],
    ['a smaller type', ({ style }) => void (style.fontSize = '8px')],
    ['an advert above that comes late', (container) => container.before(tall(300))],
    ['the window', () => void window.dispatchEvent(new Event('resize'))],
    ['a font that has come', () => void document.fonts.dispatchEvent(new Event('loadingdone'))],
  ])('%s is told', async (_name, change) => {
    const watched = watch();
    await settled(watched);
    change(watched.container);
    await vi.waitFor(() => expect(watched.onSize).toHaveBeenCalled());
  });

  test('an article that was only scrolled is where it was', async () => {
    const watched = watch();
    watched.container.before(tall(3000));
    watched.container.after(tall(3000));
    await settled(watched);
    window.scrollTo(0, 1500);
    await drawn();
    expect(watched.onSize).not.toHaveBeenCalled();
  });

  test('what changes nothing is not told', async () => {
    const watched = watch();
    await settled(watched);
    watched.container.style.color = 'blue';
    await drawn();
    expect(watched.onSize).not.toHaveBeenCalled();
  });

  test('what we draw ourselves is not told: no endless loop', async () => {
    const watched = watch();
    const host = createHost(document, { css: '', mode: 'open' });
    const draw = () => {
      host.attach();
      host.stage.innerHTML = `<div style="position:absolute;top:${6000 + watched.onSize.mock.calls.length}px">x</div>`;
    };
    watched.onSize.mockImplementation(draw);
    watched.onText.mockImplementation(draw);
    await settled(watched);
    watched.container.style.width = '500px';
    await vi.waitFor(() => expect(watched.onSize).toHaveBeenCalled());
    for (let nth = 0; nth < 6; nth++) await drawn();
    expect(watched.onSize.mock.calls.length).toBeLessThanOrEqual(3);
    host.remove();
  });

  test('nothing is told after the end', async () => {
    const watched = watch();
    await settled(watched);
    watched.container.style.width = '500px';
    watched.stopper.abort();
    window.dispatchEvent(new Event('resize'));
    await drawn();
    expect(watched.onSize).not.toHaveBeenCalled();
  });
});
