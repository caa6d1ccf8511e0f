import { describe, expect, it } from 'vitest';
import { listTagUses } from '../../../lib/core/highlight/tag-uses.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

const row = (tags: readonly string[], day: number, deleted: string | null = null) =>
  makeHighlight(day, { tags, deleted, modified: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z` });
const used = (day: number) => `2026-01-0${day}T00:00:00.000Z`;

describe('tags in use', () => {
  it('have the latest change of a row that has them, the last used first', () => {
    expect(listTagUses([row(['a', 'b'], 2), row(['b'], 5), row(['c'], 3), row(['b'], 1)])).toEqual([
      { tag: 'b', used: used(5) },
      { tag: 'c', used: used(3) },
      { tag: 'a', used: used(2) },
    ]);
  });

  it('are not those of the bin', () => {
    expect(listTagUses([row(['a'], 1), row(['a', 'b'], 4, '2026-02-01T00:00:00.000Z')])).toEqual([
      { tag: 'a', used: used(1) },
    ]);
  });

  it('of one time stay in the order of their rows', () => {
    expect(listTagUses([row(['b', 'a'], 1)]).map(({ tag }) => tag)).toEqual(['b', 'a']);
  });

  it('are none without rows', () => expect(listTagUses([])).toEqual([]));
});
