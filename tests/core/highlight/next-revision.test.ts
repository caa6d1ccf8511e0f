import { describe, expect, it } from 'vitest';
import { revertChange } from '../../../lib/core/highlight/apply-change.ts';
import { mergeHighlight } from '../../../lib/core/highlight/merge-highlight.ts';
import { nextRevision } from '../../../lib/core/highlight/next-revision.ts';
import { parseHighlight } from '../../../lib/core/highlight/parse-highlight.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

describe('revisions', () => {
  it('are raised by one, up to the largest that is read', () => {
    expect(nextRevision(1)).toBe(2);
    expect(nextRevision(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
  });

  it.each([1, Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER])(
    'of a merged row can be read: after %d',
    (revision) => {
      const row = makeHighlight(1, { revision });
      const changed = { ...row, note: 'x' };
      expect(parseHighlight(mergeHighlight(row, changed, row))).toMatchObject({ ok: true });
      expect(parseHighlight(revertChange({ before: row, after: changed }, changed))).toMatchObject({ ok: true });
    },
  );

  it('come with the later of two times, whatever zone these are told in', () => {
    const row = makeHighlight(1, { modified: '2026-05-01T08:00:00.000+14:00' });
    const mine = { ...row, note: 'x', modified: '2026-05-01T00:00:00.000Z' };
    expect(mergeHighlight(row, mine, row).modified).toBe(mine.modified);
    expect(mergeHighlight({ ...mine, note: '' }, { ...row, note: 'x' }, row).modified).toBe(mine.modified);
  });
});
