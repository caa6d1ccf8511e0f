import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Backup } from '../../../lib/core/backup/backup.ts';
import { formatBackup } from '../../../lib/core/backup/format-backup.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { idOf, makeArticle, makeHighlight } from '../../support/make-highlight.ts';

const BACKUP: Backup = {
  settings: DEFAULT_SETTINGS,
  articles: [makeArticle({ key: 'https://e.org/b' }), makeArticle({ key: 'https://e.org/a' })],
  highlights: [makeHighlight(2), makeHighlight(1, { note: 'a "quote"\nand a line' })],
  tombstones: [{ id: idOf(3), at: '2026-01-01T00:00:00.000Z' }],
  drafts: [],
  quarantine: [{ id: 'q', row: { id: 7 }, why: 'id' }],
};

describe('the file', () => {
  it('is JSON with a row a line, in the order of their ids', () => {
    const text = formatBackup(BACKUP);
    const json = JSON.parse(text);
    expect(json).toMatchObject({
      format: 'postil-backup',
      version: 1,
      app: 'Postil',
      settings: DEFAULT_SETTINGS,
      drafts: [],
    });
    expect(json.highlights).toEqual([BACKUP.highlights[1], BACKUP.highlights[0]]);
    expect(json.articles.map(({ key }: { key: string }) => key)).toEqual(['https://e.org/a', 'https://e.org/b']);
    expect(text.split('\n').filter((line) => line.startsWith('{"article"'))).toHaveLength(2);
  });

  it('has a row that could not be read as text, so that it cannot spoil the file', () => {
    expect(JSON.parse(formatBackup(BACKUP)).quarantine).toEqual([{ id: 'q', row: '{"id":7}', why: 'id' }]);
    const row = { id: 'q', row: undefined, why: '' };
    expect(JSON.parse(formatBackup({ ...BACKUP, quarantine: [row] })).quarantine).toEqual([
      { id: 'q', row: 'null', why: '' },
    ]);
  });

  it('has the same bytes for the same data, in whatever order the database gives it', () => {
    const turned = <Value extends object>(value: Value): Value =>
      Object.assign(
        {},
        ...Object.entries(value)
          .toReversed()
          .map(([name, part]) => ({ [name]: part })),
      );
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }), (order) => {
        const highlights = order.map((nth) => turned(makeHighlight(nth)));
        const sorted = [1, 2, 3, 4].map((nth) => makeHighlight(nth));
        expect(formatBackup({ ...BACKUP, highlights })).toBe(formatBackup({ ...BACKUP, highlights: sorted }));
      }),
    );
  });
});
