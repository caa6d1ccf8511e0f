// Every message between the contexts of the extension, a sentence each. All of it is JSON.
import type { LoadedPack } from './pack.ts';
import type { PackEntry } from './pack-store.ts';
import type { PackProblem, Problem } from './problem.ts';
import type { ReaderState } from './reader-state.ts';
import type { Report } from './report.ts';

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
  /** From outside the page to the reader in a tab: all that is known of this visit. */
  'read-report': { request: null; response: Report };
}

export interface LoadedPacks {
  packs: LoadedPack[];
  /** The address is not the article's own of any pack. */
  asked: boolean;
  /** The site has the reader's consent to marks on any article. */
  consented: boolean;
  problems: Problem[];
}

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
