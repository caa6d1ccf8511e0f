// The highlights of one page on a real document: as the page script has them, but for the extension behind it.
import { onTestFinished } from 'vitest';
import { createHighlightViews } from '../../components/highlight/highlight-views.tsx';
import css from '../../components/highlight/tools.css?inline';
import { createContext } from '../../lib/app/page/highlights/create-context.ts';
import { createHighlightModel } from '../../lib/app/page/highlights/highlight-model.ts';
import type { PlatformPorts, StageContext } from '../../lib/app/page/highlights/highlights-context.ts';
import { createPageWords } from '../../lib/app/page/highlights/page-words.ts';
import { createOpenCard } from '../../lib/app/page/highlights/tools/open-card.ts';
import { createToolsHost } from '../../lib/app/page/highlights/tools/tools-host.ts';
import { createWindowPorts } from '../../lib/app/page/highlights/window-ports.ts';
import { createMemoryHighlightStore } from '../../lib/core/highlight/memory-highlight-store.ts';
import { ALL_LAYERS } from '../../lib/core/note/reader-state.ts';
import { createTintPainter } from '../../lib/dom/mark/paint-highlights.ts';
import { createFarewell } from '../../lib/dom/place/create-farewell.ts';
import { watchLife } from '../../lib/dom/watch/watch-life.ts';
import { addHtml, rangeOf } from './add-html.ts';
import { KEY, PARAGRAPHS } from './highlights-page.ts';
import { stopperForTest } from './signal-for-test.ts';
import { translateEnglish } from './translate-english.ts';

/** The page of these tests: a box with the paragraphs that the tests in node have too. */
const HTML = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');

/** Ports to a store in memory. */
export function createPorts(): PlatformPorts {
  const store = createMemoryHighlightStore({ now: Date.now });
  return {
    openArticle: async () => ({
      key: KEY,
      keys: [KEY],
      highlights: await store.list([KEY]),
      drafts: [],
      settings: await store.loadSettings(),
      private: false,
      problem: null,
    }),
    listTags: () => store.listTags(),
    async save(change) {
      const saved = await store.save([change]);
      return saved.ok ? { highlights: saved.value, problem: null } : { highlights: [], problem: saved.problem };
    },
    keepDraft: async () => undefined,
    openLibrary: async () => undefined,
    explainSilence: (error) => ({ kind: 'failed', message: String(error) }),
    translate: translateEnglish,
    loadLayers: async () => ALL_LAYERS,
    watchLayers: () => undefined,
    serve: () => undefined,
    rootOf: ({ shadowRoot }) => shadowRoot,
  };
}

/** A page with text, its tools and its margin, of which nothing is followed yet. */
export function openStage({ html = HTML } = {}) {
  const root = addHtml(html, 'width: 900px; font: 16px/1.5 sans-serif');
  const stopper = stopperForTest();
  const { signal } = stopper;
  const life = watchLife(document, { isAlive: () => true, endsSilently: false, signal });
  const farewell = createFarewell(document, life);
  const visit = { life, farewell, replaced: signal, giveUp: () => undefined, end: () => undefined };
  const look = { css, mode: 'open' as const };
  const host = createToolsHost(document, visit, look);
  const model = createHighlightModel({ key: KEY, keys: [KEY] });
  const copied: string[] = [];
  const timers: { work: () => void; delayMs: number }[] = [];
  const page: StageContext = createContext<Omit<StageContext, 'rows' | 'history'>>({
    ...model,
    document,
    words: createPageWords(document, { signal }),
    host,
    card: createOpenCard(document, { ...look, life, signal }),
    views: createHighlightViews(translateEnglish),
    painter: createTintPainter(window, host.host.overlay),
    margin: {
      receive: () => undefined,
      open: (id) => model.update({ open: id }),
      goTo: (id) => model.update({ open: id }),
      isGivenUp: () => false,
    },
    life,
    farewell,
    takeTyped: () => '',
    ports: {
      ...createPorts(),
      ...createWindowPorts(window),
      copy: async (text) => void copied.push(text),
      later(work, delayMs) {
        const timer = { work, delayMs };
        timers.push(timer);
        return () => void timers.splice(timers.indexOf(timer), 1);
      },
    },
    signal,
  });
  onTestFinished(() => getSelection()?.removeAllRanges());
  return {
    page,
    root,
    stopper,
    copied,
    timers,
    state: () => model.state.value,
    rangeOf: (words: string) => rangeOf(root, words),
    select: (words: string) => {
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(rangeOf(root, words));
    },
    /** The words of all rows, in the order that they were made in. */
    made: () => model.state.value.rows.map(({ wanted }) => wanted.selector?.quote.exact ?? ''),
  };
}
