// What goes out comes back the same: our own backup, W3C annotations, Hypothesis.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBackup } from '../../../lib/core/backup/format-backup.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { decodeFile } from '../../../lib/core/import/decode-file.ts';
import { readImport } from '../../../lib/core/import/read-import.ts';
import { arbitraryLibrary, arbitraryText } from '../../support/arbitrary-highlight.ts';
import { CONTEXT, gather, write } from '../../support/export-samples.ts';
import { idOf } from '../../support/make-highlight.ts';

const CASES = { numRuns: 1000 };

/** By way of the bytes of a file, as a reader's would come. */
function bringBack(text: string) {
  const decoded = decodeFile(new TextEncoder().encode(text));
  if (!decoded.ok) throw new Error(decoded.problem.message);
  const read = readImport(decoded.value, CONTEXT);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  expect(read.value.problems).toEqual([]);
  return read.value;
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
const byKey = <Row extends { readonly key: string }>(rows: readonly Row[]) =>
  rows.toSorted((one, other) => (one.key < other.key ? -1 : 1));

describe('there and back', { timeout: 60_000 }, () => {
  it('loses nothing in a backup, whose second writing has the same bytes', () => {
    const quarantined = fc.record({ id: arbitraryText(10), row: fc.jsonValue(), why: arbitraryText() });
    const rest = fc.record({
      drafts: fc.array(
        arbitraryText().map((note) => ({ id: idOf(1), note, base: '' })),
        { maxLength: 1 },
      ),
      quarantine: fc.uniqueArray(quarantined, { maxLength: 2, selector: ({ id }) => id }),
      names: fc.record({
        yellow: arbitraryText(),
        green: arbitraryText(),
        blue: arbitraryText(),
        pink: arbitraryText(),
        violet: arbitraryText(),
      }),
    });
    fc.assert(
      fc.property(arbitraryLibrary(), rest, ({ articles, highlights }, { names, drafts, quarantine }) => {
        const backup = {
          settings: { ...DEFAULT_SETTINGS, names },
          articles,
          highlights,
          tombstones: [{ id: idOf(9), at: '2026-01-01T00:00:00.000Z' }],
          drafts,
          quarantine,
        };
        const text = formatBackup(backup);
        const back = bringBack(text);
        expect(byId(back.highlights)).toEqual(byId(highlights));
        expect(byKey(back.articles)).toEqual(byKey(articles));
        expect(back.settings).toEqual(backup.settings);
        expect(back.tombstones).toEqual(backup.tombstones);
        expect(back.drafts).toEqual(drafts);
        expect(byId(back.quarantine)).toEqual(byId(JSON.parse(JSON.stringify(quarantine))));
        expect(formatBackup({ ...back, settings: back.settings ?? DEFAULT_SETTINGS })).toBe(text);
      }),
      CASES,
    );
  });

  it.each(['json-ld', 'hypothesis'])('loses nothing in %s', (format) => {
    fc.assert(
      fc.property(arbitraryLibrary(), ({ articles, highlights }) => {
        const back = write(format, gather({ articles, highlights })).map(({ text }) => bringBack(text));
        expect(byId(back.flatMap((file) => file.highlights))).toEqual(byId(highlights));
        const used = new Set(highlights.map(({ article }) => article));
        expect(byKey(back.flatMap((file) => file.articles))).toEqual(
          byKey(articles.filter(({ key }) => used.has(key))),
        );
      }),
      CASES,
    );
  });
});
