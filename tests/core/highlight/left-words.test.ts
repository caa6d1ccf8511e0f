import { expect, test } from 'vitest';
import {
  addTyped,
  formatLeft,
  type LeftWords,
  NOTHING_LEFT,
  parseLeft,
} from '../../../lib/core/highlight/left-words.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

const WRITING: LeftWords = {
  drafts: [
    { id: 'a', note: 'of a', base: '' },
    { id: 'b', note: 'of b', base: 'of' },
  ],
  rows: [],
  writing: { id: 'b', base: 'of' },
};

test('what is formatted is parsed', () => {
  const left = { ...WRITING, rows: [makeHighlight(1)] };
  expect(parseLeft(formatLeft(left))).toEqual(left);
});

test.each<[string, LeftWords, string, LeftWords['drafts']]>([
  [
    'the note that is being written goes on',
    WRITING,
    ' and more',
    [WRITING.drafts[0], { id: 'b', note: 'of b and more', base: 'of' }] as LeftWords['drafts'],
  ],
  ['nothing was typed', WRITING, '', WRITING.drafts],
  ['nothing is being written', { ...WRITING, writing: null }, 'keys', WRITING.drafts],
  [
    'nothing was typed before',
    { ...NOTHING_LEFT, writing: { id: 'c', base: 'kept' } },
    '!',
    [{ id: 'c', note: 'kept!', base: 'kept' }],
  ],
])('%s', (_name, left, typed, drafts) => expect(addTyped(left, typed).drafts).toEqual(drafts));

test.each([
  '',
  'null',
  '7',
  '{}',
  '{"drafts":[null],"rows":[],"writing":null}',
  '{"drafts":[],"rows":[7],"writing":null}',
  '{"drafts":[],"rows":[],"writing":{"id":7}}',
])('what cannot be read is nothing: %s', (text) => expect(parseLeft(text)).toEqual(NOTHING_LEFT));
