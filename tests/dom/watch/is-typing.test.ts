import { expect, onTestFinished, test } from 'vitest';
import { isTyping } from '../../../lib/dom/watch/is-typing.ts';
import { addHtml, find } from '../../support/add-html.ts';

/** What is said of a key at this element, by a listener of the document. */
function isTypedAt(target: EventTarget, more: KeyboardEventInit = {}): boolean {
  const said: boolean[] = [];
  const stop = new AbortController();
  document.addEventListener('keydown', (event) => said.push(isTyping(event)), { signal: stop.signal });
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', bubbles: true, composed: true, ...more }));
  stop.abort();
  expect(said).toHaveLength(1);
  return said[0] === true;
}

test.each<[boolean, string, string, string]>([
  [false, 'a paragraph', '<p tabindex="-1">x</p>', 'p'],
  [false, 'a button', '<button>x</button>', 'button'],
  [false, 'a link', '<a href="#x">x</a>', 'a'],
  [false, 'what is not edited inside an editor', '<div contenteditable><b contenteditable="false">x</b></div>', 'b'],
  [false, 'a drawing', '<svg><path d="M0 0"/></svg>', 'path'],
  [true, 'an input', '<input>', 'input'],
  [true, 'an input of type search', '<input type="search">', 'input'],
  [true, 'a textarea', '<textarea></textarea>', 'textarea'],
  [true, 'a select', '<select><option>One</select>', 'select'],
  [true, 'an editor', '<div contenteditable>x</div>', 'div'],
  [true, 'an element inside an editor', '<div contenteditable><p><b>x</b></p></div>', 'b'],
  [true, 'an editor of plain text', '<div contenteditable="plaintext-only">x</div>', 'div'],
  [true, 'a custom element without an open root', '<x-editor>x</x-editor>', 'x-editor'],
])('is %s in %s', (typed, _name, html, selector) => {
  expect(isTypedAt(find<Element>(addHtml(html), selector))).toBe(typed);
});

test.each<[boolean, ShadowRootMode, string]>([
  [true, 'closed', 'input'],
  [true, 'closed', 'p'],
  [true, 'open', 'input'],
  [false, 'open', 'p'],
])('is %s in a custom element with an %s root and a %s in it', (typed, mode, tag) => {
  const host = document.createElement('x-editor');
  const inside = document.createElement(tag);
  host.attachShadow({ mode }).append(inside);
  addHtml('').append(host);
  expect(isTypedAt(inside)).toBe(typed);
});

test('is true in a document that is edited as a whole', () => {
  document.designMode = 'on';
  onTestFinished(() => void (document.designMode = 'off'));
  expect(isTypedAt(document.body)).toBe(true);
});

test('is true while an input method composes, wherever', () => {
  expect(isTypedAt(document.body, { isComposing: true })).toBe(true);
});

test('is false on a page where nothing has the focus', () => {
  expect(isTypedAt(document.body)).toBe(false);
});
