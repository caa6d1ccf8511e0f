// Notes on the page: marks, margin, pointer and keys, until closed. All of it is undone by `close`.
import { render } from 'preact';
import { Margin, type MarginProps } from '../../components/margin/margin.tsx';
import css from '../../components/margin/margin.css?inline';
import { contextOf } from '../../components/note/note-body.tsx';
import { Strings } from '../../components/strings-context.tsx';
import { type AnchorLine, arrangeCards, type CardBox, columnEdge } from '../../lib/core/arrange-cards.ts';
import { chooseLayout, type Layout, type Room } from '../../lib/core/choose-layout.ts';
import { describePlace, listNotes, type Note } from '../../lib/core/list-notes.ts';
import type { Layer, Layers, NotePlace } from '../../lib/core/reader-state.ts';
import type { Report } from '../../lib/core/report.ts';
import { createHost, originOf } from '../../lib/dom/create-host.ts';
import type { Mark } from '../../lib/dom/find-marks.ts';
import { keepHost } from '../../lib/dom/keep-host.ts';
import { listMarks } from '../../lib/dom/list-marks.ts';
import { measureFirstLine, measureRoom } from '../../lib/dom/measure-page.ts';
import { createMarkPainter } from '../../lib/dom/paint-marks.ts';
import { isDark, readGround } from '../../lib/dom/read-ground.ts';
import { isCurrent, toRange } from '../../lib/dom/read-blocks.ts';
import type { PageReading } from '../../lib/dom/read-page.ts';
import { scrollToRange } from '../../lib/dom/scroll-to-range.ts';
import { watchKeys } from '../../lib/dom/watch-keys.ts';
import { watchMarks } from '../../lib/dom/watch-marks.ts';
import { watchPage } from '../../lib/dom/watch-page.ts';
import { loadLayers, saveLayers, watchLayers } from '../../lib/platform/layer-settings.ts';
import { translate } from '../../lib/platform/translate.ts';

declare const __SHADOW_MODE__: ShadowRootMode;

export interface ShownNotes {
  readonly reading: PageReading;
  readonly notes: readonly Note[];
  places(): NotePlace[];
  open(): string | null;
  mode(): string;
  cards(): Report['cards'];
  timingsMs(): Report['timingsMs'];
  longTasksMs(): number[];
  goTo(key: string, place: number): void;
  close(): void;
}

interface Options {
  readonly copy: boolean;
  readonly open: string | null;
  readonly startedMs: number;
  readonly onChange: () => void;
  readonly onText: () => void;
  readonly onHostRemoved: () => void;
}

const LINE_PX = 28;
const COARSE_LINE_PX = 44;

export async function showNotes(reading: PageReading, options: Options): Promise<ShownNotes> {
  const closing = new AbortController();
  const { signal } = closing;
  const { container, blocks, verdict, pack } = reading;
  const document = container.ownerDocument;
  const view = document.defaultView;
  if (view === null) throw new TypeError('Expected a page in a window, got one without');
  const host = createHost(document, { css, mode: __SHADOW_MODE__ });
  const painter = createMarkPainter(view, host.overlay);
  const notes = listNotes(pack, reading.placements, reading.aligned);
  const byKey = new Map(notes.map((note) => [note.key, note]));
  const marks = listMarks(notes, blocks);
  const used = reading.aligned.flatMap((paragraph) => paragraph.blocks.flatMap((at) => blocks[at] ?? []));
  const context = contextOf(pack, { copy: options.copy, paragraphs: verdict });
  const ground = blocks[reading.paragraphs[0] ?? 0]?.element ?? container;
  const lineHeightPx = view.matchMedia('(pointer: coarse)').matches ? COARSE_LINE_PX : LINE_PX;

  let layers: Layers = await loadLayers();
  let open = options.open;
  let place = 0;
  let hovered: string | null = null;
  let openHeightPx = 0;
  let theme: 'light' | 'dark' = 'light';
  let room: Room;
  let layout: Layout;
  let boxes: CardBox[] = [];
  let lines: AnchorLine[] = [];
  const timings = { mark: 0, layout: 0, total: 0 };

  const isShown = ({ kind }: Note) => (kind === 'actor' ? layers.actors : kind === 'claim' ? layers.claims : true);
  const rangesOf = (kind: Note['kind']) =>
    marks.filter(({ key }) => byKey.get(key)?.kind === kind).map(({ range }) => range);
  const paint = () => {
    const started = performance.now();
    theme = isDark(readGround(ground)) ? 'dark' : 'light';
    painter.paint('claims', layers.claims ? rangesOf('claim') : [], theme);
    painter.paint('actors', layers.actors ? rangesOf('actor') : [], theme);
    paintActive();
    timings.mark = performance.now() - started;
  };
  const paintActive = () => {
    const active = marks.filter(({ key }) => key === open || key === hovered);
    painter.paint('active', active.map(({ range }) => range), theme);
  };
  const measure = () => {
    room = measureRoom(container, reading.aligned.filter(({ zone }) => zone === 'body').flatMap((paragraph) => paragraph.blocks.flatMap((at) => blocks[at] ?? [])), reading.article.direction);
    layout = chooseLayout(room);
    lines = notes.flatMap((note) => {
      const first = anchorOf(note, marks, blocks);
      const line = first === null ? null : measureFirstLine(first);
      return line === null ? [] : [{ key: note.key, layer: note.kind === 'actor' ? 'actors' : 'claims', topPx: line.topPx, heightPx: line.heightPx } satisfies AnchorLine];
    });
  };
  const arrange = () => {
    const shown = lines.filter(({ key }) => {
      const note = byKey.get(key);
      return note !== undefined && isShown(note);
    });
    boxes = arrangeCards(shown, {
      layout,
      lineHeightPx,
      open: open === null ? null : { key: open, heightPx: openHeightPx },
    });
    draw();
  };
  const draw = () => {
    const origin = originOf(host.element);
    const cards = boxes.flatMap((box) => {
      const note = byKey.get(box.key);
      if (note === undefined) return [];
      const topPx = box.topPx - origin.topPx;
      return [
        {
          note,
          side: box.side,
          topPx,
          leftPx: box.leftPx - origin.leftPx,
          widthPx: box.widthPx,
          anchorPx: box.anchorPx - origin.topPx,
          columnPx: columnEdge(room, box.side) - origin.leftPx,
          middlePx: topPx + lineHeightPx / 2,
        },
      ];
    });
    const props: MarginProps = {
      ...context,
      mode: layout.mode,
      theme,
      direction: reading.article.direction,
      cards,
      notes: notes.filter(isShown),
      open,
      place,
      hovered,
      layers,
      onOpen: (key) => setOpen(open === key ? null : key),
      onGoTo: goTo,
      onClose: () => setOpen(null),
      onHover: setHovered,
      onStep: step,
      onLayer: (layer: Layer, shown: boolean) => void saveLayers({ ...layers, [layer]: shown }),
      onHeight: (heightPx) => {
        if (Math.abs(heightPx - openHeightPx) < 1) return;
        openHeightPx = heightPx;
        arrange();
      },
    };
    render(
      <Strings.Provider value={translate}>
        <Margin {...props} />
      </Strings.Provider>,
      host.stage,
    );
  };
  const relayout = () => {
    const started = performance.now();
    measure();
    arrange();
    painter.repaint();
    timings.layout = performance.now() - started;
  };

  const setHovered = (key: string | null) => {
    if (hovered === key) return;
    hovered = key;
    paintActive();
    draw();
  };
  const setOpen = (key: string | null, at = 0) => {
    if (open !== key) openHeightPx = 0;
    open = key;
    place = at;
    paintActive();
    arrange();
    options.onChange();
  };
  const goTo = (key: string, at: number) => {
    const target = marks.find((mark) => mark.key === key && mark.place === at)?.range;
    setOpen(key, at);
    if (target) scrollToRange(target);
  };
  const step = (by: 1 | -1) => {
    const order = notes.filter((note) => isShown(note) && note.places.length > 0);
    const at = order.findIndex(({ key }) => key === open);
    const next = order[at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length];
    if (next === undefined) return;
    goTo(next.key, 0);
    host.root.querySelector<HTMLElement>(`[data-note="${CSS.escape(next.key)}"] button`)?.focus({ preventScroll: true });
  };

  host.attach();
  paint();
  relayout();
  timings.total = performance.now() - options.startedMs;

  watchMarks(document, () => marks.filter(({ key }) => isShown(byKey.get(key) ?? notes[0] as Note)), {
    onHover: setHovered,
    onChoose: (mark) => setOpen(mark.key, mark.place),
  }, { signal });
  watchKeys(document, { onStep: step, onEscape: () => {
    if (open === null) return false;
    setOpen(null);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return true;
  } }, { signal });
  watchPage(container, {
    onText: () => {
      if (used.every(isCurrent)) relayout();
      else options.onText();
    },
    onSize: relayout,
  }, { signal });
  watchLayers((changed) => {
    layers = changed;
    paint();
    arrange();
  }, { signal });
  keepHost(host, { onReturn: painter.repaint, onGivenUp: options.onHostRemoved, signal });

  return {
    reading,
    notes,
    places: () => notes.map((note) => describePlace(note, (block) => { const at = reading.paragraphs.indexOf(block); return at < 0 ? null : at; })),
    open: () => open,
    mode: () => layout.mode,
    cards: () => boxes.map((box) => ({ id: byKey.get(box.key)?.id ?? box.key, top: box.topPx, height: box.heightPx, anchorTop: box.anchorPx - lineHeightPx / 2, side: box.side, left: box.leftPx, width: box.widthPx })),
    timingsMs: () => ({ ...reading.timingsMs, ...timings }),
    longTasksMs: () => [],
    goTo,
    close: () => {
      closing.abort();
      painter.clear();
      render(null, host.stage);
      host.remove();
    },
  };
}

/** The card for the piece has no mark, but stands at the first words of the article. */
function anchorOf(note: Note, marks: readonly Mark[], blocks: PageReading['blocks']): Range | null {
  const span = note.places[0]?.spans[0];
  const block = span === undefined ? undefined : blocks[span.block];
  if (note.kind !== 'piece') return marks.find(({ key }) => key === note.key)?.range ?? null;
  const start = block?.text.search(/\S/) ?? 0;
  return block === undefined ? null : toRange(block, { start, end: start + 1 });
}
