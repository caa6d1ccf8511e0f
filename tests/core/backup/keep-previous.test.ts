import { describe, expect, it } from 'vitest';
import type { Backup } from '../../../lib/core/backup/backup.ts';
import { formatBackup } from '../../../lib/core/backup/format-backup.ts';
import { keepPrevious } from '../../../lib/core/backup/keep-previous.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { makeHighlight } from '../../support/make-highlight.ts';

const backupOf = (count: number): Backup => ({
  settings: DEFAULT_SETTINGS,
  articles: [],
  highlights: Array.from({ length: count }, (_, nth) => makeHighlight(nth)),
  tombstones: [],
  drafts: [],
  quarantine: [],
});
const textOf = (count: number) => formatBackup(backupOf(count));

describe('the backup before stays', () => {
  it.each([
    ['400 highlights become 1', 400, 1],
    ['400 highlights become 359', 400, 359],
    ['10 highlights become 8', 10, 8],
    ['a highlight becomes none', 1, 0],
  ])('when %s', (_name, before, after) => {
    const text = textOf(before);
    const kept = keepPrevious(text, backupOf(after));
    expect(kept?.text).toBe(text);
    expect(kept?.path).toMatch(new RegExp(`^postil-backup-before-${before}-highlights-[0-9a-f]{8}\\.json$`));
  });

  it.each(['{ torn', '[]', '{"highlights": 7}', 'a text of the reader'])('when it cannot be read: %s', (text) => {
    expect(keepPrevious(text, backupOf(5))?.text).toBe(text);
  });

  it('once, for its name follows from its text', () => {
    expect(keepPrevious(textOf(9), backupOf(1))?.path).toBe(keepPrevious(textOf(9), backupOf(2))?.path);
    expect(keepPrevious(textOf(9), backupOf(1))?.path).not.toBe(keepPrevious(textOf(8), backupOf(1))?.path);
  });
});

describe('the backup is written over', () => {
  it.each([
    ['there is none', null, 0],
    ['it is an empty file', '', 0],
    ['it had as many', textOf(20), 20],
    ['it had fewer', textOf(3), 20],
    ['a few of many were deleted for good', textOf(400), 360],
    ['it had none', textOf(0), 0],
  ])('when %s', (_name, before, after) => {
    expect(keepPrevious(before, backupOf(after))).toBeNull();
  });
});
