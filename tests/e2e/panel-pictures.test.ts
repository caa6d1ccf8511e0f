// The pictures of the panel: the article as a strip, and the map of who is said to do what to whom.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listDeeds } from '../../lib/core/panel/arrange-deeds.ts';
import { copyExtension, type ExtensionCopy } from '../support/e2e/copy-extension.ts';
import type { DriverPage } from '../support/e2e/driver.ts';
import { lookInside, waitInside } from '../support/e2e/look-inside.ts';
import { type Article, openArticle } from '../support/e2e/open-article.ts';
import { buildExtension, openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { ownErrors } from '../support/e2e/own-errors.ts';
import { findViolations } from '../support/e2e/run-axe.ts';
import { pack as bundled, OP_ED } from '../support/e2e/saved-pages.ts';
import { withDeeds } from '../support/sample-deeds.ts';

/** The bundled pack with made-up deeds, so that the test knows them whatever the notes say. */
const pack = withDeeds(bundled);
const deeds = listDeeds(pack.claims);

let copy: ExtensionCopy;
let browser: TestBrowser;
let article: Article;
let panel: DriverPage;
beforeAll(async () => {
  copy = copyExtension(buildExtension('test'));
  copy.write(`packs/${pack.id}.json`, JSON.stringify(pack));
  browser = await openBrowser({ extensionDir: copy.dir });
});
beforeEach(async () => {
  article = await openArticle(browser, OP_ED);
  await article.report();
  panel = await browser.driver.extensionPage('/sidepanel.html', { background: true });
  await panel.waitFor(() => document.querySelector('.track-of-article') !== null);
});
afterEach(async () => {
  const errors = [...article.page.errors, ...panel.errors];
  await panel.close();
  await article.close();
  expect(errors).toEqual([]);
  expect(ownErrors(browser.driver)).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  copy?.remove();
});

const countMarks = (look: string) =>
  panel.evaluate(
    (wanted) =>
      Array.from(document.querySelectorAll(`.track-of-article path${wanted}`), (path) => [
        path.classList[0] ?? '',
        path.getAttribute('d')?.split('M').length ?? 0,
      ]).reduce<Record<string, number>>((counts, [kind, parts]) => {
        counts[kind as string] = (counts[kind as string] ?? 0) + Number(parts) - 1;
        return counts;
      }, {}),
    look,
  );

describe('the strip', () => {
  it('has every mention and every claim that stands on the page', async () => {
    const notes = (await article.ask('read-state', null))?.notes ?? [];
    const placesOf = (kind: string) =>
      notes.filter((note) => note.kind === kind).reduce((sum, { places }) => sum + places, 0);
    expect(await countMarks('.plain')).toEqual({ actor: placesOf('actor'), claim: placesOf('claim') });
    for (const { at, places } of notes) expect(at.filter((share) => share !== null)).toHaveLength(places);
    expect(await findViolations(panel, 'page')).toEqual([]);
  });

  it('goes where it is clicked: the article scrolls there and opens the card, the panel the note', async () => {
    const notes = (await article.ask('read-state', null))?.notes ?? [];
    const last = notes.find(({ note }) => note === 'claim/c42')?.at[0];
    await panel.evaluate(
      (share) => {
        const track = document.querySelector('.track-of-article');
        const { left, top, width, height } = track?.getBoundingClientRect() ?? new DOMRect();
        // The lowest line of claims first: the note's own line is not known here.
        for (let y = top + height - 6; y > top + 22; y -= 8) {
          track?.dispatchEvent(new MouseEvent('click', { clientX: left + share * width, clientY: y, bubbles: true }));
          if (document.querySelector('.entry .body') !== null) break;
        }
      },
      ((last?.start ?? 0) + (last?.end ?? 0)) / 2,
    );
    await panel.waitFor(() => document.querySelector('.entry.claim .body') !== null);
    const opened = await panel.evaluate(() => document.querySelector('.entry:has(.body)')?.getAttribute('data-note'));
    await waitInside(
      article.page,
      (root, key) => root.querySelector(`[data-note="${key}"] .box`) !== null,
      opened ?? '',
    );
    const top = await lookInside(article.page, (root) => root.querySelector('.box')?.getBoundingClientRect().top ?? -1);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(900);
    expect(await article.page.evaluate(() => scrollY)).toBeGreaterThan(0);
    const [found] = notes.find(({ note }) => note === opened)?.at ?? [];
    expect(found?.start).toBeLessThan(last?.end ?? 0);
    expect(found?.end).toBeGreaterThan(last?.start ?? 1);
  });

  it('shows one actor: its mentions, and the claims that speak of it', async () => {
    const notes = (await article.ask('read-state', null))?.notes ?? [];
    await panel.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('.actor-choice');
      if (select === null) throw new Error('Expected a choice of actors, got none');
      select.value = 'iran';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await panel.waitFor(() => document.querySelector('.track-of-article .faint') !== null);
    const about = pack.claims.filter(({ actors }) => actors.includes('iran')).map(({ id }) => `claim/${id}`);
    const placesOf = (keys: readonly string[]) =>
      notes.filter(({ note }) => keys.includes(note)).reduce((sum, { places }) => sum + places, 0);
    expect(await countMarks('.plain')).toEqual({ actor: placesOf(['actor/iran']), claim: placesOf(about) });
  });
});

describe('the map', () => {
  const openMap = async () => {
    await panel.evaluate(() => document.querySelector<HTMLElement>('.map-door')?.click());
    await panel.waitFor(() => document.querySelector('.deed-map') !== null);
  };

  it('is there when it is asked for, with a row for each deed of the pack', async () => {
    expect(await panel.evaluate(() => document.querySelectorAll('.deed-map, .deed-map *').length)).toBe(0);
    await openMap();
    const rows = await panel.evaluate(() =>
      Array.from(document.querySelectorAll('.deed-table tbody tr'), (row) =>
        Array.from(row.querySelectorAll('td'), ({ textContent }) => textContent).slice(0, 3),
      ),
    );
    const names = new Map(pack.actors.map(({ id, name }) => [id, name]));
    expect(rows).toEqual(
      deeds.map(({ subject, predicate, object }) => [
        names.get(subject),
        predicate,
        object === null ? '–' : names.get(object),
      ]),
    );
    expect(await panel.evaluate(() => document.querySelectorAll('.arcs path').length)).toBe(deeds.length);
    expect(await findViolations(panel, 'page')).toEqual([]);
  });

  it('opens the claim of a row in the list, with the focus on it', async () => {
    await openMap();
    const claim = deeds.at(-1)?.claim ?? '';
    await panel.evaluate(() => document.querySelector<HTMLElement>('.deed-table tr:last-child button')?.click());
    await panel.waitFor(
      (key) => document.activeElement?.closest('.entry')?.getAttribute('data-note') === key,
      `claim/${claim}`,
    );
    expect(await panel.evaluate(() => document.querySelectorAll('.entry .body').length)).toBe(1);
  });
});
