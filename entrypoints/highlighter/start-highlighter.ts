// The reader's own highlights on one page: kept, found again, shown, edited; until the page is closed.

import { colourName } from '../../components/highlight/colours.ts';
import type { Highlight, HighlightedArticle } from '../../lib/core/highlight/highlight.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/highlight/highlight.ts';
import { createHistory } from '../../lib/core/highlight/history.ts';
import { addTyped, NOTHING_LEFT } from '../../lib/core/highlight/left-words.ts';
import type { OpenedArticle } from '../../lib/core/highlight/opened-article.ts';
import { createOwnRows } from '../../lib/core/highlight/own-rows.ts';
import { createTintPainter, themeAt } from '../../lib/dom/mark/paint-highlights.ts';
import { readArticleFacts } from '../../lib/dom/read/read-article-facts.ts';
import { watchAddress } from '../../lib/dom/watch/watch-address.ts';
import { answerOf, createPageStore } from '../../lib/platform/highlights/page-store.ts';
import { loadLayers, watchLayers } from '../../lib/platform/layer-settings.ts';
import { explainSilence, serve } from '../../lib/platform/messages/messaging.ts';
import { translate } from '../../lib/platform/translate.ts';
import { type ActOptions, createActions } from './act.ts';
import { createLeaving, takeLeft, withLeft } from './leave-words.ts';
import { createLiveText } from './live-text.ts';
import { createPlaces, idOf, keyOf } from './place-highlights.ts';
import type { Session } from './session.ts';
import { createBar } from './show-bar.tsx';
import { createOpenCard } from './show-card.tsx';
import { createToast, drawTray } from './show-tools.tsx';
import { createOutcomes } from './tell-outcome.ts';
import { createTools } from './tools-host.ts';
import { createCardProps, createTrayProps } from './view-props.ts';
import { watchTools } from './watch-tools.ts';

/** Starts once the reader is there. Rejects when the background does not answer; the page stays as it is. */
export async function startHighlighter(document: Document): Promise<void> {
  const { postilVisit: visit } = globalThis;
  const window = document.defaultView;
  if (visit === undefined || window === null) throw new TypeError('Expected a page with a reader, got none');
  const { replaced: signal, life } = visit;
  const session: Session = {
    settings: DEFAULT_SETTINGS,
    tags: [],
    key: null,
    keys: [],
    keepsPrivate: false,
    problem: null,
    open: null,
    writing: null,
    isTrayOpen: false,
    draft: [],
    selectedByTool: null,
    layers: await loadLayers(),
  };
  const now = () => new Date().toISOString();
  const theme = () => {
    const range = document.createRange();
    range.selectNodeContents(document.body);
    return themeAt(range);
  };
  const live = createLiveText(document, { onChange: () => refresh(), signal });
  const tools = createTools(document, visit);
  const painter = createTintPainter(window as Window & typeof globalThis, tools.host.overlay, globalThis.postilMarks);
  const places = createPlaces({
    live,
    painter,
    nameOf: ({ colour }, settings) => colourName(colour, settings, translate),
    onLate: () => refresh(),
  });
  const toast = createToast(tools, theme);
  const card = createOpenCard(document, { signal, life });
  const bar = createBar(tools, { signal });
  const history = createHistory();
  let article: HighlightedArticle | null = null;
  let hasGuests = false;
  let left = await visit.left;

  const store = createPageStore();
  const own = createOwnRows({
    send: async (change) => answerOf(await store.saveOnPage([change], { keepsPrivate: session.keepsPrivate })),
    explain: explainSilence,
    article: (key) => (article?.key === key ? article : null),
    keepDraft: (draft) => {
      leaving.draft(draft);
      return store.keepDraft(draft);
    },
    settings: () => session.settings,
    now,
    later: (work, delayMs) => {
      const timer = setTimeout(work, delayMs);
      return () => clearTimeout(timer);
    },
    onChange: (ids) => onRows(ids),
    onError: createReporter(),
    isOpen: (id) => session.writing === id,
  });
  const { sync, writer } = own;
  const leaving = createLeaving({ farewell: visit.farewell, own: () => own, writing: () => session.writing });
  const write = (id: string | null) => {
    const before = session.writing;
    session.writing = id;
    if (before !== null && before !== id) writer.close(before);
    if (id !== null) writer.open(id);
    leaving.leave();
  };
  const door = visit.enter({
    onMount: (key, slot) => {
      const id = idOf(key);
      if (id === null) return;
      card.mount(slot);
      drawCard();
    },
    onOpen: (key) => {
      const id = idOf(key);
      if (id === session.open) return;
      closeCard();
      session.open = id;
      drawCard();
    },
  });
  const closeCard = () => {
    if (session.open === null) return;
    // Another note may be about to be written.
    if (session.writing === session.open) write(null);
    session.open = null;
    card.erase();
  };

  const ownRows = () =>
    sync.rows().flatMap(({ wanted, state }) => {
      const isHere = wanted.deleted === null && session.keys.includes(wanted.article);
      // What is not saved, and what is being written, is not taken from under the reader's hands.
      return isHere || state === 'unsaved' || wanted.id === session.writing ? [wanted] : [];
    });
  const flagOf = (id: string) =>
    sync.get(id)?.state === 'unsaved' ? 'unsaved' : own.offerOf(id) === null ? null : 'offer';
  const paint = () => {
    // Where the browser has no highlights, tints are drawn in our own element.
    if (window.CSS.highlights === undefined && places.list().length > 0) tools.attach();
    places.paint({ isShown: session.layers.mine, draft: session.draft, flagOf });
  };
  const refresh = () => {
    // A page that is being closed has no window, and nothing to show; nor has one that a newer script has taken over.
    if (document.defaultView === null || signal.aborted) return;
    places.place(ownRows(), { held: session.writing });
    paint();
    const guests = places.guests(session.settings, flagOf);
    // A page without highlights is left as the reader has it.
    if (hasGuests || guests.length > 0) door.receive(guests);
    hasGuests = guests.length > 0;
    draw();
  };
  const drawCard = () => {
    const row = session.open === null ? null : sync.get(session.open);
    if (row !== null) card.draw(cardProps(row, theme()));
  };
  const draw = () => {
    drawCard();
    drawTray(tools, trayProps(theme()));
  };
  const onRows = (ids: readonly string[]) => {
    leaving.leave();
    refresh();
    for (const id of ids) {
      const row = sync.get(id);
      if (row !== null) outcomes.look(row);
    }
  };
  const outcomes = createOutcomes({
    toast,
    announce: tools.announce,
    isOpen: (id) => session.open === id,
    onCopy: (id) => void actions.copyText(writer.textOf(id) || (sync.get(id)?.wanted.selector?.quote.exact ?? '')),
    onKeepPrivate: () => actions.keepPrivate(),
  });
  const acting: ActOptions = {
    document,
    session,
    sync,
    places,
    live,
    writer,
    own,
    outcomes,
    history,
    toast,
    tools,
    bar,
    door: { ...door, open: (id) => door.open(id === null ? null : keyOf(id)), goTo: (id) => door.goTo(keyOf(id)) },
    isOver: life.isOver,
    write,
    now,
    paint,
    draw,
  };
  const actions = createActions(acting);
  const cardProps = createCardProps(acting, actions);
  const trayProps = createTrayProps(acting, actions);

  const show = (opened: OpenedArticle) => {
    // A store that cannot be read knows no rows: those that are shown stay.
    if (opened.problem?.kind === 'storage-unavailable') return refresh();
    own.load(opened);
    const offered = opened.drafts.find(({ id }) => own.offerOf(id) !== null);
    if (offered === undefined) return;
    refresh();
    const open = { name: 'open', label: translate('ownOfferOpen'), onAct: () => door.goTo(keyOf(offered.id)) };
    toast.show(translate('ownOfferTold'), open);
  };
  const timingsMs = { load: 0, place: 0 };
  const load = async () => {
    const started = performance.now();
    const answer = await store.openArticle();
    left = addTyped(left, visit.takeTyped());
    const opened = withLeft(answer, left);
    timingsMs.load = performance.now() - started;
    Object.assign(session, {
      key: opened.key,
      keys: opened.keys,
      settings: opened.settings,
      problem: opened.problem,
      keepsPrivate: !opened.private,
    });
    article = opened.key === null ? null : readArticleFacts(document, opened.key, now());
    const loaded = performance.now();
    show(opened);
    timingsMs.place = performance.now() - loaded;
    takeLeft(left, own, actions.edit);
    left = NOTHING_LEFT;
    // Nobody waits for the names of tags.
    session.tags = await store.listTags();
  };
  serve(
    {
      'highlights-changed': ({ highlights, gone, settings, reopened }) => {
        if (settings !== null) session.settings = settings;
        const isOurs = ({ article: key, id }: Highlight) => session.keys.includes(key) || sync.get(id) !== null;
        own.receive({ highlights: highlights.filter(isOurs), gone });
        if (reopened) loadSoon();
        return null;
      },
      'run-command': (command) => actions.run(command),
      'read-highlights': () => ({
        highlights: places.list().map(({ highlight, anchoring }) => ({ highlight, state: anchoring.state })),
        settings: session.settings,
        timingsMs,
      }),
    },
    { signal },
  );
  watchLayers(
    (layers) => {
      session.layers = layers;
      paint();
    },
    { signal },
  );
  watchTools(document, { actions, session, bar, live, theme, painter, writer, signal });
  /** The background may have been stopped, or have no store yet. */
  const loadSoon = (nth = 0) =>
    void load()
      .then(sync.retry)
      .catch(() => {
        if (nth < LOADINGS_MS.length) setTimeout(loadSoon, LOADINGS_MS[nth], nth + 1);
      });
  watchAddress(window, () => loadSoon(), { signal });
  life.over.addEventListener('abort', () => {
    session.problem = { kind: 'extension-updated' };
    refresh();
  });
  signal.addEventListener('abort', painter.clear);
  await load();
}

const LOADINGS_MS = [200, 1000, 3000, 10_000];

/** A mistake of ours costs a drawing and no row; the console has it once. */
function createReporter(): (error: unknown) => void {
  const reported = new Set<string>();
  return (error) => {
    const text = String(error);
    if (!reported.has(text)) console.error('Postil:', error);
    reported.add(text);
  };
}
