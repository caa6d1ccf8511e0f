// The highlights of one page over a store in memory, as the whole of them runs in node: no DOM, no browser.
import { type ContextParts, createContext } from '../../lib/app/page/highlights/create-context.ts';
import { createHighlightModel } from '../../lib/app/page/highlights/highlight-model.ts';
import type { HighlightsContext } from '../../lib/app/page/highlights/highlights-context.ts';
import { loadHighlights } from '../../lib/app/page/highlights/load.ts';
import { receiveChange } from '../../lib/app/page/highlights/receive.ts';
import { followState } from '../../lib/app/page/highlights/start-highlights.ts';
import type { Draft } from '../../lib/core/highlight/draft-store.ts';
import type { Highlight } from '../../lib/core/highlight/highlight.ts';
import type { StoreProblem } from '../../lib/core/highlight/highlight-store.ts';
import type { LeftWords } from '../../lib/core/highlight/left-words.ts';
import { createMemoryHighlightStore } from '../../lib/core/highlight/memory-highlight-store.ts';
import type { OpenedArticle } from '../../lib/core/highlight/opened-article.ts';
import type { Tint } from '../../lib/dom/mark/paint-highlights.ts';
import type { Guest } from '../../lib/dom/place/margin-door.ts';
import { createFakeWords } from './fake-words.ts';
import { idOf } from './make-highlight.ts';
import { translateEnglish } from './translate-english.ts';

/** The article that rows of `makeHighlight` are of. */
export const KEY = 'https://example.org/a';

export const PARAGRAPHS: readonly string[] = [
  'The first paragraph has a fox in it. It is quick and brown, and it jumps.',
  'The second paragraph has a lazy dog, which sleeps through all of this.',
  'The third paragraph speaks of neither, and ends the page for good.',
];

interface Options {
  readonly paragraphs?: readonly string[];
  /** In the store from the start. */
  readonly rows?: readonly Highlight[];
  readonly drafts?: readonly Draft[];
  readonly left?: LeftWords;
  readonly opened?: Partial<OpenedArticle>;
  /** False: nothing is loaded yet. */
  readonly loads?: boolean;
}

/** All that waits for promises has its turn. */
export async function turns(): Promise<void> {
  for (let nth = 0; nth < 30; nth++) await Promise.resolve();
}

/** Opens a page. Its store tells it of each change, as the background tells every tab. */
export async function openHighlights(options: Options = {}) {
  const clock = createClock();
  const store = createMemoryHighlightStore({
    now: () => Date.parse(clock.now()),
    onChange: (change) => receiveChange(page)(change),
  });
  const words = createFakeWords(options.paragraphs ?? PARAGRAPHS);
  const model = createHighlightModel(options.left === undefined ? {} : { left: options.left });
  const seen = createSeen();
  const timers = createTimers();
  const [closing, ending] = [new AbortController(), new AbortController()];
  let [refusal, isSilent, isGivenUp, typed]: [StoreProblem | null, boolean, boolean, string] = [null, false, false, ''];
  let made = 1000;
  const page: HighlightsContext = createContext<ContextParts>({
    ...model,
    words,
    margin: {
      receive: (guests) => {
        seen.guests = guests;
        // As the margin does: a card that is no longer there is closed.
        const { open } = model.state.value;
        if (open !== null && !guests.some(({ note: { key } }) => key.endsWith(open))) model.update({ open: null });
      },
      open: (id) => model.update({ open: id }),
      goTo: (id) => model.update({ open: id }),
      isGivenUp: () => isGivenUp,
    },
    host: { attach: () => void (seen.attached += 1) },
    painter: {
      needsElement: false,
      paint: (tints) => {
        seen.tints = tints;
      },
      repaint: () => undefined,
      clear: () => {
        seen.tints = [];
      },
    },
    life: { isOver: () => ending.signal.aborted, over: ending.signal },
    farewell: { leave: (left) => void (seen.left = left) },
    takeTyped: () => typed,
    ports: {
      openArticle: async () => {
        if (isSilent) throw new Error('no answer');
        const highlights = await store.list([KEY]);
        const settings = await store.loadSettings();
        const known = { highlights, drafts: options.drafts ?? [], settings, private: false, problem: null };
        return { key: KEY, keys: [KEY], ...known, ...options.opened };
      },
      listTags: () => store.listTags(),
      async save(change, { keepsPrivate }) {
        seen.sent.push(change.highlight);
        if (isSilent) throw new Error('no answer');
        if (refusal !== null && !(refusal.kind === 'private-window' && keepsPrivate))
          return { highlights: [], problem: refusal };
        const saved = await store.save([change]);
        return saved.ok ? { highlights: saved.value, problem: null } : { highlights: [], problem: saved.problem };
      },
      keepDraft: async (draft) => void seen.drafts.push(draft),
      openLibrary: async (id) => void seen.library.push(id),
      explainSilence: (error) => ({ kind: 'failed', message: String(error) }),
      translate: translateEnglish,
      loadLayers: async () => model.state.value.layers,
      watchLayers: () => undefined,
      serve: () => undefined,
      rootOf: () => null,
      now: clock.now,
      newId: () => idOf(made++),
      later: timers.later,
      copy: async (text) => {
        if (isSilent) throw new Error('refused');
        seen.copied.push(text);
      },
      reload: () => undefined,
      report: (error) => void seen.errors.push(error),
    },
    signal: closing.signal,
  });
  if (options.rows !== undefined) await store.save(options.rows.map((highlight) => ({ highlight, base: null })));
  followState(page);
  if (options.loads !== false) {
    await loadHighlights(page)();
    await turns();
  }
  return {
    page,
    words,
    store,
    seen,
    state: () => model.state.value,
    /** Time passes: whatever waits is done, and answered. */
    async rest() {
      timers.runAll();
      await turns();
    },
    delays: timers.delays,
    /** The store refuses from now on; `null`: no longer. */
    refuse: (problem: StoreProblem | null) => {
      refusal = problem;
    },
    /** Nobody answers from now on. */
    silence: (wanted: boolean) => {
      isSilent = wanted;
    },
    giveUp: () => {
      isGivenUp = true;
    },
    type: (text: string) => {
      typed = text;
    },
    /** The extension is updated under the page. */
    end: () => ending.abort(),
    close: () => closing.abort(),
    /** Another tab changes a row. */
    async elsewhere(id: string, fields: Partial<Highlight>) {
      const base = await store.find(id);
      if (base === null) throw new Error('Expected a row');
      await store.save([{ highlight: { ...base, ...fields }, base }]);
      await turns();
    },
    row: async (id: string) => store.find(id),
    /** The words of the highlights that are shown, in order; `''` for an orphan or a note on the page. */
    shown: () => model.state.value.placed.map(({ ranges }) => ranges.map(String).join('|')),
  };
}

export type HighlightsPage = Awaited<ReturnType<typeof openHighlights>>;

/** What others were given by the page. */
interface Seen {
  guests: readonly Guest[];
  tints: readonly Tint[];
  attached: number;
  left: string;
  readonly sent: Highlight[];
  readonly drafts: Draft[];
  readonly library: string[];
  readonly copied: string[];
  readonly errors: unknown[];
}

function createSeen(): Seen {
  return { guests: [], tints: [], attached: 0, left: '', sent: [], drafts: [], library: [], copied: [], errors: [] };
}

/** A clock that goes on by a second at each look. */
function createClock() {
  let nowMs = Date.parse('2026-11-30T12:00:00Z');
  return { now: () => new Date((nowMs += 1000)).toISOString() };
}

function createTimers() {
  let waiting: { readonly work: () => void; readonly delayMs: number }[] = [];
  return {
    later(work: () => void, delayMs: number) {
      const timer = { work, delayMs };
      waiting.push(timer);
      return () => {
        waiting = waiting.filter((each) => each !== timer);
      };
    },
    runAll() {
      const due = waiting;
      waiting = [];
      for (const { work } of due) work();
    },
    delays: () => waiting.map(({ delayMs }) => delayMs),
  };
}
