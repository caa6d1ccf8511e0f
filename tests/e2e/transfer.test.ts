// Out of the browser and back in: every format, a backup that is wiped and restored, an import that is undone.
import { constants, inflateSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DriverPage } from '../support/e2e/driver.ts';
import { clickInTools, selectText, waitForTint } from '../support/e2e/highlighting.ts';
import { type Article, openArticle, openTab } from '../support/e2e/open-article.ts';
import { browserName, openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { ownErrors } from '../support/e2e/own-errors.ts';
import { findViolations } from '../support/e2e/run-axe.ts';
import { OP_ED } from '../support/e2e/saved-pages.ts';

let browser: TestBrowser;
let article: Article;
let page: DriverPage;
let words = '';
beforeAll(async () => {
  browser = await openBrowser();
  article = await openArticle(browser, OP_ED);
  const { article: text } = await article.report();
  words = (text?.paragraphs[3] ?? '').split(' ').slice(2, 9).join(' ');
  await selectText(article.page, words);
  await clickInTools(article.page, '[data-colour="green"]');
  await waitForTint(article.page, 'green', words);
});
afterAll(async () => {
  expect(ownErrors(browser.driver)).toEqual([]);
  await browser?.close();
});
afterEach(async () => {
  await page?.close();
});

const open = async (hash = '') => {
  page = await browser.driver.extensionPage(`/transfer.html${hash}`, { background: true });
  // What would be saved is kept at hand, for a test cannot open what the browser has downloaded.
  await page.evaluate(() => {
    const saved: { name: string; text: Promise<string> }[] = [];
    Object.assign(globalThis, { saved });
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const url = make(blob);
      blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function click() {
      const blob = blobs.get(this.href);
      if (blob !== undefined) saved.push({ name: this.download, text: blob.text() });
    };
  });
  await page.waitFor(() => document.documentElement.dataset.ready === 'true');
};
const click = (selector: string) =>
  page.waitFor((wanted) => {
    const element = document.querySelector<HTMLButtonElement>(wanted);
    if (element === null || element.disabled) return false;
    element.click();
    return true;
  }, selector);
const choose = (format: string) =>
  page.waitFor((wanted) => {
    const field = document.querySelector<HTMLSelectElement>('select[name="format"]');
    if (field === null) return false;
    field.value = wanted;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }, format);
const readSaved = () =>
  page.waitFor(async () => {
    const { saved } = globalThis as unknown as { saved: { name: string; text: Promise<string> }[] };
    const [last] = saved.splice(0);
    return last === undefined ? null : { name: last.name, text: await last.text };
  });
const bring = (name: string, text: string) =>
  page.evaluate(
    (fileName, content) => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      const files = new DataTransfer();
      files.items.add(new File([content], fileName, { lastModified: 1_700_000_000_000 }));
      if (input === null) throw new Error('Expected a field for files');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
const backUp = async () => {
  await click('[data-act="backup"]');
  return readSaved();
};

describe('export', () => {
  it.each([
    ['markdown', '.md', '[!quote]'],
    ['logseq', '.md', 'background-color:: green'],
    ['template', '.md', '> '],
    ['html', '.html', '<mark class="green">'],
    ['text', '.txt', '“'],
    ['csv', '.csv', 'green'],
    ['notion', '.csv', '"Name","URL","Quote"'],
    ['readwise', '.csv', '"Highlight","Title"'],
    ['anki', '.txt', '#separator:tab'],
    ['json-ld', '.jsonld', 'TextQuoteSelector'],
    ['hypothesis', '.json', '"annotations"'],
    ['ris', '.ris', 'TY  - '],
    ['bibtex', '.bib', '@online{'],
    ['csl-json', '.json', '"type": "webpage"'],
  ])('saves %s with the words that were marked', async (format, ending, sign) => {
    await open();
    await choose(format);
    await page.waitFor(
      (wanted) =>
        document.querySelector<HTMLSelectElement>('select[name="format"]')?.value === wanted &&
        document.querySelector('.working') === null &&
        document.querySelector('[data-files="1"]') !== null,
      format,
    );
    await click('[data-act="save"]');
    const file = await readSaved();
    expect(file?.name.endsWith(ending)).toBe(true);
    expect(file?.text).toContain(sign);
    expect(file?.text.replaceAll('\\', '').replace(/&#39;/g, "'")).toContain(words);
  });

  it('has nothing wrong for a screen reader, with every part open', async () => {
    await open();
    await choose('template');
    await page.waitFor(() => document.querySelector('.template') !== null);
    await page.waitFor(() => document.querySelector('.working') === null && document.querySelector('pre') !== null);
    expect(await findViolations(page, 'page')).toEqual([]);
  });

  it('saves a web page with nothing wrong for a screen reader, whose own policy lets nothing run', async () => {
    await open('#format=html&notes');
    await page.waitFor(() => document.querySelector('iframe') !== null);
    await click('[data-act="save"]');
    const file = await readSaved();
    await click('input[name="with-notes"]');
    const address = 'https://plain.example/sheet.html';
    browser.site.set(address, (file?.text ?? '').replace('</main>', '</main><script>document.title = "ran"</script>'));
    const { page: sheet } = await openTab(browser);
    await sheet.goto(address);
    expect(await sheet.evaluate(() => [document.title, document.querySelectorAll('aside').length])).toEqual([
      'Pakistan eyes lead role in anti-terror coalition',
      79,
    ]);
    expect(await findViolations(sheet, 'page')).toEqual([]);
    await sheet.close();
  });

  it('has nothing new after an export, and the note after it was changed', async () => {
    await open();
    await choose('anki');
    await page.waitFor(() => document.querySelector('pre')?.textContent?.startsWith('#separator'));
    await click('[data-act="save"]');
    await readSaved();
    await click('input[name="only-new"]');
    await page.waitFor(() => document.querySelector('.preview .empty') !== null);
  });

  it('saves no file of claims without the notes of a pack, and says why', async () => {
    await open('#format=claim-review');
    await page.waitFor(() => document.querySelector('.preview .empty')?.textContent?.startsWith('No claims'));
    expect(await page.evaluate(() => document.querySelector('[data-act="save"]')?.hasAttribute('disabled'))).toBe(true);
  });

  it('gives the claims of the pack, and its notes, when they are wanted', async () => {
    await open('#format=claim-review&notes');
    await page.waitFor(() => document.querySelector('pre')?.textContent?.includes('ClaimReview'));
    await click('[data-act="save"]');
    const claims = JSON.parse((await readSaved())?.text ?? '');
    expect(claims['@graph']).toHaveLength(47);
    await click('input[name="with-notes"]');
  });
});

describe('print', () => {
  /** Objects that are pages; some browsers pack them. */
  const countPages = (bytes: Uint8Array) => {
    const file = Buffer.from(bytes);
    let text = file.toString('latin1');
    for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
      try {
        text += inflateSync(file.subarray(at + 7), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
      } catch {
        // A stream of another kind: a picture, a letter's shape.
      }
    }
    return (text.match(/\/Type\s*\/Page(?![s\w])/g) ?? []).length;
  };

  it('gives the op-ed whole, with numbered marks, notes beside them, and sources', async () => {
    page = await browser.driver.extensionPage(`/sheet.html#tab=${article.tab}`, { background: true });
    await page.waitFor(() => document.documentElement.dataset.ready === 'true');
    const sheet = await page.evaluate(() => ({
      title: document.title,
      own: document.querySelector('mark.green')?.textContent ?? '',
      numbers: document.querySelectorAll('sup').length,
      asides: document.querySelectorAll('aside').length,
      sources: document.querySelectorAll('.sources li').length,
      lost: document.querySelectorAll('.rest, .gone').length,
      dead: Array.from(document.querySelectorAll('a[href^="#"]')).filter(
        (link) => document.getElementById(link.getAttribute('href')?.slice(1) ?? '') === null,
      ).length,
      scripts: document.querySelectorAll('main script, main [onclick]').length,
    }));
    // 47 claims, 31 actors, one highlight of the reader's; one actor has no words of its own in the text.
    expect(sheet).toMatchObject({ asides: 79, numbers: 78, lost: 0, dead: 0, scripts: 0 });
    expect(sheet.title).toBe('Pakistan eyes lead role in anti-terror coalition');
    expect(words).toContain(sheet.own);
    expect(sheet.sources).toBeGreaterThan(100);
    expect(await findViolations(page, 'page')).toEqual([]);
    for (const format of ['A4', 'Letter'] as const) {
      const pages = countPages(await page.pdf(format));
      expect(pages).toBeGreaterThan(5);
      expect(pages).toBeLessThan(40);
    }
  });

  it.each([360, 1280])('has nothing cut off or overlapping at %d px, on paper either', async (width) => {
    page = await browser.driver.extensionPage(`/sheet.html#tab=${article.tab}`, { background: true });
    await page.waitFor(() => document.documentElement.dataset.ready === 'true');
    for (const media of ['screen', 'print'] as const) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMedia({ media });
      const wrong = await page.evaluate(() => {
        // A note that goes on in the next column has a box in each.
        const boxes = Array.from(document.querySelectorAll('aside'), (aside) => Array.from(aside.getClientRects()));
        const meet = (one: DOMRect, other: DOMRect) =>
          one.top < other.bottom - 1 &&
          other.top < one.bottom - 1 &&
          one.left < other.right - 1 &&
          other.left < one.right - 1;
        const overlaps = boxes.filter((own, nth) =>
          boxes[nth - 1]?.some((last) => own.some((box) => meet(box, last))),
        ).length;
        return { overlaps, wide: document.documentElement.scrollWidth - innerWidth };
      });
      expect(wrong).toEqual({ overlaps: 0, wide: expect.toSatisfy((px: number) => px <= 0) });
    }
    await page.emulateMedia({ media: null });
  });

  it('is a click away from the page', async () => {
    await article.page.bringToFront();
    page = await browser.driver.extensionPage('/popup.html', { background: true });
    await click('.door.print');
    const opened = await browser.control.waitFor(async () => {
      const tabs = await chrome.tabs.query({});
      return tabs.find(({ url }) => url?.includes('/sheet.html#tab='))?.url ?? null;
    });
    expect(opened).toMatch(new RegExp(`#tab=${article.tab}$`));
  });

  it('says what to do when the page is gone', async () => {
    page = await browser.driver.extensionPage('/sheet.html#tab=999999', { background: true });
    await page.waitFor(() => document.querySelector('[role="alert"]')?.textContent?.includes('Open it'));
  });
});

describe('a folder', () => {
  it('is kept up to date where the browser can give one, and is said to be missing where it cannot', async () => {
    await open();
    if (browserName === 'firefox') {
      expect(await page.evaluate(() => document.querySelector('[data-act="folder"]'))).toBeNull();
      return;
    }
    // A folder of the page's own stands in for one that a reader points at: the API is the same.
    await page.evaluate(() => {
      const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('kept', { create: true });
      Object.assign(globalThis, { showDirectoryPicker: pick });
    });
    await click('[data-act="folder"]');
    await page.waitFor(() => document.querySelector('[data-act="forget-folder"]') !== null);
    const files = await page.waitFor(async () => {
      const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('kept');
      const read = async (folder: FileSystemDirectoryHandle, path: string): Promise<Record<string, string>> => {
        const found: Record<string, string> = {};
        for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
          if (handle instanceof FileSystemDirectoryHandle) Object.assign(found, await read(handle, `${path}${name}/`));
          else if (handle instanceof FileSystemFileHandle) found[path + name] = await (await handle.getFile()).text();
        }
        return found;
      };
      const all = await read(root, '');
      // A new file is there, empty, for as long as its text is written beside it.
      return all['postil-backup.json'] ? all : null;
    });
    expect(Object.keys(files ?? {}).sort()).toEqual([
      'Clippings/Pakistan eyes lead role in anti-terror coalition.md',
      'postil-backup.json',
    ]);
    expect(files?.['postil-backup.json']).toBe((await backUp())?.text);
    await click('[data-act="forget-folder"]');
    await page.waitFor(() => document.querySelector('[data-act="forget-folder"]') === null);
  });
});

describe('backup and import', () => {
  it('is the same file after everything was lost', async () => {
    await open();
    const before = await backUp();
    expect(before?.text).toContain(words);
    await page.close();
    const full = browser;
    const empty = await openBrowser();
    browser = empty;
    try {
      await open();
      await bring('backup.json', before?.text ?? '');
      await page.waitFor(() => document.querySelector('.counts')?.textContent?.includes('new'));
      await click('[data-act="import"]');
      await page.waitFor(() => document.querySelector('[data-act="undo-import"]') !== null);
      expect((await backUp())?.text).toBe(before?.text);
    } finally {
      browser = full;
      await empty.close();
      page = await browser.driver.extensionPage('/manifest.json', { background: true });
    }
  });

  it('shows first, keeps, is the same the second time, and takes it back', async () => {
    await open();
    await bring(
      'hypothesis.json',
      JSON.stringify({
        annotations: [
          {
            id: 'abc',
            uri: 'https://plain.example/essay',
            created: '2020-01-01T00:00:00Z',
            updated: '2020-01-01T00:00:00Z',
            text: 'a thought',
            tags: ['one'],
            document: { title: ['An essay'] },
            target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'quiet harbour', prefix: '', suffix: '' }] }],
          },
          { id: 'bad', uri: 'https://plain.example/essay', text: 5, tags: [], target: 'x', created: 7 },
          7,
        ],
      }),
    );
    await page.waitFor(() => document.querySelector('.counts')?.textContent?.includes('1 invalid'));
    await click('[data-act="import"]');
    await page.waitFor(() => document.querySelector('[data-act="undo-import"]') !== null);
    await page.waitFor(() => document.querySelector('.waiting') === null);
    const first = await backUp();
    expect(first?.text).toContain('quiet harbour');
    await bring('backup.json', first?.text ?? '');
    await page.waitFor(() => document.querySelector('.counts')?.textContent?.includes('the same'));
    expect(await page.evaluate(() => document.querySelector('.waiting [data-act="import"]'))).toBeNull();
    await click('.waiting [data-act="cancel"]');
    await click('[data-act="undo-import"]');
    await page.waitFor(() => document.querySelector('[data-act="undo-import"]') === null);
    expect((await backUp())?.text).not.toContain('quiet harbour');
  });

  it('shows what a backup brings beside its highlights, and takes all of it back', async () => {
    await open();
    const before = (await backUp())?.text ?? '';
    const id = (nth: number) => `01890a5d-ac96-774b-bcce-00000000000${nth}`;
    const row = {
      id: id(1),
      article: 'https://plain.example/other',
      selector: null,
      colour: 'pink',
      note: 'kept, though the file calls it deleted',
      tags: [],
      created: '2023-11-14T22:13:23.000Z',
      modified: '2023-11-14T22:13:23.000Z',
      deleted: null,
      revision: Number.MAX_SAFE_INTEGER,
    };
    const file = {
      ...JSON.parse(before),
      highlights: [row],
      articles: [],
      tombstones: [1, 2].map((nth) => ({ id: id(nth), at: '2024-01-01T00:00:00.000Z' })),
      drafts: [{ id: id(1), note: 'an older draft', base: 'oldest' }],
      quarantine: [{ id: 'x', row: '{}', why: 'y' }],
    };
    await bring('backup.json', JSON.stringify(file));
    await page.waitFor(() => document.querySelector('.samples')?.textContent?.includes('though the file calls'));
    expect(await page.evaluate(() => document.querySelectorAll('.changes li').length)).toBe(5);
    expect(await page.evaluate(() => document.querySelector('[data-notice]')?.getAttribute('data-notice'))).toBe(
      'tombstone-of-row',
    );
    await click('[data-act="import"]');
    await page.waitFor(() => document.querySelector('[data-act="undo-import"]') !== null);
    await page.waitFor(() => document.querySelector('.waiting') === null);
    const kept = JSON.parse((await backUp())?.text ?? '{}');
    expect(kept.drafts).toEqual(file.drafts);
    expect(kept.tombstones.map((grave: { id: string }) => grave.id)).toContain(id(2));
    expect(kept.tombstones.map((grave: { id: string }) => grave.id)).not.toContain(id(1));
    await click('[data-act="undo-import"]');
    await page.waitFor(() => document.querySelector('[data-act="undo-import"]') === null);
    expect((await backUp())?.text).toBe(before);
  });

  it('refuses a file with its place, and keeps nothing', async () => {
    await open();
    await bring('broken.json', '{"annotations": [\n{"id": 1},\n');
    await page.waitFor(() => document.querySelector('.waiting code')?.textContent?.includes('3'));
    expect(await page.evaluate(() => document.querySelector('.waiting [data-act="import"]'))).toBeNull();
  });
});
