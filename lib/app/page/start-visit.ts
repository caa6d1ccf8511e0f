// One visit: what it owns, and how its parts reach each other. Each part lives until the visit's signal aborts.
import { signal as createSignal } from '@preact/signals-core';
import type { GuestEvents, Visit } from '../../dom/place/margin-door.ts';
import { readPage } from '../../dom/read/read-page.ts';
import { watchAddress } from '../../dom/watch/watch-address.ts';
import { watchLongTasks } from '../../dom/watch/watch-long-tasks.ts';
import { chooseActorNotes, chooseText } from './choose-notes.ts';
import { createDescriber } from './describe-visit.ts';
import { followPage } from './follow-page.ts';
import { createGuestDoor } from './guest-door.ts';
import { createStage } from './margin-view.ts';
import { createAfterlife } from './outlive.ts';
import { createPageContext, type PageContext, readMoment } from './page-context.ts';
import { serveVisit } from './serve-visit.ts';
import { createTeller } from './tell-state.ts';
import type { VisitPorts } from './visit-ports.ts';
import { waitForText } from './wait-for-text.ts';

/** Starts following one document, until it is closed or `end` is called. Throws nothing into the page. */
export function startVisit(document: Document, ports: VisitPorts): Visit {
  const ending = new AbortController();
  const { signal } = ending;
  const end = () => ending.abort();
  const guestEvents = createSignal<GuestEvents | null>(null);
  const onOpen = () => {
    guestEvents.peek()?.onOpen(page.margin.open.peek());
    tell();
  };
  const page = createPageContext(document, { ...ports, onOpen, signal });
  const longTasks = watchLongTasks({ signal });
  const { comeIn, ...afterlife } = createAfterlife(document, { ...ports, onReplaced: end }, signal);
  const stage = createStage(page, {
    ...ports,
    farewell: afterlife.farewell,
    isOver: afterlife.life.isOver,
    onMount: (key, slot) => guestEvents.peek()?.onMount(key, slot),
    onText: () => followed.handle({ kind: 'text-changed', at: readMoment(page) }),
    onGivenUp: () => followed.handle({ kind: 'margin-removed' }),
    onTaken: end,
  });
  const load = async () => {
    const [answer, layers] = await Promise.all([ports.loadPacks(), ports.loadLayers()]);
    page.margin.switchLayers(layers);
    comeIn(answer.token);
    return answer;
  };
  const followed = followPage(
    {
      ...readingPorts(page),
      load,
      show: (text) => stage.show(text, followed.state.peek().startedMs),
      hide: stage.hide,
      leave: stage.leave,
      tell: () => tell(),
      giveUpLoading: () => comeIn(null),
    },
    signal,
  );
  const describe = createDescriber(page, () => followed.state.peek());
  const tell = createTeller(page.window, { stateNow: describe, send: ports.tellState }, signal);
  serveVisit({ page, followed, describe, longTasks }, ports);
  watchAddress(page.window, () => followed.handle({ kind: 'moved', at: readMoment(page) }), { signal });
  ports.watchLayers(page.margin.switchLayers, { signal });
  const onOver = () => followed.handle({ kind: 'problem', problem: { kind: 'extension-updated' } });
  afterlife.life.over.addEventListener('abort', onOver, { signal });
  void followed.load();
  return {
    ...afterlife,
    enter(events) {
      guestEvents.value = events;
      return createGuestDoor(page, followed);
    },
    lookAgain: () => void followed.load(),
    replaced: signal,
    end,
    giveUp: () => followed.handle({ kind: 'problem', problem: { kind: 'host-removed' } }),
  };
}

/** The parts of following that read the page itself. */
function readingPorts(page: PageContext) {
  const { document } = page;
  return {
    now: () => readMoment(page),
    read: readPage.bind(null, document),
    waitForText: waitForText.bind(null, page),
    chooseActors: chooseActorNotes.bind(null, document),
    chooseText: () => chooseText(document),
    onFailure: (error: unknown) => console.error('Postil:', error),
  };
}
