// Packs in storage.local, a key each, and the bundled ones in the extension's own files. Only the background writes.
import { browser } from 'wxt/browser';
import type { KnownArticle, KnownPacks } from '../../core/article/known-packs.ts';
import type { LoadedPack, Pack } from '../../core/pack/pack.ts';
import { articleOf, type PackEntry, type PackStore } from '../../core/pack/pack-store.ts';
import { parsePack } from '../../core/pack/parse-pack.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, type Result, succeed } from '../../core/result.ts';
import { readLocal } from '../highlights/read-local.ts';
import { createQueue } from '../queue.ts';
import { FAMILY } from '../storage-keys.ts';
import { loadKnownPacks, mergeArticles, saveKnownPacks } from './known-packs.ts';
import { createPackLoader } from './load-pack.ts';

const NOTHING: Readonly<Record<string, unknown>> = {};

interface Options {
  /** The articles of the bundled packs. */
  readonly bundled: readonly KnownArticle[];
  /** Today, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Called when what the recogniser must know has changed. */
  readonly onChange?: (known: KnownPacks) => Promise<void>;
}

/** The extension's packs. Changes run one after the other, so that two pages never undo each other's. */
export function createPackStore({ bundled, today, onChange }: Options): PackStore {
  const loadBundled = createPackLoader();
  const isBundled = (id: string) => bundled.some(({ pack }) => pack === id);
  const queue = createQueue();
  const change = (work: () => Promise<void>): Promise<void> =>
    queue.run(async () => {
      await work();
      const known = derive(await listAll());
      await saveKnownPacks(known);
      await onChange?.(known);
    });

  const listAll = async (): Promise<PackEntry[]> => {
    const stored = await readLocal(null);
    const imported = Object.keys(stored)
      .filter((key) => key.startsWith(FAMILY.pack))
      .map((key) =>
        readEntry(key.slice(FAMILY.pack.length), stored[key], (id) => stored[FAMILY.packOff + id] !== true),
      );
    const own = (await listBundled(stored)).filter((entry) => !imported.some(({ id }) => id === entry.id));
    const titleOf = ({ pack, id }: PackEntry) => pack?.article.title ?? id;
    return [...own, ...imported.toSorted((a, b) => titleOf(a).localeCompare(titleOf(b)))];
  };
  const listBundled = (stored: Readonly<Record<string, unknown>>): Promise<PackEntry[]> =>
    Promise.all(
      bundled.map(async ({ pack: id }): Promise<PackEntry> => {
        const loaded = await loadBundled(id);
        const problems = !loaded.ok && loaded.problem.kind === 'broken-pack' ? loaded.problem.problems : [];
        const pack = loaded.ok ? loaded.value.pack : null;
        return { id, origin: 'bundled', on: stored[FAMILY.packOff + id] !== true, importedOn: null, pack, problems };
      }),
    );

  const derive = (entries: readonly PackEntry[]): KnownPacks => {
    const imported = entries.filter(({ origin }) => origin === 'imported');
    const articles = imported.flatMap(({ on, pack }) => (on && pack !== null ? [articleOf(pack)] : []));
    const replaced = imported.map(({ id }) => id).filter(isBundled);
    const off = entries.filter(({ origin, on }) => origin === 'bundled' && !on).map(({ id }) => id);
    return { articles, off: [...off, ...replaced] };
  };

  return {
    // Where the browser cannot read its storage, the bundled packs are all there is to list.
    list: () =>
      queue
        .settled()
        .then(listAll)
        .catch(() => listBundled(NOTHING)),
    async load(id): Promise<Result<LoadedPack, Problem>> {
      await queue.settled();
      // A bundled pack needs no storage: a broken one must not take it from the page.
      const reading = readLocal(FAMILY.pack + id);
      const stored = (await (isBundled(id) ? reading.catch(() => NOTHING) : reading))[FAMILY.pack + id];
      if (stored === undefined) return isBundled(id) ? loadBundled(id) : fail({ kind: 'missing-pack', pack: id });
      const { pack, problems } = readEntry(id, stored, () => true);
      return pack === null ? fail({ kind: 'broken-pack', pack: id, problems }) : succeed({ pack, origin: 'imported' });
    },
    async articles() {
      await queue.settled();
      return mergeArticles(bundled, await loadKnownPacks());
    },
    save: (pack: Pack) =>
      change(() => browser.storage.local.set({ [FAMILY.pack + pack.id]: { pack, importedOn: today() } })),
    remove: (id) => change(() => browser.storage.local.remove([FAMILY.pack + id, FAMILY.packOff + id])),
    switch: (id, on) =>
      change(() =>
        on
          ? browser.storage.local.remove(FAMILY.packOff + id)
          : browser.storage.local.set({ [FAMILY.packOff + id]: true }),
      ),
  };
}

/** Tells of each change to what is stored of packs, in whatever context it was made. */
export function watchPacks(onChange: () => void, { signal }: { signal: AbortSignal }): void {
  const listener = (changes: object) => {
    if (Object.keys(changes).some((key) => key.startsWith(FAMILY.pack) || key.startsWith(FAMILY.packOff))) onChange();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}

/** A stored row; one that cannot be read any more is kept, and told with its problems. */
function readEntry(id: string, stored: unknown, isOn: (id: string) => boolean): PackEntry {
  const row: { pack?: unknown; importedOn?: unknown } = typeof stored === 'object' && stored !== null ? stored : {};
  const parsed = parsePack(row.pack);
  return {
    id,
    origin: 'imported',
    on: isOn(id),
    importedOn: typeof row.importedOn === 'string' ? row.importedOn : null,
    pack: parsed.ok ? parsed.value : null,
    problems: parsed.ok ? [] : parsed.problem,
  };
}
