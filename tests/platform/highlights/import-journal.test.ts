import '../../support/fake-extension.ts';

import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BIN_DAYS, DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import { EMPTY_IMPORT } from '../../../lib/core/highlight/import-parts.ts';
import { createImportJournal } from '../../../lib/platform/highlights/import-journal.ts';
import { resetExtension } from '../../support/fake-extension.ts';
import { idOf, makeHighlight } from '../../support/make-highlight.ts';

const NOW = Date.parse('2026-03-01T00:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000).toISOString();
const record = (nth: number, at = daysAgo(1)) =>
  ({ id: idOf(900 + nth), name: 'x.json', at, added: 1, changed: 0, state: 'done' }) as const;
const content = (rows: number) => ({
  ...EMPTY_IMPORT,
  highlights: Array.from({ length: rows }, (_, nth) => ({ before: null, after: makeHighlight(nth) })),
});
const journal = createImportJournal();
const keys = async () => Object.keys(await fakeBrowser.storage.local.get(null)).sort();
const states = async () => (await journal.list()).map(({ state }) => state);

beforeEach(() => {
  resetExtension();
});

describe('the journal', () => {
  it('has an import whole before it says that it is to be applied', async () => {
    const entry = await journal.write(record(1), content(1200), DEFAULT_SETTINGS);
    expect(entry).toEqual({ record: record(1), state: 'applying', parts: 3, settings: null });
    expect(await keys()).toEqual([0, 1, 2].map((part) => `import:${idOf(901)}:${part}`).concat('imports'));
    expect(await journal.read(entry)).toEqual({ ok: true, value: content(1200) });
  });

  it('remembers the settings of before where the import brings some', async () => {
    const brought = { ...content(0), settings: { ...DEFAULT_SETTINGS, colour: 'pink' as const } };
    const entry = await journal.write(record(1), brought, DEFAULT_SETTINGS);
    expect(entry).toMatchObject({ parts: 1, settings: DEFAULT_SETTINGS });
    expect(await journal.read(entry)).toEqual({ ok: true, value: brought });
  });

  it('lists imports in the order that they were last marked in, each once', async () => {
    const first = await journal.write(record(1), content(1), DEFAULT_SETTINGS);
    await journal.write(record(2), content(1), DEFAULT_SETTINGS);
    await journal.mark(first, 'undone');
    expect((await journal.list()).map(({ record: { id, state } }) => [id, state])).toEqual([
      [idOf(902), 'done'],
      [idOf(901), 'undone'],
    ]);
  });

  it.each([
    ['a part that is missing', 'remove'],
    ['a part that is none', { highlights: 'torn' }],
    ['a row that is none', { ...content(0), highlights: [{ before: null, after: {} }] }],
  ])('says which part it cannot read: %s', async (_what, stored) => {
    const entry = await journal.write(record(1), content(600), DEFAULT_SETTINGS);
    const key = `import:${idOf(901)}:1`;
    if (stored === 'remove') await fakeBrowser.storage.local.remove(key);
    else await fakeBrowser.storage.local.set({ [key]: stored });
    expect(await journal.read(entry)).toEqual({ ok: false, problem: expect.stringContaining(`${key}: `) });
  });

  it('lists no entry that it cannot read, and leaves it where it is', async () => {
    const stored = { record: { id: 'of a later version' }, state: 'paused' };
    await fakeBrowser.storage.local.set({ imports: [stored, 7] });
    await journal.write(record(1), content(1), DEFAULT_SETTINGS);
    expect(await journal.list()).toHaveLength(1);
    const { imports } = await fakeBrowser.storage.local.get('imports');
    expect(imports).toEqual([stored, 7, expect.objectContaining({ state: 'applying' })]);
  });

  it.each([[undefined], [null], ['x'], [{}]])('is empty while its index is %j', async (index) => {
    if (index !== undefined) await fakeBrowser.storage.local.set({ imports: index });
    expect(await journal.list()).toEqual([]);
  });

  it('forgets what was never whole, and what is too old to be undone', async () => {
    const old = daysAgo(BIN_DAYS + 1);
    const marks = ['writing', 'applying', 'done', 'undoing', 'undone'] as const;
    for (const [nth, state] of marks.entries())
      await journal.mark(await journal.write(record(nth, old), content(1), DEFAULT_SETTINGS), state);
    await journal.mark(await journal.write(record(9), content(1), DEFAULT_SETTINGS), 'done');
    await journal.sweep(NOW);
    expect(await states()).toEqual(['applying', 'undoing', 'done']);
    expect(await keys()).toEqual([...[901, 903, 909].map((nth) => `import:${idOf(nth)}:0`), 'imports']);
  });
});
