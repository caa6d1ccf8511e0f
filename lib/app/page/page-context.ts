// One page as a value that is handed on: what a visit owns, for whatever shows something on it.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Mark } from '../../dom/mark/find-marks.ts';
import { listMarks } from '../../dom/mark/list-marks.ts';
import { createMarkPainter, type MarkPainter, type MarkTheme } from '../../dom/mark/paint-marks.ts';
import { createHost, type Host } from '../../dom/place/create-host.ts';
import { readIdentity } from '../../dom/read/read-identity.ts';
import type { TextReading } from '../../dom/read/read-page.ts';
import { createPause, type Pause } from '../../dom/watch/watch-page.ts';
import { createMarginModel, type MarginModel } from './margin-model.ts';
import type { Moment } from './next-look.ts';

/** What the last showing took, in milliseconds. */
export interface ShowingTimings {
  readonly mark: number;
  readonly layout: number;
  /** From the start of the page script, or of a later reading, to cards on the page. */
  readonly total: number;
}

/** One page and what we own of it, for as long as the visit lasts. */
export interface PageContext {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  /** The reading that is shown; `null` while nothing is. */
  readonly text: ReadonlySignal<TextReading | null>;
  /** On the page only while something is shown. */
  readonly host: Host;
  readonly margin: MarginModel;
  /** The words of the packs' notes. */
  readonly noteMarks: ReadonlySignal<readonly Mark[]>;
  /** The words of all notes and guests. */
  readonly marks: ReadonlySignal<readonly Mark[]>;
  readonly painter: MarkPainter;
  /** By the ground that the shown text stands on. */
  readonly theme: Signal<MarkTheme>;
  /** Paces the readings of the page. */
  readonly pause: Pause;
  readonly timingsMs: Signal<ShowingTimings>;
  /** Aborted when everything of ours leaves the page. */
  readonly signal: AbortSignal;
}

/** What a page is given from outside. */
export interface PageOptions {
  /** Styles of the margin. */
  readonly css: string;
  readonly shadowMode: ShadowRootMode;
  /** The names of painted marks are made of it. */
  readonly marksSeed: string | undefined;
  /** A card was opened or closed. */
  readonly onOpen: () => void;
  readonly signal: AbortSignal;
}

/** Creates the context of a page that shows nothing yet. Changes nothing on the page; throws when it has no window. */
export function createPageContext(document: Document, options: PageOptions): PageContext {
  const { css, shadowMode, marksSeed, onOpen, signal: ending } = options;
  const window = document.defaultView;
  if (window === null) throw new TypeError('Expected a document in a window, got one without');
  const host = createHost(document, { css, mode: shadowMode });
  const margin = createMarginModel({ onOpen });
  const { shown, guests } = margin;
  const noteMarks = computed(() =>
    shown.value === null ? [] : listMarks(shown.value.notes, shown.value.reading.blocks),
  );
  const guestMarks = computed(() =>
    guests.value.flatMap(({ note: { key }, ranges }) => ranges.map((range) => ({ key, place: 0, range }))),
  );
  return {
    document,
    window,
    text: computed(() => shown.value?.reading ?? null),
    host,
    margin,
    noteMarks,
    marks: computed(() => [...noteMarks.value, ...guestMarks.value]),
    painter: createMarkPainter(window, host.overlay, marksSeed),
    theme: signal<MarkTheme>('light'),
    pause: createPause(ending),
    timingsMs: signal({ mark: 0, layout: 0, total: 0 }),
    signal: ending,
  };
}

/** What the page's address is now, and what the page prints of it. */
export function readMoment({ document }: Pick<PageContext, 'document'>): Moment {
  const { url, canonicals } = readIdentity(document);
  return { url, canonicals, nowMs: performance.now() };
}
