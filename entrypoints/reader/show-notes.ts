// Notes on the page: marks, margin, pointer and keys, until closed. All of it is undone by `close`.
import css from '../../components/margin/margin.css?inline';
import type { MarginNote } from '../../components/margin/margin-props.ts';
import { isPlaced } from '../../components/margin/sheet.tsx';
import type { NoteContext } from '../../components/note/note-context.ts';
import { type AnchorLine, arrangeCards, type CardBox } from '../../lib/core/margin/arrange-cards.ts';
import { chooseLayout, type Layout, type Room } from '../../lib/core/margin/choose-layout.ts';
import type { Note } from '../../lib/core/note/list-notes.ts';
import type { OwnNote } from '../../lib/core/note/own-note.ts';
import type { Layers } from '../../lib/core/note/reader-state.ts';
import type { Mark } from '../../lib/dom/mark/find-marks.ts';
import { listMarks } from '../../lib/dom/mark/list-marks.ts';
import type { Farewell } from '../../lib/dom/place/create-farewell.ts';
import { createHost } from '../../lib/dom/place/create-host.ts';
import { keepHost } from '../../lib/dom/place/keep-host.ts';
import type { Guest, GuestEvents } from '../../lib/dom/place/margin-door.ts';
import { measureLines } from '../../lib/dom/place/measure-lines.ts';
import { measureRoom } from '../../lib/dom/place/measure-page.ts';
import { scrollToRange } from '../../lib/dom/place/scroll-to-range.ts';
import { isCurrent } from '../../lib/dom/read/read-blocks.ts';
import type { TextReading } from '../../lib/dom/read/read-page.ts';
import { watchKeys } from '../../lib/dom/watch/watch-keys.ts';
import type { Life } from '../../lib/dom/watch/watch-life.ts';
import { watchMarks } from '../../lib/dom/watch/watch-marks.ts';
import { type Pause, watchPage } from '../../lib/dom/watch/watch-page.ts';
import { saveLayers, watchLayers } from '../../lib/platform/layer-settings.ts';
import { ask } from '../../lib/platform/messages/messaging.ts';
import { createDrawer, drawMargin, eraseMargin } from './draw-margin.tsx';
import { createNotePainter } from './paint-notes.ts';

declare const __SHADOW_MODE__: ShadowRootMode;

/** What is on the page now. */
export interface ShownNotes {
  readonly reading: TextReading;
  readonly notes: readonly Note[];
  readonly open: () => string | null;
  readonly layout: () => { readonly mode: Layout['mode']; readonly boxes: readonly CardBox[] };
  readonly timingsMs: () => { readonly mark: number; readonly layout: number; readonly total: number };
  readonly goTo: (key: string, place: number) => void;
  readonly setOpen: (key: string | null) => void;
  /** Keys of all cards, in reading order. */
  readonly order: () => readonly string[];
  readonly receive: (guests: readonly Guest[]) => void;
  readonly close: () => void;
}

interface Options {
  readonly layers: Layers;
  readonly notes: readonly Note[];
  /** The reader's own among them. */
  readonly guests: readonly Guest[];
  readonly onMount: GuestEvents['onMount'];
  readonly contextFor: (note: Note) => NoteContext;
  /** Key of the note to open again after the page was read again. */
  readonly open: string | null;
  readonly startedMs: number;
  readonly onChange: () => void;
  /** Paces what is done about changes of the text. */
  readonly pause: Pause;
  /** The article's text is no longer what was read. */
  readonly onText: () => void;
  readonly onHostRemoved: () => void;
  /** A script of the next version has taken the page over. */
  readonly onTaken: () => void;
  readonly life: Life;
  readonly farewell: Farewell;
}

/** Heights of a collapsed card for a fine and a coarse pointer, as in margin.css. */
const LINE_PX = { fine: 28, coarse: 44 };

/** Shows a reading on its page, at once: a wait here would be a time in which nobody hears the page change. */
export function showNotes(reading: TextReading, options: Options): ShownNotes {
  const closing = new AbortController();
  const { signal } = closing;
  const { container, blocks } = reading;
  const { notes, contextFor } = options;
  const document = container.ownerDocument;
  const view = document.defaultView;
  if (view === null) throw new TypeError('Expected a page in a window, got one without');
  let { layers } = options;

  const byKey = new Map<string, MarginNote>();
  let marks: Mark[] = [];
  let own: OwnNote[] = [];
  const used = blocksOf(reading, () => true);
  const body = blocksOf(reading, (zone) => zone === 'body');
  const host = createHost(document, { css, mode: __SHADOW_MODE__ });
  const lineHeightPx = view.matchMedia('(pointer: coarse)').matches ? LINE_PX.coarse : LINE_PX.fine;
  const timings = { layout: 0, total: 0 };
  let room: Room;
  let layout: Layout;
  let lines: AnchorLine[] = [];
  let boxes: CardBox[] = [];
  let { open } = options;
  let place = 0;
  let hovered: string | null = null;
  let openHeightPx = 0;

  const isShown = (key: string) => {
    const kind = byKey.get(key)?.kind;
    return kind === 'actor' ? layers.actors : kind === 'claim' ? layers.claims : kind === 'own' ? layers.mine : true;
  };
  const shownNotes = () => {
    const shown = [...notes, ...own].filter(({ key }) => isShown(key));
    if (own.length === 0) return shown;
    const tops = new Map(lines.map(({ key, topPx }) => [key, topPx]));
    const topOf = ({ key }: MarginNote) => tops.get(key) ?? Number.POSITIVE_INFINITY;
    return shown.sort((a, b) => topOf(a) - topOf(b) || a.number - b.number);
  };
  const receive = (guests: readonly Guest[]) => {
    own = guests.map(({ note }, nth) => ({ ...note, number: notes.length + nth }));
    marks = [
      ...listMarks(notes, blocks),
      ...guests.flatMap(({ note: { key }, ranges }) => ranges.map((range) => ({ key, place: 0, range }))),
    ];
    byKey.clear();
    for (const note of [...notes, ...own]) byKey.set(note.key, note);
  };
  receive(options.guests);
  const painter = createNotePainter({
    view,
    host,
    marks: () => marks,
    ground: body[0]?.element ?? container,
    isOf: (key, kind) => byKey.get(key)?.kind === kind,
    isShown,
    isActive: (key) => key === open || key === hovered,
  });
  const draw = createDrawer(() =>
    drawMargin({
      host,
      room,
      boxes,
      byKey,
      lineHeightPx,
      props: {
        contextFor,
        mode: layout.mode,
        theme: painter.theme(),
        notes: shownNotes(),
        open,
        place,
        hovered,
        layers,
        onMount: options.onMount,
        onHover: setHovered,
        onStep: step,
        onGoTo: goTo,
        onPacks: (pack) => void ask('open-packs', { pack }).catch(() => undefined),
        onOpen: (key) => setOpen(open === key ? null : key),
        onClose: () => setOpen(null),
        onLayer: (layer, shown) => {
          const wanted = { ...layers, [layer]: shown };
          // Where it cannot be kept, it holds for this page.
          saveLayers(wanted).catch(() => onLayers(wanted));
        },
        onHeight: (heightPx) => {
          if (Math.abs(heightPx - openHeightPx) < 1) return;
          openHeightPx = heightPx;
          arrange();
        },
      },
    }),
  );
  const arrange = () => {
    const openBox = open === null ? null : { key: open, heightPx: openHeightPx };
    boxes = arrangeCards(
      lines.filter(({ key }) => isShown(key)),
      { layout, lineHeightPx, open: openBox },
    );
    draw();
  };
  const lay = () => {
    const started = performance.now();
    room = measureRoom(container, body, reading.article.direction);
    layout = chooseLayout(room);
    lines = measureLines(
      [...notes, ...own],
      marks,
      blocks,
      Math.max(0, body[0] === undefined ? 0 : blocks.indexOf(body[0])),
    );
    arrange();
    timings.layout = performance.now() - started;
  };
  const layAgain = () => {
    lay();
    painter.repaint();
  };
  const onLook = () => {
    if (!painter.isOutOfTheme()) return;
    painter.paint();
    draw();
  };
  const setHovered = (key: string | null) => {
    if (hovered === key) return;
    hovered = key;
    painter.paintActive();
    draw();
  };
  const setOpen = (key: string | null, at = 0) => {
    if (open !== key) openHeightPx = 0;
    [open, place] = [key, at];
    painter.paintActive();
    arrange();
    options.onChange();
  };
  const goTo = (key: string, at: number) => {
    setOpen(key, at);
    const target = marks.find((mark) => mark.key === key && mark.place === at);
    if (target !== undefined) scrollToRange(target.range, { freeShare: layout.mode === 'margin' ? 1 : 0.5 });
  };
  const step = (by: 1 | -1) => {
    const order = shownNotes().filter(isPlaced);
    const at = order.findIndex(({ key }) => key === open);
    const next = order[at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length];
    if (next === undefined) return;
    goTo(next.key, 0);
    host.stage.querySelector<HTMLElement>('.box .close, .sheet .close')?.focus({ preventScroll: true });
  };
  const closeOpen = () => {
    if (open === null) return false;
    setOpen(null);
    // The host keeps the focus of a button that is gone; the text has it again.
    host.element.blur();
    return true;
  };

  host.attach();
  options.farewell.attach(host.root);
  painter.paint();
  lay();
  timings.total = performance.now() - options.startedMs;

  const shownMarks = () => marks.filter(({ key }) => isShown(key));
  watchMarks(
    document,
    { marks: shownMarks, onHover: setHovered, onChoose: (mark) => setOpen(mark.key, mark.place) },
    { signal },
  );
  watchKeys(document, { onStep: step, onEscape: closeOpen }, { signal });
  watchPage(
    container,
    { onText: () => (used.every(isCurrent) ? layAgain() : options.onText()), onSize: layAgain, onLook },
    { signal, pause: options.pause },
  );
  const { onTaken, onHostRemoved: onGivenUp } = options;
  keepHost(host, { isOver: options.life.isOver, onTaken, onReturn: painter.repaint, onGivenUp, signal });
  // The registry of highlights is the page's too, and tells nobody when it is cleared.
  document.body.addEventListener('pointermove', painter.restore, { signal, passive: true });
  const onLayers = (changed: Layers) => {
    layers = changed;
    if (open !== null && !isShown(open)) open = null;
    painter.paint();
    arrange();
  };
  watchLayers(onLayers, { signal });

  // The page may have changed between the reading and the watch.
  if (!used.every(isCurrent)) options.pause(options.onText);

  return {
    reading,
    notes,
    open: () => open,
    layout: () => ({ mode: layout.mode, boxes }),
    timingsMs: () => ({ ...timings, mark: painter.markMs() }),
    goTo,
    setOpen,
    order: () => shownNotes().map(({ key }) => key),
    receive: (guests) => {
      receive(guests);
      if (open !== null && !byKey.has(open)) setOpen(null);
      lay();
      painter.paintActive();
    },
    close: () => {
      closing.abort();
      painter.clear();
      eraseMargin(host);
    },
  };
}

function blocksOf({ aligned, blocks }: TextReading, wants: (zone: string) => boolean) {
  return aligned
    .filter(({ zone }) => wants(zone))
    .flatMap((paragraph) => paragraph.blocks.flatMap((at) => blocks[at] ?? []));
}
