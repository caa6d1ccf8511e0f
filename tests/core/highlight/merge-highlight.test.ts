import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import { mergeHighlight } from '../../../lib/core/highlight/merge-highlight.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

describe('two authors of a row', () => {
  const base = { ...makeHighlight(1, { note: 'base', tags: ['a', 'b'] }), revision: 1 };

  it('add and remove tags, each their own', () => {
    const current = { ...base, tags: ['a', 'b', 'theirs'], revision: 2 };
    expect(mergeHighlight(current, { ...base, tags: ['b', 'mine'] }, base).tags).toEqual(['b', 'theirs', 'mine']);
  });

  it('change the fields that they changed, and no others', () => {
    const current = { ...base, colour: 'green' as const, revision: 2 };
    expect(mergeHighlight(current, { ...base, note: 'mine' }, base)).toMatchObject({
      colour: 'green',
      note: 'mine',
      revision: 3,
    });
  });

  it('leave a row alone that nothing changes', () => {
    expect(mergeHighlight(base, base, base)).toBe(base);
  });

  it('bring a row back from the bin that one of them changed meanwhile', () => {
    const current = { ...base, deleted: '2026-01-01T00:00:00.000Z', revision: 2 };
    expect(mergeHighlight(current, { ...base, note: 'mine' }, base)).toMatchObject({
      note: 'mine',
      deleted: current.deleted,
    });
    expect(
      mergeHighlight(
        { ...base, note: 'theirs', revision: 2 },
        { ...base, deleted: null },
        { ...base, deleted: '2026-01-01T00:00:00.000Z' },
      ),
    ).toMatchObject({ deleted: null, note: 'theirs' });
  });

  it.each<[string, string, string]>([
    ['2026-01-02T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'],
    ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', '2026-01-02T00:00:00.000Z'],
    ['2026-01-02T00:00:00+09:00', '2026-01-01T18:00:00.000Z', '2026-01-01T18:00:00.000Z'],
  ])('at %s and %s changed it last at %s', (theirs, mine, modified) => {
    const current = { ...base, colour: 'green', modified: theirs } satisfies Highlight;
    expect(mergeHighlight(current, { ...base, note: 'mine', modified: mine }, base).modified).toBe(modified);
  });

  it('without a common base keep mine of each field, and both notes', () => {
    const current = { ...base, note: 'theirs', tags: ['theirs'] };
    expect(mergeHighlight(current, { ...base, note: 'mine', colour: 'pink', tags: ['mine'] }, null)).toMatchObject({
      colour: 'pink',
      note: 'theirs\n\n---\n\nmine',
      tags: ['theirs', 'mine'],
    });
  });
});
