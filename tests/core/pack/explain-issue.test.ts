import * as v from 'valibot';
import { expect, it } from 'vitest';
import { explainIssue, formatPath } from '../../../lib/core/pack/explain-issue.ts';
import { packSchema } from '../../../lib/core/pack/pack.ts';
import { type Edit, editJson } from '../../support/edit-json.ts';
import { FERRY_PACK } from '../../support/ferry-pack.ts';

it.each([
  [['claims', 3, 'selector'], 'claims[3].selector'],
  [[0, 'a'], '[0].a'],
  [[], '(root)'],
])('the path of %j is %s', (keys, path) => {
  expect(formatPath(keys)).toBe(path);
});

it.each<[Edit, string, string, string]>([
  [['format', 'html'], 'other-format', 'is "html"', 'A pack begins with "format": "postil-pack".'],
  [
    ['formatVersion', 3],
    'later-format',
    'is 3, a format that this version of Postil does not know',
    'Update Postil, then open the pack again.',
  ],
  [['formatVersion', 0], 'no-format-version', 'is 0', 'Write "formatVersion": 2.'],
  [['claims[0].kind', undefined], 'missing-field', 'is missing', 'Add it: one of ('],
  [['claims[0].hedges', undefined], 'missing-field', 'is missing', 'Add it: a list, [ ].'],
  [['claims[0].selector', undefined], 'missing-field', 'is missing', 'Add it: an object, { }.'],
  [['claims[0].line', undefined], 'missing-field', 'is missing', 'Add it: text in quotation marks.'],
  [['claims[0].paragraph', undefined], 'missing-field', 'is missing', 'Add it: a number.'],
  [['sources[0].title', undefined], 'missing-field', 'is missing', 'Add it: text, or null.'],
  [['claims[0].hedges', 'x'], 'wrong-type', 'is "x"', 'Write a list, [ ].'],
  [['claims[0].selector', 'x'], 'wrong-type', 'is "x"', 'Write an object, { }.'],
  [['claims[0].line', 7], 'wrong-type', 'is 7', 'Write text in quotation marks.'],
  [['claims[0].paragraph', 'x'], 'wrong-type', 'is "x"', 'Write a number.'],
  [['sources[0].title', 7], 'wrong-type', 'is 7', 'Write text'],
  [['claims[0].kind', 'rumour'], 'unknown-value', 'is "rumour"', 'Choose one of '],
  [['claims[0].html', 'x'], 'unknown-field', 'is no field of the format', 'Take it out, or correct its name.'],
  [['claims[0].line', ' '], 'empty', '', 'Write something, or take the entry out.'],
  [['actors[0].line', 'x'.repeat(91)], 'too-long', 'has 91 characters', 'Shorten it by 1, to 90.'],
  [['sources[0].url', 'javascript:alert(1)'], 'unsafe-link', 'begin with http', 'Link to a page with http: or https:'],
  [['asOf', 'May'], 'bad-date', 'YYYY', 'Write 2017, 2017-11 or 2017-11-26.'],
])('the edit %j is explained as %s', (edit, rule, message, remedy) => {
  const parsed = v.safeParse(packSchema, editJson(FERRY_PACK, edit));
  const explained = parsed.success ? [] : parsed.issues.map(explainIssue);
  expect(explained).toContainEqual({
    path: edit[0],
    rule,
    message: expect.stringContaining(message),
    remedy: expect.stringContaining(remedy),
    severity: 'error',
  });
});
