// One note written by two tabs, the library and imports at once, on a wire that a test holds, with a background that is
// stopped and a browser that is killed. Everything is decided by a list of numbers: the same list is the same history.
import type { Draft } from '../../lib/core/highlight/draft-store.ts';
import { DEFAULT_SETTINGS, type Highlight } from '../../lib/core/highlight/highlight.ts';
import type { HighlightChange, StoreChange } from '../../lib/core/highlight/highlight-store.ts';
import { createMemoryHighlightStore } from '../../lib/core/highlight/memory-highlight-store.ts';
import { createOwnRows, type OwnRows } from '../../lib/core/highlight/own-rows.ts';
import { makeHighlight } from './make-highlight.ts';

/** Rows that the authors write. */
const ROWS = [1, 2];
const TABS = 2;

interface Request {
  /** What the background does. */
  readonly run: () => Promise<unknown>;
  readonly answer: (value: unknown) => void;
  readonly lose: () => void;
  /** Of the tab's page, which may be gone by then. */
  readonly page: number;
  value?: unknown;
  isRun: boolean;
}

interface Page {
  readonly number: number;
  readonly own: OwnRows;
  readonly timers: { readonly work: () => void; isDone: boolean }[];
  readonly heard: StoreChange[];
  readonly open: Set<string>;
  readonly typed: Set<string>;
}

export interface InterleavingResult {
  /** Words that somebody was shown as saved, or that a living page still has, and that are nowhere any more. */
  readonly lost: readonly string[];
  readonly acknowledged: number;
  readonly history: readonly string[];
}

/** Runs one history. Each number decides one step; the rest of it who does what. */
export async function runInterleaving(numbers: readonly number[]): Promise<InterleavingResult> {
  const world = createWorld();
  await world.begin();
  for (const number of numbers) await world.step(number);
  await world.rest();
  return world.result();
}

function createWorld() {
  let wire: Request[] = [];
  let pages: Page[] = [];
  let [nextPage, nextWord, clock] = [0, 0, 1_700_000_000_000];
  const drafts = new Map<string, Draft>();
  const library = new Map<string, Highlight>();
  /** The library's editor: the row that its typing began from. */
  let editing: { base: Highlight; text: string } | null = null;
  const acknowledged = new Set<string>();
  /** Words that an author took out of a text that had them. */
  const removed = new Set<string>();
  const history: string[] = [];
  const now = () => new Date(clock++).toISOString();
  const newWord = () => `w${nextWord++}`;
  const tell = (change: StoreChange) => {
    for (const page of pages) page.heard.push(change);
    for (const row of change.highlights) library.set(row.id, row);
  };
  const store = createMemoryHighlightStore({ now: () => clock, onChange: tell });
  const save = async (changes: readonly HighlightChange[]) => {
    const saved = await store.save(changes);
    if (!saved.ok) return { highlights: [], problem: saved.problem };
    for (const row of saved.value) if (drafts.get(row.id)?.note === row.note) drafts.delete(row.id);
    return { highlights: saved.value, problem: null };
  };
  const saveDraft = async (draft: Draft) => {
    if (draft.note === null) drafts.delete(draft.id);
    else drafts.set(draft.id, draft);
    return { problem: null };
  };
  const request = <Value>(page: number, run: () => Promise<Value>) =>
    new Promise<Value>((resolve, reject) => {
      wire.push({
        run,
        answer: (value) => resolve(value as Value),
        lose: () => reject(new Error('no answer')),
        page,
        isRun: false,
      });
    });
  const openPage = async () => {
    const number = nextPage++;
    const timers: Page['timers'] = [];
    const open = new Set<string>();
    const own = createOwnRows({
      send: (change) => request(number, () => save([change])),
      keepDraft: (draft) => request(number, () => saveDraft(draft)),
      explain: (error) => ({ kind: 'failed', message: String(error) }),
      article: () => null,
      settings: () => DEFAULT_SETTINGS,
      now,
      later: (work) => {
        const timer = { work, isDone: false };
        timers.push(timer);
        return () => {
          timer.isDone = true;
        };
      },
      onChange: () => undefined,
      onError: (error) => {
        throw error;
      },
      isOpen: (id) => open.has(id),
    });
    const page: Page = { number, own, timers, heard: [], open, typed: new Set() };
    pages.push(page);
    await load(page);
    return page;
  };
  const load = async ({ own }: Page) => {
    const highlights = await store.list(['https://example.org/a']);
    const notes = new Map(highlights.map(({ id, note }) => [id, note]));
    own.load({
      highlights,
      drafts: [...drafts.values()].filter(({ id, note }) => notes.has(id) && note !== notes.get(id)),
    });
  };
  const turn = async () => {
    for (let nth = 0; nth < 12; nth++) await Promise.resolve();
  };
  /** Puts a word somewhere into a text, or takes one out. */
  const edit = (text: string, number: number) => {
    const words = text.split(' ').filter(Boolean);
    const at = number % (words.length + 1);
    const isRemoval = (number >> 4) % 7 === 0 && /^w\d+$/.test(words[at] ?? '');
    if (!isRemoval) return words.toSpliced(at, 0, newWord()).join(' ');
    removed.add(words[at] ?? '');
    return words.toSpliced(at, 1).join(' ');
  };
  const deliver = async (number: number) => {
    const at = number % Math.max(1, wire.length);
    // Messages of one page arrive in order, and so do answers.
    const first = wire.find(({ page }) => page === wire[at]?.page);
    if (first === undefined) return;
    if (!first.isRun) {
      first.isRun = true;
      first.value = await first.run();
      return;
    }
    wire = wire.filter((each) => each !== first);
    first.answer(first.value);
  };
  const steps: readonly (readonly [string, number, (number: number) => unknown])[] = [
    [
      'types',
      8,
      (number) => {
        const page = pages[number % pages.length];
        const id = idOfRow(number >> 3);
        if (page === undefined || page.own.sync.get(id) === null) return;
        page.own.writer.open(id);
        page.open.add(id);
        const text = edit(page.own.writer.textOf(id), number >> 6);
        for (const word of wordsOf(text)) page.typed.add(word);
        page.own.writer.write(id, text);
      },
    ],
    [
      'closes a note',
      2,
      (number) => {
        const page = pages[number % pages.length];
        const id = idOfRow(number >> 3);
        page?.open.delete(id);
        page?.own.writer.close(id);
      },
    ],
    [
      'waits',
      5,
      (number) => {
        const waiting = pages.flatMap(({ timers }) => timers.filter(({ isDone }) => !isDone));
        const timer = waiting[number % Math.max(1, waiting.length)];
        if (timer === undefined) return;
        timer.isDone = true;
        timer.work();
      },
    ],
    ['delivers', 14, deliver],
    [
      'tells',
      6,
      (number) => {
        const page = pages[number % pages.length];
        const change = page?.heard.shift();
        if (change !== undefined) page?.own.receive(change);
      },
    ],
    [
      'begins in the library',
      3,
      (number) => {
        const base = library.get(idOfRow(number));
        if (base !== undefined) editing = { base, text: edit(base.note, number >> 4) };
      },
    ],
    [
      'saves in the library',
      3,
      async () => {
        if (editing === null) return;
        const { base, text } = editing;
        editing = null;
        const saved = await save([{ highlight: { ...base, note: text, modified: now() }, base }]);
        for (const row of saved.highlights) acknowledge(row.note);
      },
    ],
    [
      'imports a draft',
      1,
      (number) => {
        const id = idOfRow(number);
        if (!drafts.has(id)) drafts.set(id, { id, note: newWord(), base: newWord() });
      },
    ],
    [
      'imports a row',
      1,
      async (number) => {
        const base = library.get(idOfRow(number));
        if (base === undefined) return;
        const highlight = { ...base, note: `${base.note} ${newWord()}`, modified: now() };
        await store.importAll(
          { id: `import ${nextWord++}`, name: '', at: now(), added: 0, changed: 1, state: 'done' },
          {
            highlights: [{ before: base, after: highlight }],
            articles: [],
            settings: null,
            tombstones: [],
            drafts: [],
            quarantine: [],
          },
        );
      },
    ],
    [
      'chooses',
      2,
      (number) => {
        const page = pages[number % pages.length];
        const id = idOfRow(number >> 3);
        page?.own.choose(id, 'both');
      },
    ],
    [
      'stops the worker',
      1,
      () => {
        const lost = wire;
        wire = [];
        for (const { lose } of lost) lose();
      },
    ],
    [
      'closes a tab and opens another',
      1,
      async (number) => {
        const page = pages[number % pages.length];
        if (page === undefined) return;
        page.own.writer.saveAll();
        pages = pages.filter((each) => each !== page);
        await openPage();
      },
    ],
    [
      'loads again',
      1,
      async (number) => {
        const page = pages[number % pages.length];
        if (page !== undefined) await load(page);
      },
    ],
    [
      'kills the browser',
      1,
      async () => {
        // What was on the disk as a draft is offered, or written on.
        for (const { note } of drafts.values()) acknowledge(note ?? '');
        wire = [];
        pages = [];
        editing = null;
        for (let nth = 0; nth < TABS; nth++) await openPage();
      },
    ],
  ];
  const total = steps.reduce((sum, [, weight]) => sum + weight, 0);
  const acknowledge = (text: string) => {
    for (const word of wordsOf(text)) acknowledged.add(word);
  };
  const look = () => {
    for (const { own } of pages)
      for (const { wanted, state } of own.sync.rows())
        if (state === 'saved' && !own.writer.isAhead(wanted.id)) acknowledge(own.writer.textOf(wanted.id));
  };
  return {
    async begin() {
      for (const nth of ROWS) await save([{ highlight: makeHighlight(nth), base: null }]);
      for (let nth = 0; nth < TABS; nth++) await openPage();
    },
    async step(number: number) {
      let at = number % total;
      const [name, , work] = steps.find(([, weight]) => (at -= weight) < 0) ?? ['nothing', 0, () => undefined];
      history.push(name);
      await work(Math.floor(number / total));
      await turn();
      look();
    },
    /** All that is on its way arrives, all that waits has its turn. */
    async rest() {
      for (let nth = 0; nth < 2000; nth++) {
        const heard = pages.find((page) => page.heard.length > 0);
        const timer = pages.flatMap(({ timers }) => timers).find(({ isDone }) => !isDone);
        if (wire.length > 0) await deliver(nth);
        else if (heard !== undefined) {
          const change = heard.heard.shift();
          if (change !== undefined) heard.own.receive(change);
        } else if (timer !== undefined) {
          timer.isDone = true;
          timer.work();
        } else break;
        await turn();
      }
      look();
      for (const { typed } of pages) for (const word of typed) acknowledged.add(word);
    },
    async result(): Promise<InterleavingResult> {
      const rows = await store.listAll();
      const page = await openPage();
      const texts = rows.flatMap(({ id, note }) => [
        note,
        page.own.offerOf(id)?.note ?? '',
        page.own.writer.textOf(id),
      ]);
      const found = new Set(texts.flatMap(wordsOf));
      const lost = [...acknowledged].filter((word) => !found.has(word) && !removed.has(word));
      return { lost, acknowledged: acknowledged.size, history };
    },
  };
}

function wordsOf(text: string): readonly string[] {
  return text.match(/w\d+/g) ?? [];
}

function idOfRow(number: number): string {
  return makeHighlight(ROWS[number % ROWS.length] ?? 1).id;
}
