import { expect, it } from 'vitest';
import { splitTags } from '../../../../lib/core/import/tables/table-kind.ts';

it.each([
  ['one,two words', ['one', 'two words']],
  ['["one", \'two\']', ['one', 'two']],
  [' [one,two] ', ['one', 'two']],
  ['', ['']],
])('the tags of %j are %j', (cell, tags) => {
  expect(splitTags(cell)).toEqual(tags);
});
