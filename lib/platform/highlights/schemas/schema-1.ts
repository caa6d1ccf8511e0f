/** Tables and indexes of version 1. Frozen: what was released is never edited, a change is a file of its own. */
export const SCHEMA_1 = {
  articles: 'key, added',
  highlights: 'id, article, created, *tags',
  bin: 'id, deleted',
  tags: 'tag, used',
  settings: 'key',
  meta: 'key',
  gone: 'id',
  quarantine: 'id',
} as const;
