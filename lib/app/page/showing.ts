// One showing: a text with its notes on the page, from when it is shown until it is taken off.

import type { Layers } from '../../core/note/reader-state.ts';
import type { Farewell } from '../../dom/place/create-farewell.ts';
import type { GuestEvents } from '../../dom/place/margin-door.ts';
import type { LiveBlock } from '../../dom/read/read-blocks.ts';
import type { TextReading } from '../../dom/read/read-page.ts';
import type { MarginDrawing } from './margin-drawing.ts';
import type { ShownText } from './margin-state.ts';
import type { PageContext } from './page-context.ts';

/** What a showing asks of the rest of the visit and of the platform. */
export interface ShowingPorts {
  /** Draws the margin into an element, or empties it. */
  readonly draw: (stage: HTMLElement, drawing: MarginDrawing | null) => void;
  /** Keeps the layers for all tabs; rejects where the browser cannot. */
  readonly saveLayers: (layers: Layers) => Promise<void>;
  /** Shows a pack among all packs. */
  readonly openPacks: (pack: string) => void;
  readonly onMount: GuestEvents['onMount'];
  /** The article's text is no longer what was read. */
  readonly onText: () => void;
  /** The page removes the margin again and again. */
  readonly onGivenUp: () => void;
  /** A script of the next version has taken the page over. */
  readonly onTaken: () => void;
  /** True once the extension is gone. */
  readonly isOver: () => boolean;
  readonly farewell: Farewell;
}

/** A page and the text that is shown on it. */
export interface Showing extends PageContext {
  readonly shown: ShownText;
  /** The blocks of the article's body. */
  readonly body: readonly LiveBlock[];
  readonly ports: ShowingPorts;
}

/** One thing that a showing does until its signal aborts. */
export type ShowingEffect = (showing: Showing, signal: AbortSignal) => void;

/** The blocks of all paragraphs that were aligned, or of those in one zone. */
export function listUsedBlocks({ aligned, blocks }: TextReading, zone?: string): readonly LiveBlock[] {
  return aligned
    .filter((paragraph) => zone === undefined || paragraph.zone === zone)
    .flatMap((paragraph) => paragraph.blocks.flatMap((at) => blocks[at] ?? []));
}
