import type { Highlight } from '../../core/highlight/highlight.ts';
import type { StoreChange } from '../../core/highlight/highlight-store.ts';
import type { LibraryContext } from './library-context.ts';
import { takeRows } from './take-rows.ts';

/** Reads what the store has into the state. */
export interface LibraryReading {
  /** Reads settings, articles, rows and the bin. A store that does not answer is shown as a problem. */
  readonly read: () => Promise<void>;
  /** Makes all rows searchable; those that changed while they were indexed too. */
  readonly makeSearchable: () => Promise<void>;
  /** Remembers a change that arrives while rows are read: what is read may be older. */
  readonly notice: (change: Pick<StoreChange, 'highlights' | 'gone'>) => void;
}

interface Options {
  /** Rows that are not saved: they replace those that the store has. */
  readonly listUnsaved: () => readonly Highlight[];
}

/** Nothing is read yet. Reading again replaces the rows. */
export function createLibraryReading(context: LibraryContext, { listUnsaved }: Options): LibraryReading {
  const { ports, state, index, update, take } = context;
  const { store } = ports;
  const missed = new Set<Pick<StoreChange, 'highlights' | 'gone'>[]>();
  const readRows = async () => {
    update({ settings: await store.loadSettings() });
    const articles = (await store.listArticles()).map((article) => [article.key, article] as const);
    update({ articles: new Map([...state.peek().articles, ...articles]) });
    const rows = byId(await store.listAll());
    update({ ...takeRows({ rows, bin: state.peek().bin }, { highlights: listUnsaved(), gone: [] }), isRead: true });
    const counted = await store.state();
    const bin = byId(await store.listAll({ bin: true }));
    update({
      ...takeRows({ rows: state.peek().rows, bin }, { highlights: listUnsaved(), gone: [] }),
      store: counted,
      problem: null,
    });
  };
  return {
    async read() {
      const changes: Pick<StoreChange, 'highlights' | 'gone'>[] = [];
      missed.add(changes);
      try {
        await readRows();
      } catch (error) {
        update({ problem: ports.explainSilence(error) });
      } finally {
        missed.delete(changes);
      }
      for (const change of changes) take(change);
      if (changes.length > 0) take({ highlights: listUnsaved(), gone: [] });
    },
    async makeSearchable() {
      if (!state.peek().isRead) return;
      await index.build(() => state.peek(), ports.pause);
      // The same words may find more of the same rows now.
      update({ isIndexed: true, rows: new Map(state.peek().rows) });
    },
    notice(change) {
      for (const changes of missed) changes.push(change);
    },
  };
}

function byId(rows: readonly Highlight[]): ReadonlyMap<string, Highlight> {
  return new Map(rows.map((row) => [row.id, row]));
}
