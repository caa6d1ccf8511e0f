// The reader's own highlights on one page: kept, found again, shown, edited; until the page is closed.

import { colourName } from '../../components/highlight/colours.ts';
import type { HighlightedArticle } from '../../lib/core/highlight.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/highlight.ts';
import { createHistory } from '../../lib/core/history.ts';
import { createRowSync } from '../../lib/core/row-sync.ts';
import { createTintPainter, themeAt } from '../../lib/dom/paint-highlights.ts';
import { readArticleFacts } from '../../lib/dom/read-article-facts.ts';
import { watchAddress } from '../../lib/dom/watch-address.ts';
import { loadLayers, watchLayers } from '../../lib/platform/layer-settings.ts';
import { ask, explainSilence, serve } from '../../lib/platform/messaging.ts';
import { translate } from '../../lib/platform/translate.ts';
import { type ActOptions, createActions } from './act.ts';
import { createLiveText } from './live-text.ts';
import { createPlaces, idOf, keyOf } from './place-highlights.ts';
import type { Session } from './session.ts';
import { createBar } from './show-bar.tsx';
import { createOpenCard } from './show-card.tsx';
import { createToast, drawTray } from './show-tools.tsx';
import { createTools } from './tools-host.ts';
import { createCardProps, createTrayProps } from './view-props.ts';
import { watchTools } from './watch-tools.ts';
import { createNoteWriter } from './write-note.ts';

/** Starts once the reader is there. Rejects when the background does not answer; the page stays as it is. */
export async function startHighlighter(document: Document): Promise<void> {
  const { postilVisit: visit } = globalThis;
  const window = document.defaultView;
  if (visit === undefined || window === null) throw new TypeError('Expected a page with a reader, got none');
  const { signal } = new AbortController();
  const session: Session = {
    settings: DEFAULT_SETTINGS,
    tags: [],
    key: null,
    keepsPrivate: false,
    problem: null,
    open: null,
    isEditing: false,
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
  const tools = createTools(document, { onGivenUp: () => undefined, signal });
  const painter = createTintPainter(window as Window & typeof globalThis, tools.host.overlay);
  const places = createPlaces({
    live,
    painter,
    nameOf: ({ colour }, settings) => colourName(colour, settings, translate),
    onLate: () => refresh(),
  });
  const toast = createToast(tools, theme);
  const card = createOpenCard(document, { signal });
  const bar = createBar(tools, { signal });
  const history = createHistory();
  let article: HighlightedArticle | null = null;
  let hasGuests = false;

  const sync = createRowSync({
    send: (change) => ask('save-highlights', { changes: [change], private: session.keepsPrivate }),
    explain: explainSilence,
    article: (key) => (article?.key === key ? article : null),
    later: (work, delayMs) => void setTimeout(work, delayMs),
    onChange: (ids) => onRows(ids),
  });
  const get = (id: string) => sync.get(id)?.wanted ?? null;
  const writer = createNoteWriter({
    get,
    put: sync.put,
    keepDraft: (draft) => ask('save-draft', draft),
    settings: () => session.settings,
    now,
  });
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
    writer.close(session.open);
    session.open = null;
    session.isEditing = false;
    card.erase();
  };

  const ownRows = () =>
    sync
      .rows()
      .map(({ wanted }) => wanted)
      .filter((row) => row.deleted === null && row.article === session.key);
  const paint = () => {
    // Where the browser has no highlights, tints are drawn in our own element.
    if (window.CSS.highlights === undefined && places.list().length > 0) tools.attach();
    places.paint({ isShown: session.layers.mine, draft: session.draft });
  };
  const refresh = () => {
    // A page that is being closed has no window, and nothing to show.
    if (document.defaultView === null) return;
    places.place(ownRows(), { held: session.isEditing ? session.open : null });
    paint();
    const guests = places.guests(session.settings);
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
    for (const id of ids) {
      const row = sync.get(id);
      if (row?.state === 'saved') writer.settled(row.wanted, session.open === id);
    }
    refresh();
  };
  const acting: ActOptions = {
    document,
    session,
    sync,
    places,
    live,
    writer,
    history,
    toast,
    tools,
    bar,
    door: { ...door, open: (id) => door.open(id === null ? null : keyOf(id)), goTo: (id) => door.goTo(keyOf(id)) },
    now,
    paint,
    draw,
  };
  const actions = createActions(acting);
  const cardProps = createCardProps(acting, actions);
  const trayProps = createTrayProps(acting, actions);

  const timingsMs = { load: 0, place: 0 };
  const load = async () => {
    const started = performance.now();
    const opened = await ask('open-article', null);
    timingsMs.load = performance.now() - started;
    Object.assign(session, {
      key: opened.key,
      settings: opened.settings,
      problem: opened.problem,
      keepsPrivate: !opened.private,
    });
    article = opened.key === null ? null : readArticleFacts(document, opened.key, now());
    const loaded = performance.now();
    sync.reset(opened.highlights);
    timingsMs.place = performance.now() - loaded;
    // What was being written when the page was last closed is written on.
    for (const { id, note } of opened.drafts) if (note !== null && get(id) !== null) writer.write(id, note);
    writer.saveAll();
    // Nobody waits for the names of tags.
    session.tags = (await ask('list-tags', null)).tags;
  };
  serve(
    {
      'highlights-changed': ({ highlights, gone, settings }) => {
        if (settings !== null) session.settings = settings;
        for (const row of highlights) {
          const before = get(row.id);
          if (before !== null) writer.follow(row, before.note);
        }
        const own = highlights.filter(({ article: key, id }) => key === session.key || sync.get(id) !== null);
        sync.receive({ highlights: own, gone });
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
  watchAddress(window, () => void load().catch(() => undefined), { signal });
  await load();
}
