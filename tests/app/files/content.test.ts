import { describe, expect, it } from 'vitest';
import { createContent } from '../../../lib/app/files/content.ts';
import type { LoadedBackup } from '../../../lib/app/files/load-backup.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/highlight/highlight.ts';
import type { PackEntry } from '../../../lib/core/pack/pack-store.ts';
import { makeHighlight } from '../../support/make-highlight.ts';
import { turns } from '../../support/open-library.ts';

const loaded = (count: number): LoadedBackup => ({
  backup: {
    settings: DEFAULT_SETTINGS,
    articles: [],
    highlights: Array.from({ length: count }, (_, nth) => makeHighlight(nth)),
    tombstones: [],
    drafts: [],
    quarantine: [],
  },
  problem: null,
  readAt: `2026-11-30T12:00:0${count}.000Z`,
});
const PACKS: readonly PackEntry[] = [
  { id: 'a', origin: 'bundled', on: true, importedOn: null, pack: null, problems: [] },
];

function open() {
  const readings: PromiseWithResolversOf<LoadedBackup>[] = [];
  let lists = 0;
  const content = createContent({
    loadBackup: () => new Promise((resolve, reject) => readings.push({ resolve, reject })),
    listPacks: async () => {
      lists++;
      return PACKS;
    },
    explainSilence: (error) => ({ kind: 'failed', message: String(error) }),
  });
  const count = () => content.state.value.backup.highlights.length;
  return { content, readings, count, lists: () => lists };
}

interface PromiseWithResolversOf<Value> {
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

describe('the content', () => {
  it('is not read at first', () => {
    expect(open().content.state.value).toMatchObject({ isRead: false, problem: null, packs: [] });
  });

  it('is all that there is, and the packs, which are read once', async () => {
    const { content, readings, count, lists } = open();
    for (const size of [1, 2]) {
      const reading = content.reload();
      await turns();
      readings.shift()?.resolve(loaded(size));
      expect((await reading).backup.highlights.length).toBe(size);
    }
    expect([count(), content.state.value.isRead, content.state.value.packs, lists()]).toEqual([2, true, PACKS, 1]);
  });

  it('is never replaced by what was read before it', async () => {
    const { content, readings, count } = open();
    const [first, second] = [content.reload(), content.reload()];
    await turns();
    readings[1]?.resolve(loaded(2));
    await second;
    readings[0]?.resolve(loaded(1));
    expect((await first).backup.highlights.length).toBe(2);
    expect(count()).toBe(2);
  });

  it('is shown as soon as a reading is there, though another is on its way', async () => {
    const { content, readings, count } = open();
    const first = content.reload();
    void content.reload();
    await turns();
    readings[0]?.resolve(loaded(1));
    await first;
    expect(count()).toBe(1);
  });

  it('stays, with the problem, where the store does not answer', async () => {
    const { content, readings, count } = open();
    const first = content.reload();
    await turns();
    readings.shift()?.resolve(loaded(3));
    await first;
    const second = content.reload();
    await turns();
    readings.shift()?.reject(new Error('gone'));
    expect((await second).problem).toMatchObject({ kind: 'failed' });
    expect([count(), content.state.value.isRead]).toEqual([3, true]);
  });
});
