import { describe, expect, test } from 'vitest';
import { chooseActorNotes, choosePackNotes, chooseText } from '../../../lib/app/page/choose-notes.ts';
import { readPage } from '../../../lib/dom/read/read-page.ts';
import { replacePage } from '../../support/load-page.ts';
import { makeActor, makePack } from '../../support/make-pack.ts';
import { signalForTest } from '../../support/signal-for-test.ts';

const SENTENCE =
  'The captain told the paper that nobody aboard had known of the storm before the second signal at noon. ';
const PARAGRAPHS = [1, 2, 3, 4].map((nth) => `${SENTENCE.repeat(3)}It was the ${nth}. time.`);
const openPage = (paragraphs: readonly string[]) =>
  replacePage(`<body><article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body>`);

const pack = makePack(PARAGRAPHS, {
  actors: [makeActor('captain', { name: 'captain', names: ['captain'], elsewhere: ['captain'] })],
});
const loaded = { pack, origin: 'imported' as const };

async function read(document: Document) {
  const reading = await readPage(document, [loaded], { signal: signalForTest() });
  if (reading === null) throw new Error('Expected a reading, got none');
  return reading;
}

describe('what a reading shows', () => {
  test.each([true, false])('the notes of its own pack, of a copy: %s', async (copy) => {
    const reading = await read(openPage(PARAGRAPHS));
    const { notes, editions } = choosePackNotes(reading, copy);
    expect(notes.map(({ key }) => key)).toEqual(['piece', 'actor/captain']);
    expect([...editions]).toMatchObject([
      ['harbour-7', { loaded, copy, elsewhere: false, paragraphs: { found: 4, changed: 0, total: 4 } }],
    ]);
  });

  test.each([
    ['another article', PARAGRAPHS.map((text) => text.replaceAll('storm', 'strike')), ['actor/harbour-7/captain']],
    ['an article that names nobody', PARAGRAPHS.map((text) => text.replaceAll('captain', 'mate')), []],
  ])('the actors that %s names', async (_name, paragraphs, keys) => {
    const document = openPage(paragraphs);
    const shown = chooseActorNotes(document, await read(document), { packs: [loaded], asked: false });
    expect(shown?.notes.map(({ key }) => key)).toEqual(keys);
    expect([...(shown?.editions ?? [])]).toMatchObject([['harbour-7', { loaded, copy: false, elsewhere: true }]]);
  });

  test('nothing where there is no article, unless it was asked for', async () => {
    const document = openPage(['A teaser of the captain. '.repeat(12)]);
    const reading = await read(document);
    expect(chooseActorNotes(document, reading, { packs: [loaded], asked: false })).toBeNull();
    expect(chooseActorNotes(document, reading, { packs: [loaded], asked: true })?.notes).toHaveLength(1);
  });
});

describe('the text alone', () => {
  test.each([
    ['an article', PARAGRAPHS, PARAGRAPHS.length],
    ['a page without one', ['Hello.', 'World.'], 2],
    ['an empty page', [], 0],
  ])('of %s', (_name, paragraphs, count) => {
    const { reading, notes, editions } = chooseText(openPage(paragraphs));
    expect([reading.aligned.length, notes.length, editions.size]).toEqual([count, 0, 0]);
  });
});
