import { beforeAll, describe, expect, test } from 'vitest';
import { listNotes } from '../../../lib/core/note/list-notes.ts';
import type { LoadedPack, Pack } from '../../../lib/core/pack/pack.ts';
import { listMarks } from '../../../lib/dom/mark/list-marks.ts';
import { type PageReading, readPage } from '../../../lib/dom/read/read-page.ts';
import { loadPage } from '../../support/load-page.ts';
import { loadRealPack } from '../../support/real-pack.ts';
import { signalForTest } from '../../support/signal-for-test.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await loadRealPack();
});

const bundled = (own: Pack): LoadedPack => ({ pack: own, origin: 'bundled' });

async function read(name: string): Promise<PageReading> {
  const reading = await readPage(await loadPage(name), [bundled(pack)], { signal: signalForTest() });
  if (reading === null) throw new Error('Expected a reading, got none');
  return reading;
}

const fold = (text: string) =>
  text
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/[\s ]+/g, ' ')
    .trim();

describe.each(['op-ed-2017', 'op-ed-current', 'no-classes', 'br-paragraphs', 'split-names', 'body-level', 'tampered'])(
  '%s',
  (name) => {
    test('all 47 claims and 107 mentions are placed', async () => {
      const { placements, verdict } = await read(name);
      expect(verdict).toMatchObject({ match: 'same', found: 13, total: 13 });
      expect(placements.claims).toHaveLength(47);
      expect(placements.mentions).toHaveLength(107);
      expect([...placements.claims, ...placements.mentions].filter(({ state }) => state !== 'placed')).toEqual([]);
    });

    test('each mark reads as its quote', async () => {
      const { placements, aligned, blocks } = await read(name);
      const notes = listNotes(pack, placements, aligned);
      const marks = listMarks(notes, blocks);
      const quotes = notes.flatMap(({ kind, key, places }) =>
        kind === 'piece' ? [] : places.map(({ quote }, place) => `${key} ${place} ${fold(quote)}`),
      );
      const texts = new Map<string, string>();
      for (const { key, place, range } of marks)
        texts.set(`${key} ${place}`, fold([texts.get(`${key} ${place}`) ?? '', range.toString()].join(' ')));
      expect([...texts].map(([place, text]) => `${place} ${text}`)).toEqual(quotes);
    });

    test('the container holds all marked claims of the body, and is not the whole page', async () => {
      const { placements, aligned, blocks, container } = await read(name);
      const marks = listMarks(listNotes(pack, placements, aligned), blocks);
      const outside = marks.filter(({ range }) => !container.contains(range.startContainer));
      expect(outside.filter(({ range }) => range.startContainer.parentElement?.closest('h1') === null)).toEqual([]);
      expect(container).not.toBe(document.documentElement);
    });
  },
);

test.each<[string, readonly string[]]>([
  ['op-ed-2017', ['.view-related', '.ad-slot', '.breadcrumb', '.site-top']],
  ['op-ed-current', ['.summary', '.cards', '.picks', '.ticker', '.menu']],
  ['ads-and-spacers', ['.view-related', '.ad-slot']],
  ['sidebars', ['.rail', '.view-related', '.ad-slot']],
])('%s: the paragraphs are the article’s, and nothing of %j is among them', async (name, selectors) => {
  const { paragraphs, blocks } = await read(name);
  const elements = paragraphs.flatMap((at) => blocks[at]?.element ?? []);
  expect(elements.length).toBeGreaterThanOrEqual(15);
  expect(elements.filter((element) => element.closest(selectors.join(', '))).map(({ className }) => className)).toEqual(
    [],
  );
});

describe('what is read of pages that are not the article as annotated', () => {
  test.each([
    ['same-address-other-text', 'other'],
    ['other-node', 'other'],
    ['challenge', 'other'],
    ['listing', 'other'],
  ])('%s: %s, and no marks', async (name, match) => {
    const { verdict, placements } = await read(name);
    expect(verdict.match).toBe(match);
    expect([...placements.claims, ...placements.mentions].filter(({ spans }) => spans.length > 0)).toEqual([]);
  });

  test('edited: moved and orphaned claims say why', async () => {
    const { placements } = await read('edited');
    const states = placements.claims
      .filter(({ state }) => state !== 'placed')
      .map(({ id, state, reason }) => [id, state, reason]);
    expect(states).toEqual([
      ['c21', 'moved', 'text-changed'],
      ['c22', 'moved', 'text-changed'],
      ['c32', 'orphan', 'no-paragraph'],
      ['c33', 'orphan', 'no-paragraph'],
    ]);
  });

  test('no pack, no reading', async () => {
    expect(await readPage(document, [], { signal: signalForTest() })).toBeNull();
  });

  test('of two packs the one that fits better is read', async () => {
    const other: Pack = {
      ...pack,
      id: 'other',
      article: { ...pack.article, paragraphs: [{ zone: 'body', shingles: 'AAAA' }] },
    };
    const reading = await readPage(await loadPage('op-ed-2017'), [bundled(other), bundled(pack)], {
      signal: signalForTest(),
    });
    expect(reading?.pack.id).toBe(pack.id);
  });

  test.each(['op-ed-2017', 'op-ed-current', 'edited', 'listing'])('%s is not touched', async (name) => {
    await loadPage(name);
    const before = document.documentElement.outerHTML;
    await readPage(document, [bundled(pack)], { signal: signalForTest() });
    expect(document.documentElement.outerHTML === before).toBe(true);
  });
});
