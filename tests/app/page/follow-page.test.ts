import { describe, expect, it, onTestFinished } from 'vitest';
import { type FollowPorts, followPage } from '../../../lib/app/page/follow-page.ts';
import type { ShownText } from '../../../lib/app/page/margin-state.ts';
import { makeActor, makeClaim, makePack } from '../../support/make-pack.ts';
import { makeReading } from '../../support/make-reading.ts';

const TEXTS = [
  'The ferry returns to the strait after four years, and the harbour has been dredged for it by the port authority.',
  'The captain told the paper that nobody aboard had known of the storm before the second signal was given at noon.',
];
const pack = makePack(TEXTS, {
  actors: [makeActor('captain')],
  claims: [makeClaim('c01', 1, 'nobody aboard had known of the storm')],
});
const HERE = 'https://www.harbour.example/node/7';
const ELSEWHERE = 'https://www.harbour.example/news';

type Answer = Awaited<ReturnType<FollowPorts['load']>>;
const ANSWER: Answer = { packs: [{ pack, origin: 'bundled' }], asked: false, consented: false, problems: [] };

/** Everything that was asked for has been answered, and what follows has been done. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A page in memory, followed. The test changes its text and address. */
function follow({
  texts = TEXTS,
  answer = ANSWER,
  url = HERE,
}: {
  texts?: readonly string[];
  answer?: Answer;
  url?: string;
} = {}) {
  const page = { texts, url, actors: 0, nowMs: 0 };
  const log: string[] = [];
  const waiting = new Set<() => void>();
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const name = ({ notes, editions }: ShownText) =>
    notes.length === 0 ? 'text' : [...editions.values()].some(({ elsewhere }) => elsewhere) ? 'actors' : 'notes';
  const ports: FollowPorts = {
    load: async () => answer,
    now: () => ({ url: page.url, canonicals: [], nowMs: page.nowMs }),
    read: async (packs) => (packs[0] === undefined ? null : makeReading(packs[0].pack, page.texts)),
    waitForText(onText, signal) {
      waiting.add(onText);
      signal.addEventListener('abort', () => waiting.delete(onText));
    },
    chooseActors: (reading) => {
      const shown = {
        loaded: { pack, origin: 'bundled' as const },
        copy: false,
        paragraphs: reading.verdict,
        elsewhere: true,
      };
      const notes = makeNotes(page.actors);
      return { reading, notes, editions: new Map([[pack.id, shown]]) };
    },
    chooseText: () => ({ reading: makeReading(pack, page.texts), notes: [], editions: new Map() }),
    show: (text) => log.push(`show ${name(text)}`),
    hide: () => log.push('hide'),
    leave: () => log.push('leave'),
    tell: () => log.push('tell'),
    onFailure: (error) => log.push(String(error)),
    giveUpLoading: () => log.push('give up loading'),
  };
  const start = (over: Partial<FollowPorts> = {}) => {
    const followed = followPage({ ...ports, ...over }, ending.signal);
    return {
      followed,
      page,
      waiting,
      ending,
      /** What was done since it was last asked. */
      done: () => log.splice(0),
      at: () => ports.now(),
      async textArrives(texts: readonly string[]) {
        page.texts = texts;
        for (const onText of [...waiting]) onText();
        await settled();
      },
      async goTo(url: string) {
        page.url = url;
        followed.handle({ kind: 'moved', at: ports.now() });
        await settled();
      },
    };
  };
  return { start, ports };
}

function makeNotes(count: number): ShownText['notes'] {
  const named = makePack(TEXTS, { actors: Array.from({ length: count }, (_, nth) => makeActor(`a${nth}`)) });
  return makeReadingNotes(named);
}

function makeReadingNotes(named: typeof pack): ShownText['notes'] {
  return named.actors.map((actor, number) => ({
    key: `actor/${named.id}/${actor.id}`,
    id: actor.id,
    pack: named.id,
    kind: 'actor' as const,
    actor,
    claims: [],
    state: 'placed' as const,
    reason: null,
    quote: actor.name,
    places: [],
    number,
  }));
}

describe('a page that is followed', () => {
  it('reads nothing before it is loaded, then shows its notes and tells', async () => {
    const { followed, done, waiting } = follow().start();
    await settled();
    expect(done()).toEqual([]);
    await followed.load();
    await settled();
    expect(done()).toEqual(['hide', 'show notes', 'tell']);
    expect(followed.state.value.recognition).toMatchObject({ pack: 'harbour-7', reason: 'text-and-address' });
    expect(waiting.size).toBe(0);
  });

  it('waits for text that comes late', async () => {
    const { followed, done, waiting, textArrives } = follow({ texts: ['Loading the page …'] }).start();
    await followed.load();
    await settled();
    expect([done(), waiting.size]).toEqual([['hide', 'tell'], 1]);
    expect(followed.state.value.recognition?.reason).toBe('waiting');
    await textArrives(['Loading the page, still …']);
    expect([done(), waiting.size]).toEqual([['hide', 'tell'], 1]);
    await textArrives(TEXTS);
    expect([done(), waiting.size]).toEqual([['hide', 'show notes', 'tell'], 0]);
  });

  it('takes everything off when the address changes, and puts it back', async () => {
    const { followed, done, goTo, waiting } = follow().start();
    await followed.load();
    await settled();
    done();
    await goTo(ELSEWHERE);
    expect([done(), waiting.size]).toEqual([['leave', 'tell'], 0]);
    await goTo(HERE);
    expect(done()).toEqual(['hide', 'show notes', 'tell']);
  });

  it('shows the text alone for highlights where there is nothing else', async () => {
    const { followed, done, goTo } = follow({ url: ELSEWHERE, answer: { ...ANSWER, packs: [] } }).start();
    await followed.load();
    followed.handle({ kind: 'guests', count: 1 });
    expect(done()).toEqual(['tell', 'show text', 'tell']);
    followed.handle({ kind: 'guests', count: 2 });
    expect(done()).toEqual(['tell']);
    await goTo('https://www.harbour.example/other');
    expect(done()).toEqual(['leave', 'show text', 'tell']);
  });

  it.each([
    [2, ['hide', 'show actors', 'tell'], 'actors'],
    [0, ['hide', 'tell'], 'nothing'],
  ])('shows %i actors of another article that the reader asked for', async (actors, expected, shows) => {
    const { followed, page, done, at } = follow({
      url: ELSEWHERE,
      texts: ['Another text.'],
      answer: { ...ANSWER, asked: true },
    }).start();
    await followed.load();
    await settled();
    expect([done(), followed.state.value.recognition?.reason]).toEqual([['hide', 'tell'], 'other-text']);
    page.actors = actors;
    followed.handle({ kind: 'actors-wanted', at: at() });
    await settled();
    expect(done()).toEqual(expected);
    expect(followed.state.value).toMatchObject({ shows, recognition: { reason: 'actors-only' } });
  });

  it('forgets a reading that another one has overtaken', async () => {
    const reading = follow();
    const answers: ((texts: readonly string[]) => void)[] = [];
    const { followed, done, at } = reading.start({
      read: async () => makeReading(pack, await new Promise<readonly string[]>((resolve) => answers.push(resolve))),
    });
    await followed.load();
    followed.handle({ kind: 'text-changed', at: at() });
    expect(answers).toHaveLength(2);
    answers[0]?.(['An old text.']);
    await settled();
    expect(done()).toEqual([]);
    answers[1]?.(TEXTS);
    await settled();
    expect(done()).toEqual(['hide', 'show notes', 'tell']);
  });

  it('says when the page script began the first reading, and when a change began a later one', async () => {
    const { followed, page, at } = follow().start();
    page.nowMs = 40;
    await followed.load();
    await settled();
    expect(followed.state.value.startedMs).toBe(0);
    page.nowMs = 90;
    followed.handle({ kind: 'text-changed', at: at() });
    await settled();
    expect(followed.state.value.startedMs).toBe(90);
  });
});

describe('a failure', () => {
  const boom = () => {
    throw new Error('boom');
  };
  const FAILED = ['Error: boom', 'hide', 'give up loading', 'tell'];

  it.each<[string, Partial<FollowPorts>, string[]]>([
    ['of loading', { load: async () => boom() }, FAILED],
    ['of reading', { read: async () => boom() }, FAILED],
    ['of showing', { show: boom }, ['hide', ...FAILED]],
  ])('%s takes everything off, is told, and throws nothing', async (_name, over, expected) => {
    const { followed, done } = follow().start(over);
    await followed.load();
    await settled();
    expect(done()).toEqual(expected);
    expect(followed.state.value).toMatchObject({
      shows: 'nothing',
      errors: ['boom'],
      problems: [{ kind: 'failed', message: 'boom' }],
    });
  });

  it('of an event is no exception for who brought it', () => {
    const { followed, done } = follow().start({ chooseText: boom });
    expect(() => followed.handle({ kind: 'guests', count: 1 })).not.toThrow();
    expect(done()).toEqual(FAILED);
  });
});

describe('after the end', () => {
  it('nothing is done, whatever happens', async () => {
    const { followed, done, ending, waiting, goTo } = follow({ texts: ['Loading …'] }).start();
    await followed.load();
    await settled();
    done();
    ending.abort();
    expect(waiting.size).toBe(0);
    await goTo(ELSEWHERE);
    followed.handle({ kind: 'guests', count: 1 });
    await followed.load();
    expect(done()).toEqual([]);
  });

  it('a reading that was on its way shows nothing', async () => {
    let answer: (texts: readonly string[]) => void = () => undefined;
    const { followed, done, ending } = follow().start({
      read: async () =>
        makeReading(
          pack,
          await new Promise<readonly string[]>((resolve) => {
            answer = resolve;
          }),
        ),
    });
    await followed.load();
    ending.abort();
    answer(TEXTS);
    await settled();
    expect(done()).toEqual([]);
  });
});
