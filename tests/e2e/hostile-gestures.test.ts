// A page that meddles with what the reader does by hand: it changes what is selected, writes into the field that has the
// focus, and undoes. Against what readers install.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Highlight } from '../../lib/core/highlight/highlight.ts';
import { pollUntil } from '../../scripts/browsers/poll-until.mjs';
import { selectTextAtOnce } from '../support/e2e/highlighting.ts';
import { deleteInstead, FIELD_ACTS, REDOINGS, UNDOINGS } from '../support/e2e/hostile-fields.ts';
import { SWAPS } from '../support/e2e/hostile-selections.ts';
import { openWatchedPage, quoteOf, type WatchedPage } from '../support/e2e/watched-page.ts';

let watched: WatchedPage;
beforeAll(async () => {
  watched = await openWatchedPage();
});
afterAll(() => watched?.close());

const drag = async (words: string) => {
  const { page } = watched;
  const [from, to] = [await watched.pointOf(words, 0), await watched.pointOf(words, 1)];
  await page.mouseMove(from.x, from.y);
  await page.mouseDown();
  await page.mouseMove((from.x + to.x) / 2, to.y);
  await page.mouseMove(to.x, to.y);
  await page.mouseUp();
};

describe.each([false, true])('with the marker %s', (marker) => {
  beforeAll(async () => {
    await watched.set({ marker });
  });
  afterAll(async () => {
    await watched.set({});
  });

  it('twenty selections of a script make nothing', async () => {
    const words = Array.from({ length: 20 }, watched.fresh);
    const made = await watched.madeBy(() =>
      watched.page.evaluate(async (all) => {
        const { select } = globalThis as unknown as { select: (words: string) => void };
        for (const one of all) {
          select(one);
          await new Promise((done) => setTimeout(done));
        }
      }, words),
    );
    expect(made).toEqual([]);
  });

  it('a click elsewhere, then H, after a selection that a script holds over the click, makes nothing', async () => {
    const [words, other] = [watched.fresh(), watched.fresh()];
    const made = await watched.madeBy(async () => {
      const { x, y } = await watched.pointOf(other);
      await watched.page.evaluate((text) => {
        const { select } = globalThis as unknown as { select: (words: string) => void };
        const hold = () => select(text);
        hold();
        for (const type of ['pointerdown', 'pointerup', 'mouseup', 'click'])
          addEventListener(type, hold, { capture: true, once: true });
      }, words);
      await watched.page.click(x, y);
      await watched.page.press('h');
    });
    expect(made).toEqual([]);
  });

  it.each(SWAPS)('what a script selects in place of what is dragged over is not made: %s', async (_name, swap) => {
    const [dragged, wanted] = [watched.fresh(), watched.fresh()];
    const made = await watched.madeBy(async () => {
      await watched.pointOf(dragged);
      await watched.page.evaluate(swap, wanted);
      await drag(dragged);
      await watched.page.press('h');
      await watched.page.evaluate(() => (globalThis as unknown as { unswap(): void }).unswap());
    });
    // What the reader has dragged over may have been made before the page took it away.
    expect(made.filter((words) => words !== dragged)).toEqual([]);
  });

  it('a real drag makes one, and a key another', async () => {
    const [dragged, keyed] = [watched.fresh(), watched.fresh()];
    await drag(dragged);
    const isMade = async () => {
      if (await watched.isKept(dragged)) return true;
      await watched.page.press('h');
      return watched.isKept(dragged);
    };
    await pollUntil(isMade, { timeoutMs: 15_000, what: 'a highlight by a drag' });
    if (marker) await selectTextAtOnce(watched.page, keyed);
    else await watched.highlight(keyed);
    await pollUntil(() => watched.isKept(keyed), { timeoutMs: 15_000, what: 'a highlight by a key' });
  });
});

describe('with a note in its editor, the page writes and deletes nothing by', () => {
  const LETTERS = ' and more';
  let quote = '';
  let note = 'The first words of a note';
  const noteOf = (all: readonly Highlight[]) => all.find((row) => quoteOf(row) === quote)?.note ?? '';
  const noteUntil = (isWanted: (note: string) => boolean) =>
    pollUntil(async () => isWanted(noteOf(await watched.rows())), { timeoutMs: 15_000, what: 'the note kept' });
  beforeAll(async () => {
    const { page, tell, fresh } = watched;
    quote = fresh();
    await selectTextAtOnce(page, quote);
    await tell('run-command', { command: 'note', colour: null, inFrame: false });
    await page.waitFor(() => document.activeElement?.parentElement === document.documentElement);
    await page.type(note);
    await noteUntil((kept) => kept === note);
  });
  afterAll(async () => {
    await watched.page.press('Escape');
    await watched.page.press('Escape');
  });

  it.each(FIELD_ACTS)('%s', async (_name, act) => {
    const { page, rows } = watched;
    await page.evaluate(act);
    await page.press('Control+End');
    await page.type(LETTERS);
    await page.evaluate(() => (globalThis as unknown as { acting?: AbortController }).acting?.abort());
    note += LETTERS;
    // With the last letter all is kept that was written before it.
    await noteUntil((kept) => kept.endsWith(LETTERS) && kept.length >= note.length);
    expect(noteOf(await rows())).toBe(note);
  });

  it('deleting all in place of a letter', async () => {
    const { page } = watched;
    await page.evaluate(deleteInstead);
    await page.press('Backspace');
    // The page's own comes in a later task.
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    await page.press('Control+End');
    await page.type(LETTERS);
    note += LETTERS;
    await noteUntil((kept) => kept === note);
  });

  it('and what the reader deletes is deleted: a letter, a word, what is selected', async () => {
    const { page } = watched;
    const keys = ['Backspace', 'Control+Backspace', 'Shift+ArrowLeft', 'Delete', 'Control+Home', 'Delete'];
    for (const key of keys) await page.press(key);
    await noteUntil((kept) => kept === note.slice(1, -'_more'.length));
  });
});

describe('what the reader has made stays, after', () => {
  it.each(UNDOINGS)('%s', async (_name, act) => {
    const words = watched.fresh();
    await watched.highlight(words);
    expect(await watched.madeBy(() => watched.page.evaluate(act))).toEqual([]);
    expect(await watched.isKept(words)).toBe(true);
  });
});

describe('what the reader has undone stays so, after', () => {
  it.each(REDOINGS)('%s', async (_name, act) => {
    const words = watched.fresh();
    await watched.highlight(words);
    await watched.page.press('Control+z');
    await pollUntil(async () => !(await watched.isKept(words)), { timeoutMs: 15_000, what: 'the highlight undone' });
    expect(await watched.madeBy(() => watched.page.evaluate(act))).toEqual([]);
    expect(await watched.isKept(words)).toBe(false);
  });
});
