// Everything a visit asks of the world outside of its page, in memory.
import { mountMargin } from '../../components/margin/mount-margin.tsx';
import type { PageAnswers, VisitPorts } from '../../lib/app/page/visit-ports.ts';
import type { LoadedPacks } from '../../lib/core/messages.ts';
import { ALL_LAYERS, type Layers, type ReaderState } from '../../lib/core/note/reader-state.ts';
import type { Pack } from '../../lib/core/pack/pack.ts';
import { translateEnglish } from './translate-english.ts';

/** The token that scripts of the extension know each other by; an event of this name on the document ends a visit. */
export const TOKEN = 'token-of-the-test';

/** What the background answers for these packs. */
export function answerWith(packs: readonly Pack[], over: Partial<LoadedPacks> = {}): LoadedPacks {
  const loaded = packs.map((pack) => ({ pack, origin: 'bundled' as const }));
  return { packs: loaded, asked: false, consented: false, problems: [], words: {}, token: TOKEN, ...over };
}

/** Ports of a visit, and what came in through them. */
export interface FakeWorld {
  readonly ports: VisitPorts;
  /** States in the order in which they were sent. */
  readonly told: ReaderState[];
  /** Keys of packs that were asked to be shown. */
  readonly opened: string[];
  /** What the page answers; throws when it answers nothing. */
  readonly answers: () => PageAnswers;
  /** Switches layers as from another tab. */
  readonly switchLayers: (layers: Layers) => void;
  /** True while the page answers messages. */
  readonly isServing: () => boolean;
  /** Ends the extension under the page. */
  readonly endExtension: () => void;
}

/** Creates the world of one visit; `answer` is asked at each loading. */
export function makeVisitPorts(
  answer: () => LoadedPacks | Promise<LoadedPacks>,
  over: Partial<VisitPorts> = {},
): FakeWorld {
  const told: ReaderState[] = [];
  const opened: string[] = [];
  let answers: PageAnswers | null = null;
  let isThere = true;
  const listeners = new Set<(layers: Layers) => void>();
  const ports: VisitPorts = {
    css: '',
    shadowMode: 'open',
    marksSeed: undefined,
    draw: mountMargin(translateEnglish),
    translate: translateEnglish,
    isAlive: () => isThere,
    endsSilently: false,
    rootOf: ({ shadowRoot }) => shadowRoot,
    loadPacks: async () => answer(),
    loadLayers: async () => ALL_LAYERS,
    saveLayers: async (layers) => {
      for (const onChange of listeners) onChange(layers);
    },
    watchLayers(onChange, { signal }) {
      listeners.add(onChange);
      signal.addEventListener('abort', () => listeners.delete(onChange));
    },
    tellState: async (state) => void told.push(state),
    openPacks: (pack) => opened.push(pack),
    serve(given, { signal }) {
      answers = given;
      signal.addEventListener('abort', () => {
        answers = null;
      });
    },
    ...over,
  };
  return {
    ports,
    told,
    opened,
    answers() {
      if (answers === null) throw new Error('Expected a page that answers, got none');
      return answers;
    },
    switchLayers: (layers) => {
      for (const onChange of listeners) onChange(layers);
    },
    isServing: () => answers !== null,
    endExtension: () => {
      isThere = false;
    },
  };
}
