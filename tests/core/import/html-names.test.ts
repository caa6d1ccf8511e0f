import { expect, it } from 'vitest';
import { BLOCK_NAMES, isElementName, SILENT_NAMES } from '../../../lib/core/import/html-names.ts';

it.each([
  ['p', true, true, false],
  ['br', true, true, false],
  ['title', true, true, false],
  ['script', true, false, true],
  ['head', true, false, true],
  ['b', true, false, false],
  ['a-custom-element', true, false, false],
  ['words', false, false, false],
  ['', false, false, false],
])('%s is an element: %s, ends a line: %s, is silent: %s', (name, isElement, isBlock, isSilent) => {
  expect([isElementName(name), BLOCK_NAMES.has(name), SILENT_NAMES.has(name)]).toEqual([isElement, isBlock, isSilent]);
});
