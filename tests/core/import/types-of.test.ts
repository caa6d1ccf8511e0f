import { expect, it } from 'vitest';
import { typesOf } from '../../../lib/core/import/types-of.ts';

it.each([
  [{ type: 'Annotation' }, ['Annotation']],
  [{ type: ['oa:Annotation', 'as:Note'] }, ['Annotation', 'Note']],
  [{ '@type': 'oa:TextQuoteSelector' }, ['TextQuoteSelector']],
  [{ type: 7 }, ['']],
  [{}, []],
  ['Annotation', []],
  [null, []],
])('%j is of the types %j', (value, types) => {
  expect(typesOf(value)).toEqual(types);
});
