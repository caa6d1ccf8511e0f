import { describe, expect, it } from 'vitest';
import { type LookEvent, type LookState, type Moment, nextLook, startLook } from '../../../lib/app/page/next-look.ts';
import type { TextVerdict } from '../../../lib/core/anchor/recognise-text.ts';
import type { Problem } from '../../../lib/core/problem.ts';
import { makeArticle, makePack } from '../../support/make-pack.ts';

const HERE = 'https://www.harbour.example/node/7';
const ELSEWHERE = 'https://www.harbour.example/news';
const pack = makePack(['The ferry returns.']);
const packs = [{ pack, origin: 'bundled' as const }];
const other = makePack([], {
  id: 'other-8',
  article: makeArticle([], { address: { hosts: ['other.example'], paths: ['/8'] } }),
});

const at = (url: string, over: Partial<Moment> = {}): Moment => ({ url, canonicals: [], nowMs: 500, ...over });
const known = (over: Partial<LookState> = {}): LookState => ({ ...startLook(10), packs, ...over });
const verdict = (match: TextVerdict['match']): TextVerdict => ({
  match,
  confidence: 0.9,
  found: 9,
  changed: 1,
  total: 10,
});
const read = (match: TextVerdict['match'], url = HERE): LookEvent => ({
  kind: 'read',
  pack,
  verdict: verdict(match),
  at: at(url),
});
const recognition = (reason: 'waiting' | 'other-text' | 'text-and-address') => ({
  pack: null,
  confidence: 0.9,
  reason,
  copy: false,
  paragraphs: { found: 9, changed: 1, total: 10 },
});
const loaded = (over: Partial<Extract<LookEvent, { kind: 'loaded' }>['answer']> = {}): LookEvent => ({
  kind: 'loaded',
  answer: { packs, asked: false, consented: false, problems: [], ...over },
  at: at(HERE),
});

/** Acts in short: what is done, with what decides how. */
function actsOf(state: LookState, event: LookEvent): string[] {
  return nextLook(state, event).acts.map((act) => {
    if (act.do === 'look') return `look at ${act.packs.map(({ pack: { id } }) => id)}${act.waits ? ', wait' : ''}`;
    if (act.do === 'show-notes') return act.copy ? 'show-notes of a copy' : 'show-notes';
    return act.do === 'seek-actors' && act.asked ? 'seek-actors as asked' : act.do;
  });
}

describe('what a visit does next', () => {
  it.each<[string, LookState, LookEvent, string[]]>([
    ['packs for this address: reads, and waits for late text', startLook(10), loaded(), ['look at harbour-7, wait']],
    [
      'packs the reader asked for: reads against all, without waiting',
      startLook(10),
      loaded({ asked: true }),
      ['look at harbour-7'],
    ],
    ['no packs: tells', startLook(10), loaded({ packs: [] }), ['tell']],
    [
      'no packs, but highlights: shows the text alone',
      { ...startLook(10), hasGuests: true },
      loaded({ packs: [] }),
      ['show-text', 'tell'],
    ],
    ['no packs any more: what is shown stays', known({ shows: 'notes' }), loaded({ packs: [] }), ['tell']],
    [
      'of several packs those of this address',
      startLook(10),
      loaded({ packs: [...packs, { pack: other, origin: 'imported' }] }),
      ['look at harbour-7, wait'],
    ],
    [
      'changed text: reads again',
      known({ shows: 'notes' }),
      { kind: 'text-changed', at: at(HERE) },
      ['look at harbour-7, wait'],
    ],
    ['another address: left', known({ shows: 'notes' }), { kind: 'moved', at: at(ELSEWHERE) }, ['leave', 'tell']],
    [
      'another address, with highlights: their text alone',
      known({ shows: 'notes', hasGuests: true }),
      { kind: 'moved', at: at(ELSEWHERE) },
      ['leave', 'show-text', 'tell'],
    ],
    ['the address again: put back', known(), { kind: 'moved', at: at(HERE) }, ['look at harbour-7, wait']],
    [
      'the page prints another address as its own: left',
      known(),
      { kind: 'text-changed', at: at(HERE, { canonicals: ['https://www.harbour.example/node/8'] }) },
      ['leave', 'tell'],
    ],
    [
      'the page prints another address, but the reader asked',
      known({ asked: true }),
      { kind: 'text-changed', at: at(HERE, { canonicals: ['https://www.harbour.example/node/8'] }) },
      ['look at harbour-7'],
    ],
    [
      'asked for, nothing shown, another address: not followed',
      known({ asked: true }),
      { kind: 'moved', at: at(ELSEWHERE) },
      [],
    ],
    [
      'asked for, shown before, another address: read',
      known({ asked: true, wasShown: true }),
      { kind: 'moved', at: at(ELSEWHERE) },
      ['look at harbour-7'],
    ],
    [
      'asked for, with consent, another address: read',
      known({ asked: true, consented: true }),
      { kind: 'moved', at: at(ELSEWHERE) },
      ['look at harbour-7'],
    ],
    ['its text: shows the notes', known(), read('same'), ['hide', 'show-notes', 'tell']],
    [
      'its text at another address: a copy',
      known({ asked: true }),
      read('same', ELSEWHERE),
      ['hide', 'show-notes of a copy', 'tell'],
    ],
    [
      'other text at a known address: waits',
      known({ consented: true, wantsActors: true }),
      read('other'),
      ['hide', 'tell'],
    ],
    [
      'other text with highlights: their text alone',
      known({ hasGuests: true, shows: 'text' }),
      read('other'),
      ['hide', 'show-text', 'tell'],
    ],
    [
      'other text, asked for actors: seeks them',
      known({ asked: true, wantsActors: true }),
      read('other'),
      ['hide', 'seek-actors as asked'],
    ],
    [
      'other text, with consent: seeks actors',
      known({ asked: true, consented: true }),
      read('other'),
      ['hide', 'seek-actors'],
    ],
    ['other text, nobody asked for actors', known({ asked: true }), read('other'), ['hide', 'tell']],
    [
      'a part of its text, with consent: seeks actors',
      known({ consented: true }),
      read('differs'),
      ['hide', 'seek-actors'],
    ],
    [
      'actors wanted: reads',
      known({ asked: true }),
      { kind: 'actors-wanted', at: at(ELSEWHERE) },
      ['look at harbour-7'],
    ],
    ['actors wanted before packs are there: later', startLook(10), { kind: 'actors-wanted', at: at(ELSEWHERE) }, []],
    [
      'actors named',
      known({ recognition: recognition('other-text') }),
      { kind: 'actors-sought', isNamed: true },
      ['tell'],
    ],
    [
      'no actors named, but highlights',
      known({ hasGuests: true }),
      { kind: 'actors-sought', isNamed: false },
      ['show-text', 'tell'],
    ],
    ['the first highlight on a page without notes', known(), { kind: 'guests', count: 1 }, ['show-text', 'tell']],
    ['a highlight beside notes', known({ shows: 'notes' }), { kind: 'guests', count: 1 }, ['tell']],
    [
      'the last highlight is gone: the text stays',
      known({ shows: 'text', hasGuests: true }),
      { kind: 'guests', count: 0 },
      ['tell'],
    ],
    ['the page gave the margin no peace', known(), { kind: 'margin-removed' }, ['tell']],
    [
      'it failed',
      known({ shows: 'notes', hasGuests: true }),
      { kind: 'failed', message: 'no' },
      ['hide', 'giveUpLoading', 'tell'],
    ],
  ])('%s', (_name, state, event, acts) => {
    expect(actsOf(state, event)).toEqual(acts);
  });
});

describe('what a visit knows then', () => {
  it.each<[string, LookState, LookEvent, Partial<LookState>]>([
    [
      'notes are shown',
      known({ looks: 3, isGivenUp: true }),
      read('same'),
      { shows: 'notes', wasShown: true, looks: 0, isGivenUp: false },
    ],
    [
      'the text alone is shown',
      known(),
      { kind: 'guests', count: 2 },
      { shows: 'text', wasShown: true, hasGuests: true },
    ],
    [
      'nothing is shown after it left',
      known({ shows: 'notes', recognition: recognition('waiting') }),
      { kind: 'moved', at: at(ELSEWHERE) },
      { shows: 'nothing', recognition: null },
    ],
    ['each look at a known address counts', known({ looks: 3 }), { kind: 'text-changed', at: at(HERE) }, { looks: 4 }],
    ['another address counts from the beginning', known({ looks: 39 }), { kind: 'moved', at: at(HERE) }, { looks: 1 }],
    [
      'a look that was asked for does not count',
      known({ asked: true, looks: 3 }),
      { kind: 'text-changed', at: at(HERE) },
      { looks: 3 },
    ],
    ['the first reading began with the script', known(), { kind: 'text-changed', at: at(HERE) }, { startedMs: 10 }],
    [
      'a later reading begins with its cause',
      known({ recognition: recognition('waiting') }),
      { kind: 'text-changed', at: at(HERE) },
      { startedMs: 500 },
    ],
    [
      'the margin is given up',
      known(),
      { kind: 'margin-removed' },
      { isGivenUp: true, problems: [{ kind: 'host-removed' }] },
    ],
    [
      'tools that were removed leave the margin',
      known(),
      { kind: 'problem', problem: { kind: 'host-removed' } },
      { isGivenUp: false },
    ],
    [
      'a failure shows nothing',
      known({ shows: 'notes' }),
      { kind: 'failed', message: 'no' },
      { shows: 'nothing', errors: ['no'], problems: [{ kind: 'failed', message: 'no' }] },
    ],
    ['loading again forgets old problems', known({ problems: [{ kind: 'host-removed' }] }), loaded(), { problems: [] }],
  ])('%s', (_name, state, event, expected) => {
    expect(nextLook(state, event).state).toMatchObject(expected);
  });

  it.each<[TextVerdict['match'], string, boolean, object]>([
    ['same', HERE, false, { pack: 'harbour-7', reason: 'text-and-address', copy: false }],
    ['same', ELSEWHERE, true, { pack: 'harbour-7', reason: 'text-only', copy: true }],
    ['differs', HERE, false, { pack: null, reason: 'text-differs', copy: false }],
    ['other', HERE, false, { pack: null, reason: 'waiting', copy: false }],
    ['other', ELSEWHERE, true, { pack: null, reason: 'other-text', copy: false }],
  ])('a text that is %s at %s, asked %s', (match, url, asked, expected) => {
    expect(nextLook(known({ asked }), read(match, url)).state.recognition).toMatchObject({
      confidence: 0.9,
      paragraphs: { found: 9, changed: 1, total: 10 },
      ...expected,
    });
  });

  it.each([
    [true, true, 'actors', 'actors-only'],
    [true, false, 'actors', 'actors-only'],
    [false, true, 'nothing', 'actors-only'],
    [false, false, 'nothing', 'other-text'],
  ])('actors named %s, wanted %s: shows %s, recognised as %s', (isNamed, wantsActors, shows, reason) => {
    const state = known({ wantsActors, recognition: recognition('other-text') });
    const next = nextLook(state, { kind: 'actors-sought', isNamed });
    expect(next.state).toMatchObject({ shows, recognition: { reason } });
  });

  it('waits for late text at 40 looks, and then no more', () => {
    let state = known();
    const waits: boolean[] = [];
    for (let nth = 0; nth < 42; nth++) {
      const next = nextLook(state, { kind: 'text-changed', at: at(HERE) });
      state = next.state;
      waits.push(next.acts.some((act) => act.do === 'look' && act.waits));
    }
    expect(waits).toEqual([...Array(40).fill(true), false, false]);
  });

  it('tells a problem once, however often it comes', () => {
    const problem: Problem = { kind: 'extension-updated' };
    const once = nextLook(known(), { kind: 'problem', problem });
    const twice = nextLook(once.state, { kind: 'problem', problem });
    expect([once.acts, twice.acts]).toEqual([[{ do: 'tell' }], []]);
    expect(twice.state.problems).toEqual([problem]);
  });
});
