import { expect, it } from 'vitest';
import { SCHEMA_1 } from '../../../../lib/platform/highlights/schemas/schema-1.ts';

it('the tables of version 1 are as they were released', () => {
  expect(SCHEMA_1).toEqual({
    articles: 'key, added',
    highlights: 'id, article, created, *tags',
    bin: 'id, deleted',
    tags: 'tag, used',
    settings: 'key',
    meta: 'key',
    gone: 'id',
    quarantine: 'id',
  });
});
