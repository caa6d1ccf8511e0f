// Follows one page through its readings: carries out what `nextLook` decides.
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { PageReading } from '../../dom/read/read-page.ts';
import { choosePackNotes } from './choose-notes.ts';
import type { ShownText } from './margin-state.ts';
import { type LookAct, type LookEvent, type LookState, type Moment, nextLook, startLook } from './next-look.ts';

/** What following asks of the page and of the background. */
export interface FollowPorts {
  /** Asks for the packs that may fit the page. */
  readonly load: () => Promise<Pick<LookState, 'packs' | 'asked' | 'consented' | 'problems'>>;
  readonly now: () => Moment;
  /** Resolves with `null` when there is nothing to read, or when the signal aborted meanwhile. */
  readonly read: (packs: LookState['packs'], options: { readonly signal: AbortSignal }) => Promise<PageReading | null>;
  /** Calls back, after a pause, when text of the page changes. */
  readonly waitForText: (onText: () => void, signal: AbortSignal) => void;
  /** Returns `null` where there is no article to look in. */
  readonly chooseActors: (
    reading: PageReading,
    options: { readonly packs: LookState['packs']; readonly asked: boolean },
  ) => ShownText | null;
  /** The page's text without notes. */
  readonly chooseText: () => ShownText;
  readonly show: (text: ShownText) => void;
  readonly hide: () => void;
  /** As `hide`, and forgets which note was open. */
  readonly leave: () => void;
  readonly tell: () => void;
  /** Logs a mistake of ours. */
  readonly onFailure: (error: unknown) => void;
  /** Whoever waits for what loading brings need not wait any more. */
  readonly giveUpLoading: () => void;
}

/** One page that is followed. */
export interface FollowedPage {
  readonly state: ReadonlySignal<LookState>;
  /** Takes something that happened. Throws nothing: what fails is an event too. */
  readonly handle: (event: LookEvent) => void;
  /** Asks for the packs and begins to read the page. Resolves when the packs are there, or when that has failed. */
  readonly load: () => Promise<void>;
}

/** Follows a page until `ending` aborts. Nothing is asked or read before `load`. */
export function followPage(ports: FollowPorts, ending: AbortSignal): FollowedPage {
  const state = signal(startLook(ports.now().nowMs));
  let looking = new AbortController();
  ending.addEventListener('abort', () => looking.abort());

  const apply = (event: LookEvent, reading: PageReading | null = null) => {
    const next = nextLook(state.peek(), event);
    state.value = next.state;
    for (const act of next.acts) carryOut(act, reading);
  };
  const fail = (error: unknown) => {
    if (ending.aborted) return;
    ports.onFailure(error);
    apply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  };
  const handle = (event: LookEvent) => {
    if (ending.aborted) return;
    try {
      apply(event);
    } catch (error) {
      fail(error);
    }
  };
  const look = async ({ packs, waits }: Extract<LookAct, { do: 'look' }>) => {
    looking.abort();
    looking = new AbortController();
    const { signal } = looking;
    const waiting = new AbortController();
    const onText = () => handle({ kind: 'text-changed', at: ports.now() });
    // From before the reading on, so that text which arrives meanwhile is noticed.
    if (waits) ports.waitForText(onText, AbortSignal.any([signal, waiting.signal]));
    const reading = await ports.read(packs, { signal });
    if (signal.aborted || reading === null) return;
    const { pack, verdict } = reading;
    apply({ kind: 'read', pack, verdict, at: ports.now() }, reading);
    if (state.peek().shows === 'notes') waiting.abort();
  };
  const seekActors = (reading: PageReading, asked: boolean) => {
    const found = ports.chooseActors(reading, { packs: state.peek().packs, asked });
    const isNamed = found !== null && found.notes.length > 0;
    if (isNamed) ports.show(found);
    apply({ kind: 'actors-sought', isNamed });
  };
  const carryOut = (act: LookAct, reading: PageReading | null) => {
    if (act.do === 'look') void look(act).catch(fail);
    else if (act.do === 'show-text') ports.show(ports.chooseText());
    else if (act.do === 'show-notes') reading !== null && ports.show(choosePackNotes(reading, act.copy));
    else if (act.do === 'seek-actors') reading !== null && seekActors(reading, act.asked);
    else {
      if (act.do === 'leave') looking.abort();
      ports[act.do]();
    }
  };
  const load = async () => {
    try {
      const answer = await ports.load();
      if (!ending.aborted) apply({ kind: 'loaded', answer, at: ports.now() });
    } catch (error) {
      fail(error);
    }
  };
  return { state, handle, load };
}
