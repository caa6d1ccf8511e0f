// The life of a page visit: load the packs, read the page, show the notes; follow the page as it changes.

import { isAt } from '../../core/article/recognise-address.ts';
import { ALL_LAYERS, type Layers, type ReaderState, type Recognition } from '../../core/note/reader-state.ts';
import type { LoadedPack, Pack } from '../../core/pack/pack.ts';
import type { Problem } from '../../core/problem.ts';
import type { Guest, GuestEvents, Visit } from '../../dom/place/margin-door.ts';
import { type PageReading, readPage } from '../../dom/read/read-page.ts';
import { watchAddress } from '../../dom/watch/watch-address.ts';
import { watchLongTasks } from '../../dom/watch/watch-long-tasks.ts';
import { createPause } from '../../dom/watch/watch-page.ts';
import { loadLayers, watchLayers } from '../../platform/layer-settings.ts';
import { ask, serve } from '../../platform/messages/messaging.ts';
import { chooseActorNotes, chooseNoNotes, chooseOwnNotes } from './choose-notes.ts';
import { isContradicted, judge, type Places, placesOf } from './describe-places.ts';
import { type ShownNotes, showNotes } from './margin-view.ts';
import { createAfterlife } from './outlive.ts';
import { emptyReport, reportOf } from './report.ts';
import { addProblem, createTeller } from './tell-state.ts';

const NOWHERE: Places = { notes: [], outline: [] };

/** A page that has not shown its text after this many looks has another text. */
const LOOKS = 40;

/** Starts following one document until it is closed. Throws nothing into the page. */
export function startVisit(document: Document): Visit {
  const window = document.defaultView;
  if (window === null) throw new TypeError('Expected a document in a window, got one without');
  const whole = new AbortController();
  const { comeIn, ...afterlife } = createAfterlife(document, { signal: whole.signal, onReplaced: () => end() });
  const problems: Problem[] = [];
  const errors: string[] = [];
  let packs: readonly LoadedPack[] = [];
  let asked = false;
  let consented = false;
  /** The reader wants the packs' actors marked on this page. */
  let wantsActors = false;
  let shown: ShownNotes | null = null;
  let places = NOWHERE;
  let recognition: Recognition | null = null;
  /** One for the page's life: readings come and go. */
  const pause = createPause(whole.signal);
  const longTasks = watchLongTasks({ signal: whole.signal });
  let startedMs = performance.now();
  let look = new AbortController();
  let looks = 0;
  let wasShown = false;
  let isGivenUp = false;
  /** The note that was open when the notes were last taken off; the next ones have it open again. */
  let open: string | null = null;
  let layers: Layers = ALL_LAYERS;
  let guests: readonly Guest[] = [];
  let guestEvents: GuestEvents | null = null;

  const stateNow = (): ReaderState => ({
    url: document.location.href,
    title: document.title,
    recognition,
    ...places,
    order: shown?.order() ?? [],
    open: shown?.open() ?? null,
    problems,
  });
  const happened = () => ({ recognition, problems, errors, longTasksMs: longTasks.durationsMs() });
  const tell = createTeller(window, { stateNow, signal: whole.signal });
  const guard = (work: () => Promise<void>) => () =>
    void work().catch((error: unknown) => {
      hide();
      comeIn(null);
      errors.push(error instanceof Error ? error.message : String(error));
      problems.push({ kind: 'failed', message: errors.at(-1) ?? '' });
      console.error('Postil:', error);
      tell();
    });

  const hide = () => {
    if (shown !== null) open = shown.open();
    shown?.close();
    shown = null;
    places = NOWHERE;
  };
  const isHere = (pack: Pack) => isAt(document.location.href, pack.article.address);
  const read = guard(async () => {
    startedMs = recognition === null ? startedMs : performance.now();
    look.abort();
    look = new AbortController();
    const here = asked ? packs : packs.filter(({ pack }) => isHere(pack));
    const contradicted = here.length > 0 && !asked && isContradicted(document, here);
    if (here.length === 0 || contradicted) return leave();
    const { signal } = look;
    // From before the reading on, so that text which arrives meanwhile is heard.
    const stopWaiting = asked || looks++ >= LOOKS ? () => undefined : waitForText(signal);
    const reading = await readPage(document, here, { signal });
    if (signal.aborted || reading === null) return;
    const verdict = judge(reading, isHere(reading.pack), asked);
    hide();
    if (verdict.pack !== null) {
      stopWaiting();
      show(chooseOwnNotes(reading, verdict.copy));
      looks = 0;
    }
    recognition = showActors(reading, verdict) ? { ...verdict, reason: 'actors-only' } : verdict;
    showGuests();
    tell();
  });
  /** True when this is another article, and the reader wants to see who of the packs' actors is named in it. */
  const showActors = (reading: PageReading, { reason }: Recognition) => {
    if (reason !== 'other-text' && reason !== 'text-differs') return false;
    if (!wantsActors && !consented) return false;
    const actors = chooseActorNotes(document, reading, { packs, asked: wantsActors });
    const isNamed = actors !== null && actors.notes.length > 0;
    if (isNamed) show(actors);
    return isNamed || wantsActors;
  };
  const show = ({ reading, notes, contextFor }: ReturnType<typeof chooseOwnNotes>) => {
    wasShown = true;
    isGivenUp = false;
    shown = showNotes(reading, {
      layers,
      notes,
      contextFor,
      open,
      startedMs,
      guests,
      onMount: (key, slot) => guestEvents?.onMount(key, slot),
      onChange: () => {
        guestEvents?.onOpen(shown?.open() ?? null);
        tell();
      },
      pause,
      ...afterlife,
      onText: read,
      onHostRemoved: () => {
        isGivenUp = true;
        giveUp();
      },
      onTaken: end,
    });
    places = placesOf(shown);
  };
  const add = (problem: Problem) => void (addProblem(problems, problem) && tell());
  const giveUp = () => add({ kind: 'host-removed' });
  /** Takes everything off the page, and hears nothing of it any more. */
  const end = () => {
    whole.abort();
    look.abort();
    hide();
  };
  const leave = () => {
    hide();
    // A note of the reader's may be in the middle of a word: its own script says when it leaves.
    if (!guests.some(({ note }) => note.key === open)) open = null;
    recognition = null;
    showGuests();
    tell();
  };
  /** The reader's own have a margin on any page. */
  const showGuests = () => {
    // A visit that has ended still hears of rows that were on their way.
    if (!whole.signal.aborted && shown === null && guests.length > 0) show(chooseNoNotes(document));
  };
  const waitForText = (signal: AbortSignal) => {
    const waiting = new AbortController();
    const either = AbortSignal.any([signal, waiting.signal]);
    const observer = new MutationObserver(() =>
      pause(() => {
        if (!either.aborted) read();
      }),
    );
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    either.addEventListener('abort', () => observer.disconnect());
    return () => waiting.abort();
  };

  serve(
    {
      'read-state': () => stateNow(),
      'read-report': () => (shown === null ? emptyReport(document, happened()) : reportOf(shown, happened())),
      'go-to': ({ note, place }) => {
        shown?.goTo(note, place);
        return null;
      },
      'mark-actors': () => {
        wantsActors = true;
        if (packs.length > 0) read();
        return null;
      },
    },
    { signal: whole.signal },
  );
  watchAddress(
    window,
    () => {
      looks = 0;
      if (!asked || wasShown || consented) read();
    },
    { signal: whole.signal },
  );
  watchLayers(
    (changed) => {
      layers = changed;
    },
    { signal: whole.signal },
  );
  const load = guard(async () => {
    const [answer, stored] = await Promise.all([ask('load-packs', null), loadLayers()]);
    layers = stored;
    globalThis.postilWords = answer.words;
    comeIn(answer.token);
    ({ packs, asked, consented } = answer);
    problems.splice(0, problems.length, ...answer.problems);
    if (packs.length > 0) return read();
    showGuests();
    tell();
  });
  load();
  const enter = (events: GuestEvents) => {
    guestEvents = events;
    return {
      receive: (received: readonly Guest[]) => {
        guests = received;
        if (shown === null) showGuests();
        else shown.receive(guests);
        tell();
      },
      open: (key: string | null) => shown?.setOpen(key),
      goTo: (key: string) => shown?.goTo(key, 0),
      isGivenUp: () => isGivenUp,
    };
  };
  afterlife.life.over.addEventListener('abort', () => add({ kind: 'extension-updated' }), { signal: whole.signal });
  return { lookAgain: load, enter, ...afterlife, replaced: whole.signal, end, giveUp };
}
