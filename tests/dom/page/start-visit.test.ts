// A visit on a page in a real browser: what it puts there, what it answers, and that it can be taken off whole.
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { startVisit } from '../../../lib/app/page/start-visit.ts';
import type { VisitPorts } from '../../../lib/app/page/visit-ports.ts';
import type { LoadedPacks } from '../../../lib/core/messages.ts';
import { ALL_LAYERS } from '../../../lib/core/note/reader-state.ts';
import type { GuestEvents } from '../../../lib/dom/place/margin-door.ts';
import { rangeOf } from '../../support/add-html.ts';
import { replacePage } from '../../support/load-page.ts';
import { makeGuest } from '../../support/make-guest.ts';
import { makeActor, makeArticle, makeClaim, makePack } from '../../support/make-pack.ts';
import { answerWith, makeVisitPorts, TOKEN } from '../../support/visit-ports.ts';
import { watchLeftovers } from '../../support/watch-leftovers.ts';

const PARAGRAPHS = [
  'The ferry returns to the strait after four years, and the harbour has been dredged for it by the port authority.',
  'The captain told the paper that nobody aboard had known of the storm before the second signal was given at noon.',
  'A commission of five members will look into the matter, and its report is expected before the end of the winter.',
];
const SOON_MS = 1000;

beforeEach(() => {
  vi.useFakeTimers({
    toFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'performance',
    ],
  });
});
afterEach(() => void vi.useRealTimers());

const pass = () => vi.advanceTimersByTimeAsync(SOON_MS);

const packHere = () =>
  makePack(PARAGRAPHS, {
    article: makeArticle(PARAGRAPHS, { address: { hosts: [location.hostname], paths: [location.pathname] } }),
    actors: [makeActor('captain', { name: 'Captain', names: ['captain'] })],
    claims: [makeClaim('c01', 1, 'nobody aboard had known of the storm')],
  });

/** A page with some or all of the article's paragraphs. */
function openPage(paragraphs: readonly string[] = PARAGRAPHS): Document {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return replacePage(`<body style="margin:0 400px;width:600px"><main><article>${text}</article></main></body>`);
}

interface Options {
  readonly paragraphs?: readonly string[];
  readonly answer?: () => LoadedPacks;
  readonly over?: Partial<VisitPorts>;
}

async function visit({ paragraphs, answer = () => answerWith([packHere()]), over }: Options = {}) {
  const document = openPage(paragraphs);
  const leftovers = watchLeftovers();
  const world = makeVisitPorts(answer, over);
  const started = startVisit(document, world.ports);
  onTestFinished(started.end);
  await pass();
  const root = () =>
    [...document.documentElement.children].find(({ shadowRoot }) => shadowRoot !== null)?.shadowRoot ?? null;
  const cards = () => [...(root()?.querySelectorAll<HTMLElement>('.card') ?? [])].map(({ dataset }) => dataset.note);
  const open = () => root()?.querySelector<HTMLElement>('.card.open')?.dataset.note ?? null;
  const state = () => world.answers()['read-state'](null);
  return { ...world, visit: started, document, leftovers, root, cards, open, state };
}

/** Highlights enter the margin, as their own script does it. */
function enter({ visit: { enter: enterMargin } }: Awaited<ReturnType<typeof visit>>) {
  const events = { onMount: vi.fn<GuestEvents['onMount']>(), onOpen: vi.fn<GuestEvents['onOpen']>() };
  return { door: enterMargin(events), ...events };
}

const guestAt = (words: string) => makeGuest('h1', {}, [rangeOf(document.body, words)]);

describe('a visit', () => {
  test('puts one element beside the body, with a card for each note', async () => {
    const { document, cards, told } = await visit();
    expect([...document.documentElement.children].map(({ localName }) => localName)).toEqual(['head', 'body', 'div']);
    expect(cards().sort()).toEqual(['actor/captain', 'claim/c01', 'piece']);
    expect(told.at(-1)).toMatchObject({
      recognition: { pack: 'harbour-7' },
      order: ['piece', 'actor/captain', 'claim/c01'],
    });
    expect([...CSS.highlights.keys()].sort()).toEqual(['postil-actors-light', 'postil-claims-light']);
  });

  test('opens the card that the panel asks for, and tells', async () => {
    const { answers, open, told } = await visit();
    answers()['go-to']({ note: 'claim/c01', place: 0 });
    expect([open(), told.at(-1)?.open]).toEqual(['claim/c01', 'claim/c01']);
    expect(CSS.highlights.get('postil-active-light')?.size).toBe(1);
  });

  test('has the same card open when the page was read again', async () => {
    const { answers, document, open, state } = await visit();
    answers()['go-to']({ note: 'claim/c01', place: 0 });
    document.querySelector('article')?.replaceWith(openArticle());
    await pass();
    await pass();
    expect([open(), state().open]).toEqual(['claim/c01', 'claim/c01']);
  });

  test('switches layers for this page where the browser cannot keep them', async () => {
    const { answers, root, cards, told } = await visit({
      over: { saveLayers: () => Promise.reject(new Error('full')) },
    });
    answers()['go-to']({ note: 'piece', place: 0 });
    root()?.querySelector<HTMLElement>('.layer.claims')?.click();
    await pass();
    expect(cards().sort()).toEqual(['actor/captain', 'piece']);
    expect(CSS.highlights.has('postil-claims-light')).toBe(false);
    expect(told.at(-1)?.open).toBe('piece');
  });

  test('tells that a card was closed with its layer', async () => {
    const { answers, switchLayers, told, open } = await visit();
    answers()['go-to']({ note: 'claim/c01', place: 0 });
    switchLayers({ ...ALL_LAYERS, claims: false });
    expect([open(), told.at(-1)?.open]).toEqual([null, null]);
  });

  test('asks for the packs page of a pack', async () => {
    const { answers, root, opened } = await visit();
    answers()['go-to']({ note: 'piece', place: 0 });
    [...(root()?.querySelectorAll<HTMLElement>('.body .link') ?? [])].at(-1)?.click();
    expect(opened).toEqual(['harbour-7']);
  });

  test('reports what it did', async () => {
    const { answers } = await visit();
    const { recognised, layout, counts, errors } = answers()['read-report'](null);
    expect({ recognised, layout, counts, errors }).toMatchObject({
      recognised: { pack: 'harbour-7', settled: true },
      layout: { mode: 'margin' },
      counts: { claimsPlaced: 1, mentionsPlaced: 1 },
      errors: [],
    });
  });

  test('says so when nobody answers, and waits for nothing', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const {
      visit: started,
      state,
      root,
    } = await visit({ over: { loadPacks: () => Promise.reject(new Error('gone')) } });
    expect(state().problems).toEqual([{ kind: 'failed', message: 'gone' }]);
    expect([root(), logged.mock.calls.length]).toEqual([null, 1]);
    expect(await started.left).toMatchObject({ drafts: [], writing: null });
    logged.mockRestore();
  });

  test('says so when the extension was updated under it', async () => {
    const { endExtension, state } = await visit();
    endExtension();
    await pass();
    await pass();
    expect(state().problems).toEqual([{ kind: 'extension-updated' }]);
  });
});

function openArticle(): HTMLElement {
  const article = document.createElement('article');
  article.innerHTML = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return article;
}

describe('highlights in the margin', () => {
  const NO_PACKS = { answer: () => answerWith([]) };

  test('have cards beside those of the notes, at their lines', async () => {
    const page = await visit();
    const { door } = enter(page);
    door.receive([guestAt('The ferry returns')]);
    expect(page.state().order).toEqual(['piece', 'own/h1', 'actor/captain', 'claim/c01']);
  });

  test('have a margin on a page without notes', async () => {
    const page = await visit(NO_PACKS);
    expect(page.root()).toBeNull();
    enter(page).door.receive([guestAt('The ferry returns')]);
    expect([page.cards(), page.state().order]).toEqual([['own/h1'], ['own/h1']]);
  });

  test('fill their open card themselves, and learn which is open', async () => {
    const page = await visit(NO_PACKS);
    const { door, onMount, onOpen } = enter(page);
    door.receive([guestAt('The ferry returns')]);
    door.open('own/h1');
    const [[key, slot] = []] = onMount.mock.calls;
    expect([key, slot?.isConnected, onOpen.mock.calls]).toEqual(['own/h1', true, [['own/h1']]]);
    door.open(null);
    expect(onOpen).toHaveBeenLastCalledWith(null);
  });

  test('are closed when they are gone', async () => {
    const page = await visit();
    const { door, onOpen } = enter(page);
    door.receive([guestAt('The ferry returns')]);
    door.goTo('own/h1');
    door.receive([]);
    expect([page.open(), onOpen.mock.calls]).toEqual([null, [['own/h1'], [null]]]);
  });

  test('ask nothing of a page that shows nothing', async () => {
    const page = await visit(NO_PACKS);
    const { door, onOpen } = enter(page);
    door.open('own/h1');
    door.goTo('own/h1');
    expect([page.root(), onOpen.mock.calls, page.state().open]).toEqual([null, [], null]);
  });

  test('learn that the page gives the margin no peace', async () => {
    const page = await visit(NO_PACKS);
    const { door } = enter(page);
    door.receive([guestAt('The ferry returns')]);
    const sweep = new MutationObserver(() => page.root()?.host.remove());
    sweep.observe(document.documentElement, { childList: true });
    page.root()?.host.remove();
    await pass();
    expect([door.isGivenUp(), page.state().problems]).toEqual([true, [{ kind: 'host-removed' }]]);
    sweep.disconnect();
  });
});

describe('nothing is left on the page', () => {
  type Page = Awaited<ReturnType<typeof visit>>;
  const END: [string, (page: Page) => void][] = [
    ['when it is ended', ({ visit: { end } }) => end()],
    ['when a newer script has come', () => void document.dispatchEvent(new Event(TOKEN))],
  ];
  const SITUATIONS: [string, Options, (page: Page) => void | Promise<void>][] = [
    ['with notes', {}, () => undefined],
    ['with an open card', {}, ({ answers }) => void answers()['go-to']({ note: 'claim/c01', place: 0 })],
    ['with highlights', {}, (page) => enter(page).door.receive([guestAt('The ferry returns')])],
    ['while it waits for late text', { paragraphs: PARAGRAPHS.slice(0, 1) }, () => undefined],
    ['after the text has changed', {}, ({ document }) => void document.querySelector('p')?.append(' Indeed.')],
    [
      'after it was left',
      {},
      ({ document }) => {
        history.replaceState(null, '', '#elsewhere');
        document.querySelector('article')?.remove();
      },
    ],
    [
      'with a note that was being written',
      { answer: () => answerWith([]) },
      (page) => {
        const { door } = enter(page);
        door.receive([guestAt('The ferry returns')]);
        door.open('own/h1');
      },
    ],
  ];

  describe.each(END)('%s', (_end, end) => {
    test.each(SITUATIONS)('%s', async (_name, options, happen) => {
      const page = await visit(options);
      await happen(page);
      const before = { html: page.leftovers() };
      expect(before.html).not.toEqual([]);
      // What the page itself has changed is no trace of ours.
      end(page);
      const left = page.leftovers().filter((each) => !each.startsWith('elements') || page.root() !== null);
      expect([left, page.isServing(), vi.getTimerCount()]).toEqual([[], false, 0]);
      history.replaceState(null, '', location.pathname + location.search);
    });
  });

  test('and nothing comes back, whatever happens then', async () => {
    const page = await visit();
    const { door, onOpen } = enter(page);
    page.visit.end();
    const told = page.told.length;
    door.receive([guestAt('The ferry returns')]);
    door.open('own/h1');
    page.visit.lookAgain();
    page.visit.giveUp();
    page.document.querySelector('p')?.append(' Indeed.');
    await pass();
    expect([page.root(), page.told.length, onOpen.mock.calls, page.visit.replaced.aborted]).toEqual([
      null,
      told,
      [],
      true,
    ]);
  });
});
