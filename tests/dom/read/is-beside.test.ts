import { expect, test } from 'vitest';
import { type BesideKind, isBeside } from '../../../lib/dom/read/is-beside.ts';
import { addHtml, find } from '../../support/add-html.ts';

const ALL: readonly BesideKind[] = ['menu', 'side', 'talk'];

test.each<[string, readonly BesideKind[]]>([
  ['<p>', []],
  ['<article><section><p>', []],
  ['<ins><p>', ['menu']],
  ['<nav><ul><li><p>', ['menu']],
  ['<footer><p>', ['menu']],
  ['<div role="navigation"><p>', ['menu']],
  ['<div role="contentinfo"><p>', ['menu']],
  ['<aside><p>', ['side']],
  ['<div role="complementary"><p>', ['side']],
  ['<form><p>', ['talk']],
  ['<div id="Comments"><p>', ['talk']],
  ['<div class="user-comment"><p>', ['talk']],
  ['<footer><aside><p>', ['menu', 'side']],
])('%s is beside an article as %j', (html, kinds) => {
  const element = find(addHtml(html), 'p');
  expect(ALL.filter((kind) => isBeside(element, [kind]))).toEqual(kinds);
  expect(isBeside(element, ALL)).toBe(kinds.length > 0);
});

test('an element is in itself', () => {
  expect(isBeside(find(addHtml('<aside>Words</aside>'), 'aside'), ['side'])).toBe(true);
});

test('a form with a control called like the method is seen through', () => {
  expect(isBeside(find(addHtml('<form><input name="closest"></form>'), 'form'), ['talk'])).toBe(true);
});
