// A whole visit on a page that never rests: what it reads and what it tells, counted by a clock of the test's own.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startVisit } from '../../../lib/app/page/start-visit.ts';
import type { Pack } from '../../../lib/core/pack/pack.ts';
import { replacePage } from '../../support/load-page.ts';
import { makeArticle, makeClaim, makePack } from '../../support/make-pack.ts';
import { answerWith, type FakeWorld, makeVisitPorts } from '../../support/visit-ports.ts';

const PARAGRAPHS = [
  'The ferry returns to the strait after four years, and the harbour has been dredged for it by the port authority.',
  'The captain told the paper that nobody aboard had known of the storm before the second signal was given at noon.',
  'A commission of five members will look into the matter, and its report is expected before the end of the winter.',
];
const SECOND_MS = 1000;

let world: FakeWorld;

function packHere(): Pack {
  const article = makeArticle(PARAGRAPHS, { address: { hosts: [location.hostname], paths: [location.pathname] } });
  return makePack(PARAGRAPHS, { article, claims: [makeClaim('c01', 1, 'nobody aboard had known of the storm')] });
}

let end: () => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  world = makeVisitPorts(() => answerWith([packHere()]));
});
afterEach(() => {
  vi.restoreAllMocks();
  end();
  vi.useRealTimers();
});

function start(document: Document): void {
  ({ end } = startVisit(document, world.ports));
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A page with this markup after its article's paragraphs, and a visit on it. */
async function visit(after: string): Promise<Document> {
  const text = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const document = replacePage(
    `<body><main><article>${text}${after}</article></main><aside id="side">0</aside></body>`,
  );
  start(document);
  await pass(3 * SECOND_MS);
  return document;
}

/** Changes the text of an element ten times a second, and leaves it recognisable. */
async function keepChanging(document: Document, selector: string, forMs: number): Promise<void> {
  const text = (document.querySelector(selector)?.textContent ?? '').replace(/ \d$/, '');
  for (let nth = 0; nth < forMs / 100; nth++) {
    const element = document.querySelector(selector);
    if (element !== null) element.textContent = `${text} ${nth % 10}`;
    await pass(100);
  }
}

const tellings = () => world.told.length;
const recognised = () => world.answers()['read-state'](null).recognition;

describe.each([
  ['beside the article', '', '#side', 0],
  ['in a paragraph of its own', '<p id="tick">0</p>', '#tick', 7],
  ['inside the annotated text', '', 'article p:nth-child(3)', 7],
  ['inside the words of a note', '', 'article p:nth-child(2)', 7],
])('a page that changes ten times a second %s', (_name, after, selector, most) => {
  test('is read less and less, and the background can sleep', async () => {
    const document = await visit(after);
    expect(recognised()).toMatchObject({ pack: 'harbour-7' });
    // Readability reads a clone of the page: one for each reading.
    const read = vi.spyOn(document, 'cloneNode');
    await keepChanging(document, selector, 20 * SECOND_MS);
    const [before, readingsBefore] = [tellings(), read.mock.calls.length];
    expect(readingsBefore).toBeLessThanOrEqual(most);
    await keepChanging(document, selector, 20 * SECOND_MS);
    expect(tellings()).toBe(before);
    expect(read.mock.calls.length - readingsBefore).toBeLessThanOrEqual(2);
  });
});

describe('a calm page', () => {
  const [first, ...others] = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`);

  test.each([1, 30, 300])('text that comes %i s late is found within half a second', async (late) => {
    const document = replacePage(`<body><main><article>${first}</article></main></body>`);
    start(document);
    await pass(late * SECOND_MS);
    expect(recognised()).toMatchObject({ pack: null });
    document.querySelector('article')?.insertAdjacentHTML('beforeend', others.join(''));
    await pass(SECOND_MS / 2);
    expect(recognised()).toMatchObject({ pack: 'harbour-7' });
  });

  test('what has changed is told: a note that is opened', async () => {
    await visit('');
    const before = tellings();
    world.answers()['go-to']({ note: 'claim/c01', place: 0 });
    expect(tellings()).toBeGreaterThan(before);
  });

  test('a page that comes back from the cache of its tab tells of itself again', async () => {
    const document = await visit('');
    const before = tellings();
    document.defaultView?.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(tellings()).toBe(before + 1);
  });
});
