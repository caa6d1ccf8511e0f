// What a visit is given by its entrypoint: the browser, the background, and who draws.
import type { LoadedPacks, Requests } from '../../core/messages.ts';
import type { Layers, ReaderState } from '../../core/note/reader-state.ts';
import type { AfterlifePorts } from './outlive.ts';
import type { PageOptions } from './page-context.ts';
import type { ShowingPorts } from './showing.ts';

/** The messages that a page answers. */
type PageMessage = 'read-state' | 'read-article' | 'read-article' | 'read-report' | 'go-to' | 'mark-actors';

/** An answer for each of them. */
export type PageAnswers = {
  readonly [Type in PageMessage]: (body: Requests[Type]['request']) => Requests[Type]['response'];
};

/** Ends what it is given to when it aborts. */
interface Listening {
  readonly signal: AbortSignal;
}

/** All that a visit asks of the world outside of its page. */
export interface VisitPorts
  extends Pick<PageOptions, 'css' | 'shadowMode' | 'marksSeed'>,
    Pick<ShowingPorts, 'draw' | 'openPacks' | 'saveLayers'>,
    Omit<AfterlifePorts, 'onReplaced'> {
  /** Asks for the packs of this page; from then on `translate` has its words in memory. */
  readonly loadPacks: () => Promise<LoadedPacks>;
  readonly loadLayers: () => Promise<Layers>;
  readonly watchLayers: (onChange: (layers: Layers) => void, options: Listening) => void;
  /** Sends the state to the background and to open panels; rejects when it did not arrive. */
  readonly tellState: (state: ReaderState) => Promise<unknown>;
  readonly serve: (answers: PageAnswers, options: Listening) => void;
}
