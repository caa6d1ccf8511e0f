import { expect, it } from 'vitest';
import {
  expandTabs,
  isRule,
  readFence,
  readItem,
  trimHeading,
} from '../../../../lib/core/highlight/markdown/read-line.ts';

it.each([
  ['- a', { sign: '-', start: null, width: 2, rest: 'a' }],
  ['*   a', { sign: '*', start: null, width: 4, rest: 'a' }],
  ['+     a', { sign: '+', start: null, width: 2, rest: '    a' }],
  ['-', { sign: '-', start: null, width: 2, rest: '' }],
  ['12. a', { sign: '12.', start: 12, width: 4, rest: 'a' }],
  ['3) a', { sign: '3)', start: 3, width: 3, rest: 'a' }],
  ['-a', null],
  ['1234567890. a', null],
  ['', null],
])('the item of %j is %j', (line, item) => {
  expect(readItem(line)).toEqual(item);
});

it.each([
  ['---', true],
  ['* * *', true],
  ['_\t_ _ _', true],
  ['--', false],
  ['--*', false],
  ['--- a', false],
  ['===', false],
  ['', false],
])('%j is a rule: %s', (line, expected) => expect(isRule(line)).toBe(expected));

it.each([
  ['```', { sign: '```', words: '' }],
  ['~~~~ js x', { sign: '~~~~', words: 'js x' }],
  ['~~~ a`b', { sign: '~~~', words: 'a`b' }],
  ['``` a`b', null],
  ['``', null],
  ['a```', null],
])('the fence of %j is %j', (line, fence) => expect(readFence(line)).toEqual(fence));

it.each([
  ['# a', 'a'],
  ['## a ##', 'a'],
  ['# a#', 'a#'],
  ['###', ''],
  ['# #', ''],
  ['####### a', '# a'],
])('the words of the heading %j are %j', (line, words) => expect(trimHeading(line)).toBe(words));

it.each([
  ['\ta', '    a'],
  ['  \ta', '    a'],
  ['-\ta\tb', '-   a\tb'],
  ['>\ta', '>   a'],
  ['1.\ta', '1.  a'],
  ['a\tb', 'a\tb'],
])('%j with its tabs as blanks is %j', (line, expanded) => expect(expandTabs(line)).toBe(expanded));
