// Every message between the contexts of the extension, a sentence each. All of it is JSON.
import type { Anchoring } from './anchor/anchoring.ts';
import type { PageArticle } from './article/page-article.ts';
import type { Colour, Highlight, ReaderSettings } from './highlight/highlight.ts';
import type { StoreChange, StoreProblem } from './highlight/highlight-store.ts';
import type { ReaderState } from './note/reader-state.ts';
import type { Report } from './note/report.ts';
import type { LoadedPack } from './pack/pack.ts';
import type { PackEntry } from './pack/pack-store.ts';
import type { PackProblem, Problem } from './problem.ts';
import type { Result } from './result.ts';
import type { Words } from './strings.ts';

/** What each request carries, and what comes back. */
export interface Requests {
  /**
   * Recogniser to background: this page's address and head are those of a known article; bring the reader. `null`: the
   * site has the reader's consent to marks on any article.
   */
  'article-found': { request: { pack: string | null }; response: null };
  /** Reader to background: the packs that may fit this page, all of them when the reader was asked for. */
  'load-packs': { request: null; response: LoadedPacks };
  /** Reader to background and open panels: what this page's reading is now. */
  'state-changed': { request: ReaderState; response: null };
  /** Popup or panel to background: look for notes on this tab's page, or for actors, whatever its address. */
  'read-tab': { request: { tab: number; actors?: boolean }; response: { problem: Problem | null } };
  /** Popup or panel to background: the pack with this id, to show its notes as a list. */
  'load-pack': { request: { pack: string }; response: { pack: LoadedPack | null; problem: Problem | null } };
  /** Packs page to background: all packs, on and off. */
  'list-packs': { request: null; response: { packs: PackEntry[] } };
  /** Packs page to background: keep this pack; it is read and checked once more. */
  'save-pack': { request: { pack: unknown }; response: { problems: readonly PackProblem[] } };
  /** Packs page to background: forget an imported pack. */
  'remove-pack': { request: { pack: string }; response: null };
  /** Packs page to background: a pack on or off. */
  'switch-pack': { request: { pack: string; on: boolean }; response: null };
  /** Reader, popup or panel to background: open the Packs page, at this pack when one is named. */
  'open-packs': { request: { pack: string | null }; response: null };
  /** Background to the reader in a tab: mark the packs' actors on this page, whatever article it is. */
  'mark-actors': { request: null; response: null };
  /** Popup or panel to the reader in a tab: what this page's reading is now. */
  'read-state': { request: null; response: ReaderState };
  /** Panel to the reader in a tab: scroll to a note's nth place and open its card. */
  'go-to': { request: { note: string; place: number }; response: null };
  /**
   * Page script or own page to background: one method of the store (`highlight/store-service.ts`). `null` when the
   * background failed.
   */
  store: { request: StoreCall; response: Result<unknown, StoreProblem> | null };
  /** Background to the highlighter in every tab, and to own pages: rows have changed. */
  'highlights-changed': { request: StoreChange; response: null };
  /** Background to the highlighter in a tab: the context menu or a shortcut was used. */
  'run-command': { request: HighlightCommand; response: null };
  /** Panel to the highlighter in a tab: what of the reader's own is on this page. */
  'read-highlights': { request: null; response: PageHighlights };
  /** Any page to background: show the library, with these words searched for or this highlight in sight. */
  'open-library': { request: { highlight?: string; words?: string }; response: null };
  /** Page to print to the page script in a tab: the article there, with its text. */
  'read-article': { request: null; response: PageArticle };
  /** From outside the page to the reader in a tab: all that is known of this visit. */
  'read-report': { request: null; response: Report };
}

/** A method of the store and what it is given. */
export interface StoreCall {
  readonly method: string;
  readonly args: readonly unknown[];
}

/** The packs of a page, and what a page script must know beside them. */
export interface LoadedPacks {
  packs: LoadedPack[];
  /** The address is not the article's own of any pack. */
  asked: boolean;
  /** The site has the reader's consent to marks on any article. */
  consented: boolean;
  problems: Problem[];
  /** All words of the interface: a script on a page needs them still when it can ask nobody any more. */
  words: Words;
  /** What the scripts of this extension know each other by on a page, across versions. */
  token: string;
}

/** What a shortcut or the context menu asks of the page script. */
export interface HighlightCommand {
  readonly command: 'highlight' | 'note' | 'copy' | 'sentence' | 'cursor' | 'page-note';
  /** `null`: the reader's default colour. */
  readonly colour: Colour | null;
  /** The selection is in a frame, where nothing can be highlighted. */
  readonly inFrame: boolean;
}

/** The reader's own on a page, in reading order; page notes first, orphans last. */
export interface PageHighlights {
  readonly highlights: readonly { readonly highlight: Highlight; readonly state: Anchoring['state'] }[];
  readonly settings: ReaderSettings;
  /** What the last loading took: asked of the store, and found and painted on the page. */
  readonly timingsMs: { readonly load: number; readonly place: number };
}

/** The name of a message. */
export type RequestType = keyof Requests;

/** One message as it travels. */
export interface Envelope<Type extends RequestType = RequestType> {
  readonly type: Type;
  readonly body: Requests[Type]['request'];
}

/** True for a value that may be one of our messages; the body is parsed by who answers. */
export function isEnvelope(value: unknown): value is Envelope {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'body' in value
  );
}
