import { describe, expect, test } from 'vitest';
import { narrowBlocks } from '../../../lib/dom/read/narrow-blocks.ts';
import { type LiveBlock, readBlocks } from '../../../lib/dom/read/read-blocks.ts';
import { readPage } from '../../../lib/dom/read/read-page.ts';
import { addHtml } from '../../support/add-html.ts';
import { loadPage } from '../../support/load-page.ts';
import { loadRealPack } from '../../support/real-pack.ts';
import { signalForTest } from '../../support/signal-for-test.ts';

const pack = await loadRealPack();

describe('narrowing a very large page', () => {
  const filler = (count: number) => '<p>Unrelated words about tides</p>'.repeat(count);

  test('an ordinary page keeps all its blocks', async () => {
    const blocks = readBlocks(addHtml(filler(40)));
    expect(await narrowBlocks(blocks, pack.article, { signal: signalForTest() })).toBe(blocks);
  });

  test('a large one keeps headings and what shares text with the article, in order', async () => {
    await loadPage('op-ed-2017');
    const own = readBlocks(document.body);
    document.body.insertAdjacentHTML('beforeend', filler(2000));
    const narrowed = await narrowBlocks(readBlocks(document.body), pack.article, { signal: signalForTest() });
    expect(narrowed.length).toBeLessThan(own.length);
    const reading = await readPage(document, [{ pack, origin: 'bundled' }], { signal: signalForTest() });
    expect(reading?.placements.claims.filter(({ state }) => state === 'placed')).toHaveLength(47);
  });

  test('a heading stays whatever it says', async () => {
    const heading: LiveBlock = { text: 'Elsewhere', heading: true, element: document.body, pieces: [] };
    const blocks = [...readBlocks(addHtml(filler(1600))), heading];
    expect(await narrowBlocks(blocks, pack.article, { signal: signalForTest() })).toEqual([heading]);
  });

  test('a visit that is over gets no blocks', async () => {
    const text = 'Words of a page that is so long that it is read in slices. '.repeat(20);
    const blocks = Array.from(
      { length: 20_000 },
      (): LiveBlock => ({ text, heading: true, element: document.body, pieces: [] }),
    );
    expect(await narrowBlocks(blocks, pack.article, { signal: AbortSignal.abort() })).toEqual([]);
  });
});
