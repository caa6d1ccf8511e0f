import { expect, test } from 'vitest';
import { createOpenCard } from '../../../../../lib/app/page/highlights/tools/open-card.ts';
import { addHtml, find } from '../../../../support/add-html.ts';
import { signalForTest } from '../../../../support/signal-for-test.ts';

function mountCard() {
  const marked: Element[] = [];
  const life = {
    mark(element: HTMLElement) {
      marked.push(element);
      return () => undefined;
    },
  };
  const card = createOpenCard(document, { css: '.tools { color: red }', mode: 'open', life, signal: signalForTest() });
  const [one, two] = [addHtml(''), addHtml('')];
  card.stage.innerHTML = '<textarea>A note</textarea><button>x</button>';
  return { card, one, two, marked, root: () => card.stage.getRootNode() as ShadowRoot };
}

test('is in the place that it was put into last, in its own styles', () => {
  const { card, one, two, marked } = mountCard();
  card.mount(one);
  expect([one.childElementCount, marked]).toEqual([1, [card.stage]]);
  expect(getComputedStyle(card.stage).color).toBe('rgb(255, 0, 0)');
  card.mount(two);
  expect([one.childElementCount, two.childElementCount]).toEqual([0, 1]);
});

test('takes what was in its place away', () => {
  const { card, one } = mountCard();
  one.innerHTML = '<b>x</b>';
  card.mount(one);
  expect(one.querySelector('b')).toBeNull();
});

test('keeps the cursor in what is being written', () => {
  const { card, one, two, root } = mountCard();
  card.mount(one);
  const field = find<HTMLTextAreaElement>(card.stage, 'textarea');
  field.focus();
  field.setSelectionRange(2, 4);
  card.mount(two);
  expect([root().activeElement, field.selectionStart, field.selectionEnd]).toEqual([field, 2, 4]);
});

test('keeps the focus of a button', () => {
  const { card, one, two, root } = mountCard();
  card.mount(one);
  find(card.stage, 'button').focus();
  card.mount(two);
  expect(root().activeElement).toBe(find(card.stage, 'button'));
});

test('stays where it is when that is its place already', () => {
  const { card, one } = mountCard();
  card.mount(one);
  const [first] = one.childNodes;
  card.mount(one);
  expect(one.childNodes[0]).toBe(first);
});
