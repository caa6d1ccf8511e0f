// What a visit does next, decided from what it knows and what has happened. Pure: carrying it out is `followPage`'s.

import type { TextVerdict } from '../../core/anchor/recognise-text.ts';
import { contradicts, isAt } from '../../core/article/recognise-address.ts';
import type { Recognition, RecognitionReason } from '../../core/note/reader-state.ts';
import type { LoadedPack, Pack } from '../../core/pack/pack.ts';
import type { Problem } from '../../core/problem.ts';

/** What a visit knows. */
export interface LookState {
  readonly packs: readonly LoadedPack[];
  /** The reader asked for notes at an address that is no known article's. */
  readonly asked: boolean;
  /** The site has the reader's consent to marks on any article. */
  readonly consented: boolean;
  /** The reader wants the actors of the packs marked on this page. */
  readonly wantsActors: boolean;
  /** How often another text was found since the page has this address. */
  readonly looks: number;
  readonly shows: 'nothing' | 'notes' | 'actors' | 'text';
  readonly wasShown: boolean;
  /** Highlights want a margin on any page. */
  readonly hasGuests: boolean;
  readonly recognition: Recognition | null;
  /** The page has removed the margin too often. */
  readonly isGivenUp: boolean;
  readonly problems: readonly Problem[];
  readonly errors: readonly string[];
  /** When the reading that is shown began, milliseconds on the page's clock. */
  readonly startedMs: number;
}

/** Where and when something happened. */
export interface Moment {
  readonly url: string;
  /** Addresses that the page prints as its own. */
  readonly canonicals: readonly string[];
  readonly nowMs: number;
}

/** What can happen to a visit. */
export type LookEvent =
  | {
      readonly kind: 'loaded';
      readonly answer: Pick<LookState, 'packs' | 'asked' | 'consented' | 'problems'>;
      readonly at: Moment;
    }
  | { readonly kind: 'moved' | 'text-changed' | 'actors-wanted'; readonly at: Moment }
  | { readonly kind: 'read'; readonly pack: Pack; readonly verdict: TextVerdict; readonly at: Moment }
  /** The text was searched for actors; `isNamed`: there are some. */
  | { readonly kind: 'actors-sought'; readonly isNamed: boolean }
  | { readonly kind: 'guests'; readonly count: number }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'margin-removed' }
  | { readonly kind: 'failed'; readonly message: string };

/** One thing to do. */
export type LookAct =
  /** Reads the page against these packs; `waits`: looks again when text arrives. */
  | { readonly do: 'look'; readonly packs: readonly LoadedPack[]; readonly waits: boolean }
  | { readonly do: 'show-notes'; readonly copy: boolean }
  /** Looks for actors in another article; shows them where there are some. */
  | { readonly do: 'seek-actors'; readonly asked: boolean }
  /** `leave` also ends a look, and forgets which note was open; `show-text` shows no notes, only the guests'. */
  | { readonly do: 'show-text' | 'hide' | 'leave' | 'giveUpLoading' | 'tell' };

/** What follows from an event: the new state, and what to do, in order. */
export interface NextLook {
  readonly state: LookState;
  readonly acts: readonly LookAct[];
}

/** A page that has not shown its text after this many looks has another text. */
const MAX_LOOKS = 40;

const TELL: LookAct = { do: 'tell' };
const HIDE: LookAct = { do: 'hide' };

/** A visit that knows nothing yet. */
export function startLook(startedMs: number): LookState {
  return {
    packs: [],
    asked: false,
    consented: false,
    wantsActors: false,
    looks: 0,
    shows: 'nothing',
    wasShown: false,
    hasGuests: false,
    recognition: null,
    isGivenUp: false,
    problems: [],
    errors: [],
    startedMs,
  };
}

/** Decides what to do about an event. */
export function nextLook(state: LookState, event: LookEvent): NextLook {
  switch (event.kind) {
    case 'loaded':
      return afterLoading({ ...state, ...event.answer }, event.at);
    case 'moved':
      return afterMoving({ ...state, looks: 0 }, event.at);
    case 'text-changed':
      return look(state, event.at);
    case 'actors-wanted':
      return afterAsking({ ...state, wantsActors: true }, event.at);
    case 'read':
      return afterReading(state, event);
    case 'actors-sought':
      return afterSeeking(state, event.isNamed);
    case 'guests':
      return withText({ ...state, hasGuests: event.count > 0 }, []);
    case 'problem':
      return withProblem(state, event.problem);
    case 'margin-removed':
      return withProblem({ ...state, isGivenUp: true }, { kind: 'host-removed' });
    case 'failed':
      return afterFailing(state, event.message);
  }
}

function afterLoading(state: LookState, at: Moment): NextLook {
  return state.packs.length > 0 ? look(state, at) : withText(state, []);
}

/** A page that the reader asked about and that showed nothing is not followed to its next address. */
function afterMoving(state: LookState, at: Moment): NextLook {
  return state.asked && !state.wasShown && !state.consented ? { state, acts: [] } : look(state, at);
}

function afterAsking(state: LookState, at: Moment): NextLook {
  return state.packs.length > 0 ? look(state, at) : { state, acts: [] };
}

/** Reads the page where its address speaks for a pack, or where the reader asked; leaves it otherwise. */
function look(state: LookState, at: Moment): NextLook {
  const { asked, looks, recognition } = state;
  const packs = asked ? state.packs : state.packs.filter(({ pack }) => isAt(at.url, pack.article.address));
  if (packs.length === 0 || (!asked && isContradicted(packs, at)))
    return withText({ ...state, shows: 'nothing', recognition: null }, [{ do: 'leave' }]);
  const begun = { ...state, startedMs: recognition === null ? state.startedMs : at.nowMs };
  if (asked) return { state: begun, acts: [{ do: 'look', packs, waits: false }] };
  return { state: { ...begun, looks: looks + 1 }, acts: [{ do: 'look', packs, waits: looks < MAX_LOOKS }] };
}

/** True when what the page prints of itself speaks against every pack that its address speaks for. */
function isContradicted(packs: readonly LoadedPack[], { canonicals }: Moment): boolean {
  return packs.every(({ pack: { article } }) =>
    canonicals.some((canonical) => contradicts(canonical, article.address)),
  );
}

function afterReading(state: LookState, { pack, verdict, at }: Extract<LookEvent, { kind: 'read' }>): NextLook {
  const recognition = recognise(state, { pack, verdict, isHere: isAt(at.url, pack.article.address) });
  const read: LookState = { ...state, shows: 'nothing', recognition };
  if (recognition.pack !== null)
    return {
      state: { ...withShown(read, 'notes'), looks: 0 },
      acts: [HIDE, { do: 'show-notes', copy: recognition.copy }, TELL],
    };
  const isOther = recognition.reason === 'other-text' || recognition.reason === 'text-differs';
  if (isOther && (state.wantsActors || state.consented))
    return { state: read, acts: [HIDE, { do: 'seek-actors', asked: state.wantsActors }] };
  return withText(read, [HIDE]);
}

/** How the page was recognised. */
function recognise(
  { asked }: LookState,
  { pack, verdict, isHere }: { readonly pack: Pack; readonly verdict: TextVerdict; readonly isHere: boolean },
): Recognition {
  const { match, confidence, found, changed, total } = verdict;
  const same = match === 'same';
  const reasons: Readonly<Record<TextVerdict['match'], RecognitionReason>> = {
    same: isHere ? 'text-and-address' : 'text-only',
    differs: 'text-differs',
    other: asked ? 'other-text' : 'waiting',
  };
  return {
    pack: same ? pack.id : null,
    confidence,
    reason: reasons[match],
    copy: same && !isHere,
    paragraphs: { found, changed, total },
  };
}

function afterSeeking(state: LookState, isNamed: boolean): NextLook {
  const { recognition, wantsActors } = state;
  const isAnswered = recognition !== null && (isNamed || wantsActors);
  const sought: LookState = isAnswered ? { ...state, recognition: { ...recognition, reason: 'actors-only' } } : state;
  return isNamed ? { state: withShown(sought, 'actors'), acts: [TELL] } : withText(sought, []);
}

/** Highlights have a margin on a page that shows nothing else. */
function withText(state: LookState, acts: readonly LookAct[]): NextLook {
  const isNeeded = state.shows === 'nothing' && state.hasGuests;
  if (!isNeeded) return { state, acts: [...acts, TELL] };
  return { state: withShown(state, 'text'), acts: [...acts, { do: 'show-text' }, TELL] };
}

function withShown(state: LookState, shows: LookState['shows']): LookState {
  return { ...state, shows, wasShown: true, isGivenUp: false };
}

function withProblem(state: LookState, problem: Problem): NextLook {
  if (state.problems.some(({ kind }) => kind === problem.kind)) return { state, acts: [] };
  return { state: { ...state, problems: [...state.problems, problem] }, acts: [TELL] };
}

function afterFailing(state: LookState, message: string): NextLook {
  return {
    state: {
      ...state,
      shows: 'nothing',
      errors: [...state.errors, message],
      problems: [...state.problems, { kind: 'failed', message }],
    },
    acts: [HIDE, { do: 'giveUpLoading' }, TELL],
  };
}
