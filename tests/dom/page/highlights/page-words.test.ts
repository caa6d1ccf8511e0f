import { describe, expect, test, vi } from 'vitest';
import { createPageWords } from '../../../../lib/app/page/highlights/page-words.ts';
import { addHtml, find, rangeOf } from '../../../support/add-html.ts';
import { stopperForTest } from '../../../support/signal-for-test.ts';
import { drawn } from '../../../support/turns.ts';

const HTML = '<p>The first paragraph.</p><p>The second one. It has more.</p>';

function open(html = HTML, style = '') {
  const root = addHtml(html, style);
  const stopper = stopperForTest();
  return { root, stopper, words: createPageWords(document, { signal: stopper.signal }) };
}

describe('the words of a page', () => {
  test('are read once, and again after the page has changed', async () => {
    const { root, words } = open();
    const first = words.read();
    expect(first.text).toContain('The second one.');
    expect(words.read()).toBe(first);
    find(root, 'p').append(' More.');
    await drawn();
    expect(words.read().text).toContain('The first paragraph. More.');
  });

  test('are spans and ranges, there and back', () => {
    const { root, words } = open();
    const spans = words.toSpans(rangeOf(root, 'second one'));
    expect(spans.map(({ block, start, end }) => words.blocks()[block]?.text.slice(start, end))).toEqual(['second one']);
    expect(words.toRanges(spans).map(String)).toEqual(['second one']);
    expect(words.toRanges([{ block: 999, start: 0, end: 1 }])).toEqual([]);
  });

  test('are selected, and let go', () => {
    const { root, words } = open();
    words.select(rangeOf(root, 'second'));
    expect([String(words.selection()), words.refusal()]).toEqual(['second', null]);
    words.select(rangeOf(root, 'first'));
    expect(String(words.selection())).toBe('first');
    words.select(null);
    expect([words.selection(), words.refusal()]).toEqual([null, 'empty']);
  });

  test('are there as long as their nodes are', () => {
    const { root, words } = open();
    const ranges = [rangeOf(root, 'first'), rangeOf(root, 'second')];
    expect(words.areThere(ranges)).toBe(true);
    const loose = document.createRange();
    loose.selectNodeContents(document.createElement('p'));
    expect([words.areThere([...ranges, loose]), words.areThere([])]).toEqual([false, true]);
  });

  test('have an order, but not those of two trees', () => {
    const { root, words } = open();
    const [one, two] = [rangeOf(root, 'first'), rangeOf(root, 'second')];
    const elsewhere = document.implementation.createHTMLDocument().createRange();
    expect([words.compare(one, two), words.compare(two, one), words.compare(one, one)]).toEqual([-1, 1, 0]);
    expect(words.compare(one, elsewhere)).toBe(0);
  });

  test('are widened, joined and scrolled to', () => {
    const { root, words } = open(`<div style="height:3000px"></div>${HTML}<div style="height:3000px"></div>`);
    expect(String(words.widen(rangeOf(root, 'second'))).trim()).toBe('The second one.');
    expect(String(words.join([rangeOf(root, 'second'), rangeOf(root, 'has')]))).toBe('second one. It has');
    words.scrollTo(rangeOf(root, 'second'));
    const isSeen = () => {
      const { top } = rangeOf(root, 'second').getBoundingClientRect();
      expect(top > 0 && top < innerHeight * 0.6).toBe(true);
    };
    // The browser scrolls smoothly, which takes a while on a busy machine.
    return vi.waitFor(isSeen, { timeout: 60_000 });
  });

  test('have an address, and facts for the library', () => {
    const { words } = open();
    expect(words.address()).toEqual({ url: location.href, title: document.title });
    expect(words.facts('key', '2026-11-30T12:00:00.000Z')).toMatchObject({
      key: 'key',
      added: '2026-11-30T12:00:00.000Z',
    });
  });

  test.each([
    ['white', 'light'],
    ['#111', 'dark'],
  ])('on a ground of %s are in the %s', (ground, theme) => {
    const { words } = open();
    document.body.style.background = ground;
    expect(words.theme()).toBe(theme);
    document.body.style.background = '';
  });

  test('are gone at the end', () => {
    const { words, stopper } = open();
    expect(words.isGone()).toBe(false);
    stopper.abort();
    expect(words.isGone()).toBe(true);
  });
});

describe('changes of the text', () => {
  test('are told after a pause, to all who listen', async () => {
    const { root, words } = open();
    const [one, two] = [vi.fn(), vi.fn()];
    words.watch(one);
    words.watch(two);
    find(root, 'p').append(' More.');
    await vi.waitFor(() => expect([one.mock.calls.length, two.mock.calls.length]).toEqual([1, 1]));
  });
});
