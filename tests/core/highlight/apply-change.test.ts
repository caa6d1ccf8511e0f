import { describe, expect, it } from 'vitest';
import { applyChange, revertChange } from '../../../lib/core/highlight/apply-change.ts';
import type { Highlight } from '../../../lib/core/highlight/highlight.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

const later = (row: Highlight, fields: Partial<Highlight>): Highlight => ({
  ...row,
  modified: '2027-01-01T00:00:00.000Z',
  ...fields,
});

describe('a change of an import', () => {
  const row = makeHighlight(1, { note: 'before', revision: 3 });
  const after = later(row, { note: 'after', revision: 4 });

  it('is kept once', () => {
    expect(applyChange({ before: row, after }, row, false)).toEqual(after);
    expect(applyChange({ before: row, after }, after, false)).toBeNull();
    expect(applyChange({ before: null, after }, null, true)).toEqual(after);
    expect(applyChange({ before: row, after }, null, true)).toBeNull();
  });

  it('is merged with what the reader wrote meanwhile: no word is lost', () => {
    const mine = later(row, { note: 'mine', revision: 4, modified: '2026-06-01T00:00:00.000Z' });
    expect(applyChange({ before: row, after }, mine, false)?.note).toBe('mine\n\n---\n\nafter');
  });

  it('is taken back, unless the row was changed since', () => {
    expect(revertChange({ before: row, after }, after)).toEqual({ ...row, revision: 5 });
    expect(revertChange({ before: null, after }, after)).toBe('remove');
    expect(revertChange({ before: null, after }, later(after, { note: 'edited' }))).toBeNull();
    expect(revertChange({ before: null, after }, null)).toBeNull();
  });
});
