// What the actions and effects of the reader's highlights use: one object for each page.

import type { Draft } from '../../../core/highlight/draft-store.ts';
import type { Highlight } from '../../../core/highlight/highlight.ts';
import type { HighlightChange, StoreChange, StoreProblem, TagUse } from '../../../core/highlight/highlight-store.ts';
import type { History } from '../../../core/highlight/history.ts';
import type { OpenedArticle } from '../../../core/highlight/opened-article.ts';
import type { OwnRows } from '../../../core/highlight/own-rows.ts';
import type { PageSaveOptions } from '../../../core/highlight/page-store.ts';
import type { HighlightCommand, PageHighlights } from '../../../core/messages.ts';
import type { Layers } from '../../../core/note/reader-state.ts';
import type { Translate } from '../../../core/strings.ts';
import type { TintPainter } from '../../../dom/mark/paint-highlights.ts';
import type { Farewell } from '../../../dom/place/create-farewell.ts';
import type { Guest } from '../../../dom/place/margin-door.ts';
import type { Life } from '../../../dom/watch/watch-life.ts';
import type { HighlightModel } from './highlight-model.ts';
import type { HighlightViews } from './highlight-props.ts';
import type { PageWords } from './page-words.ts';
import type { OpenCard } from './tools/open-card.ts';
import type { ToolsHost } from './tools/tools-host.ts';

/** What the highlights of a page answer to other contexts of the extension. */
export interface HighlightsAnswers {
  readonly 'highlights-changed': (change: StoreChange) => null;
  readonly 'run-command': (command: HighlightCommand) => null;
  readonly 'read-highlights': () => PageHighlights;
}

/** What is asked of the extension. A promise rejects when nobody answers. */
export interface PlatformPorts {
  readonly openArticle: () => Promise<OpenedArticle>;
  readonly listTags: () => Promise<readonly TagUse[]>;
  readonly save: (
    change: HighlightChange,
    options: PageSaveOptions,
  ) => Promise<{ readonly highlights: readonly Highlight[]; readonly problem: StoreProblem | null }>;
  readonly keepDraft: (draft: Draft) => Promise<unknown>;
  /** Shows a highlight in the library. */
  readonly openLibrary: (id: string) => Promise<unknown>;
  /** Says why a call was not answered. */
  readonly explainSilence: (error: unknown) => StoreProblem;
  readonly translate: Translate;
  readonly loadLayers: () => Promise<Layers>;
  readonly watchLayers: (onChange: (layers: Layers) => void, options: { readonly signal: AbortSignal }) => void;
  readonly serve: (answers: HighlightsAnswers, options: { readonly signal: AbortSignal }) => void;
  /** The shadow root of an element, also of one that the page keeps closed. */
  readonly rootOf: (element: Element) => ShadowRoot | null;
}

/** What is asked of the browser's window. */
export interface WindowPorts {
  /** ISO 8601. */
  readonly now: () => string;
  /** A UUID of version 7, never the same twice. */
  readonly newId: () => string;
  /** Calls after this many milliseconds, unless what it returns is called before. */
  readonly later: (work: () => void, delayMs: number) => () => void;
  /** Puts text on the clipboard; rejects when the browser refuses. */
  readonly copy: (text: string) => Promise<void>;
  /** Loads the page again. */
  readonly reload: () => void;
  /** Writes a mistake of ours to the console, each once. */
  readonly report: (error: unknown) => void;
}

/** The margin, by ids of highlights. */
export interface HighlightsMargin {
  /** Replaces all cards of the reader's highlights. */
  readonly receive: (guests: readonly Guest[]) => void;
  readonly open: (id: string | null) => void;
  /** Opens the card and brings its words into the window. */
  readonly goTo: (id: string) => void;
  /** The page has taken the margin off too often: no card can be seen. */
  readonly isGivenUp: () => boolean;
}

/** All that an action on one page may use. */
export interface HighlightsContext extends HighlightModel {
  readonly words: PageWords;
  readonly rows: OwnRows;
  readonly history: History;
  readonly margin: HighlightsMargin;
  readonly host: Pick<ToolsHost, 'attach'>;
  readonly painter: TintPainter;
  readonly life: Pick<Life, 'isOver' | 'over'>;
  readonly farewell: Pick<Farewell, 'leave'>;
  /** What was typed while the script of the last version was being replaced. */
  readonly takeTyped: () => string;
  readonly ports: PlatformPorts & WindowPorts;
  /** Aborts when the page has another script, or is left. */
  readonly signal: AbortSignal;
}

/** The same, for what draws. */
export interface StageContext extends HighlightsContext {
  readonly document: Document;
  readonly host: ToolsHost;
  readonly card: OpenCard;
  readonly views: HighlightViews;
}
