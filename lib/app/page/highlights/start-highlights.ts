// The reader's highlights on one page: read, found again, shown, changed; until the page is closed.
import { createTintPainter } from '../../../dom/mark/paint-highlights.ts';
import type { Visit } from '../../../dom/place/margin-door.ts';
import { watchAddress } from '../../../dom/watch/watch-address.ts';
import { closeEditorWithCard } from './close-editor.ts';
import { runCommand } from './commands.ts';
import { createContext } from './create-context.ts';
import { followRows } from './follow-rows.ts';
import { createHighlightModel, type HighlightModel } from './highlight-model.ts';
import type { HighlightViews } from './highlight-props.ts';
import type { HighlightsContext, HighlightsMargin, PlatformPorts, StageContext } from './highlights-context.ts';
import { leaveWords } from './leave-words.ts';
import { followGuests, idOf, keyOf } from './list-guests.ts';
import { loadAgain, loadHighlights } from './load.ts';
import { createPageWords } from './page-words.ts';
import { receiveChange } from './receive.ts';
import { tellOutcomes } from './tell-outcomes.ts';
import { followTints } from './tints.ts';
import { followAnnouncements } from './tools/announce.ts';
import { followBar } from './tools/bar.ts';
import { followCard } from './tools/card.ts';
import { followHandles } from './tools/handles.ts';
import { followKeys } from './tools/keys.ts';
import { createOpenCard, type OpenCard } from './tools/open-card.ts';
import { followPageSight } from './tools/page-sight.ts';
import { followSelection } from './tools/selection.ts';
import { followSentences } from './tools/sentences.ts';
import { followToast } from './tools/toast.ts';
import { createToolsHost, type ToolsLook } from './tools/tools-host.ts';
import { followTray } from './tools/tray.ts';
import { createWindowPorts } from './window-ports.ts';

/** What the highlights of a page are built from. */
export interface HighlightsOptions {
  /** The visit of the page, which has the margin. */
  readonly visit: Visit | undefined;
  readonly views: HighlightViews;
  readonly ports: PlatformPorts;
  readonly look: ToolsLook;
  /** The names of our marks in the page's registry are made of this. */
  readonly seed: string | undefined;
}

/** Starts once the page is visited. Rejects when nobody answers; the page stays as it is then. */
export async function startHighlights(document: Document, options: HighlightsOptions): Promise<void> {
  const { visit } = options;
  const { defaultView: window } = document;
  if (visit === undefined || window === null) throw new TypeError('Expected a page that is visited, got none');
  const { replaced: signal } = visit;
  const layers = await options.ports.loadLayers();
  const model = createHighlightModel({ layers, left: await visit.left });
  const page = createStage({ ...options, document, window, visit, model });
  followState(page);
  followStage(page);
  answerOthers(page);
  watchAddress(window, () => loadAgain(page)(), { signal });
  await loadHighlights(page)();
}

/** What draws nothing: rows to anchors, anchors to the margin and the painter, outcomes to the reader. */
export function followState(page: HighlightsContext): void {
  // In this order: each is called once for a change, with what those before it have made of it.
  closeEditorWithCard(page);
  followRows(page);
  leaveWords(page);
  tellOutcomes(page);
  followTints(page);
  followGuests(page);
}

function followStage(page: StageContext): void {
  followCard(page);
  followTray(page);
  followBar(page);
  followHandles(page);
  followSentences(page);
  followToast(page);
  followAnnouncements(page);
  followSelection(page);
  followKeys(page);
  followPageSight(page);
}

interface StageOptions extends HighlightsOptions {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly visit: Visit;
  readonly model: HighlightModel;
}

function createStage({ document, window, visit, model, ports, views, look, seed }: StageOptions): StageContext {
  const { replaced: signal, life, farewell, takeTyped } = visit;
  const host = createToolsHost(document, visit, look);
  const card = createOpenCard(document, { ...look, life, signal });
  return createContext({
    ...model,
    document,
    words: createPageWords(document, { signal }),
    host,
    card,
    views,
    painter: createTintPainter(window, host.host.overlay, seed),
    margin: enterMargin(visit, model, card),
    life,
    farewell,
    takeTyped,
    ports: { ...ports, ...createWindowPorts(window) },
    signal,
  });
}

/** The margin by ids; which card is open there is written into the state. */
function enterMargin(visit: Visit, { update }: HighlightModel, card: OpenCard): HighlightsMargin {
  const door = visit.enter({
    onMount: (key, slot) => {
      if (idOf(key) !== null) card.mount(slot);
    },
    onOpen: (key) => update({ open: idOf(key) }),
  });
  return {
    ...door,
    open: (id) => door.open(id === null ? null : keyOf(id)),
    goTo: (id) => door.goTo(keyOf(id)),
  };
}

/** Answers other contexts, and follows what the reader switches elsewhere and the end of the extension. */
function answerOthers(page: StageContext): void {
  const { ports, state, update, signal, life } = page;
  ports.serve(
    {
      'highlights-changed': (change) => {
        receiveChange(page)(change);
        return null;
      },
      'run-command': (command) => {
        runCommand(page)(command);
        return null;
      },
      'read-highlights': () => ({
        highlights: state.value.placed.map(({ highlight, anchoring }) => ({ highlight, state: anchoring.state })),
        settings: state.value.settings,
        timingsMs: state.value.timingsMs,
      }),
    },
    { signal },
  );
  ports.watchLayers((layers) => update({ layers }), { signal });
  const onOver = () => update({ problem: { kind: 'extension-updated' } });
  life.over.addEventListener('abort', onOver, { signal });
}
