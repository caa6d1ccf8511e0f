import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { EMPTY_IMPORT, joinImport, splitImport } from '../../../lib/core/highlight/import-parts.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const AT = '2026-01-01T00:00:00.000Z';
const content = (rows: number) => ({
  highlights: Array.from({ length: rows }, (_, nth) => ({ before: null, after: makeHighlight(nth) })),
  articles: [makeArticle()],
  settings: DEFAULT_SETTINGS,
  tombstones: [{ id: idOf(901), at: AT }],
  revived: [{ id: idOf(902), at: AT }],
  drafts: [{ id: idOf(903), note: 'half a', base: '' }],
  quarantine: [{ id: 'x', row: 1, why: 'y' }],
});

describe('an import in parts', () => {
  it.each([
    [0, 1],
    [3, 1],
    [4, 2],
    [7, 3],
  ])('of %i rows, three in a part, has %i', (rows, parts) => {
    expect(splitImport(content(rows), 3)).toHaveLength(parts);
  });

  it('has all that is no row in the first', () => {
    const [first, ...others] = splitImport(content(7), 3);
    expect(first).toEqual({ ...content(7), highlights: content(7).highlights.slice(0, 3) });
    for (const part of others) expect({ ...part, highlights: [] }).toEqual(EMPTY_IMPORT);
  });

  it('is the same when it is joined', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 8 }), (rows, perPart) => {
        expect(joinImport(splitImport(content(rows), perPart))).toEqual(content(rows));
      }),
    );
  });

  it('brings nothing back where no part does', () => {
    const { revived, ...rest } = content(4);
    expect(revived).toHaveLength(1);
    expect(joinImport(splitImport(rest, 3))).toEqual(rest);
    expect(joinImport([])).toEqual(EMPTY_IMPORT);
  });
});
