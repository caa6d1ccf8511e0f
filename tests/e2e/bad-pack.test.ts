// A pack that is broken or missing: the page is left as it is, and the popup says what is wrong and where.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { copyExtension, type ExtensionCopy } from '../support/e2e/copy-extension.ts';
import { hasMargin } from '../support/e2e/look-inside.ts';
import { type Article, openArticle, openPopup } from '../support/e2e/open-article.ts';
import { buildExtension, openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';
import { readMarks } from '../support/e2e/read-page-marks.ts';
import { OP_ED, pack } from '../support/e2e/saved-pages.ts';

const FILE = `packs/${pack.id}.json`;

let copy: ExtensionCopy;
let sound: string;
let browser: TestBrowser;
let article: Article;
beforeAll(async () => {
  copy = copyExtension(buildExtension('test'));
  sound = copy.read(FILE);
  browser = await openBrowser({ extensionDir: copy.dir });
});
afterEach(async () => {
  const { errors } = article.page;
  await article.close();
  copy.write(FILE, sound);
  expect(errors).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  copy?.remove();
});

type Json = Record<string, unknown>;

/** The sound pack with one value replaced, at a path such as `claims.3.selector.exact`; `undefined` takes it away. */
function spoil(path: string, value: unknown): string {
  const spoiled: Json = JSON.parse(sound);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce<Json>((at, step) => at[step] as Json, spoiled);
  parent[last] = value;
  return JSON.stringify(spoiled);
}

const rows: readonly [what: string, write: () => string | null, said: RegExp][] = [
  ['missing', () => null, /^The notes for this article are missing from the extension\. Install it again\.$/],
  ['empty', () => '', /cannot be read. Problems: 1, the first at \(root\): /],
  ['cut off', () => sound.slice(0, 5000), /cannot be read. Problems: 1, the first at \(root\): /],
  ['not a pack', () => '[]', /cannot be read. Problems: \d+, the first at /],
  ['of a later format', () => spoil('formatVersion', 3), /the first at formatVersion: /],
  [
    'without a claim’s words',
    () => spoil('claims.3.selector.exact', ''),
    /Problems: 1, the first at claims\[3\]\.selector\.exact: is empty/,
  ],
  [
    'with a script for a link',
    () => spoil('sources.0.url', 'javascript:alert(1)'),
    /Problems: 1, the first at sources\[0\]\.url: /,
  ],
  ['without an actor’s name', () => spoil('actors.2.name', undefined), /the first at actors\[2\]\.name: /],
];

describe.each(rows)('a pack that is %s', (_what, write, said) => {
  it('leaves the page as it is, and the popup says where it fails', async () => {
    copy.write(FILE, write());
    article = await openArticle(browser, OP_ED);
    const popup = await openPopup(browser);
    const text = await popup.waitFor(() => document.querySelector('.problem')?.textContent);
    expect(text).toMatch(said);
    await popup.close();
    expect((await article.ask('read-report', null))?.notes ?? []).toEqual([]);
    expect(await hasMargin(article.page)).toBe(false);
    expect(await article.page.evaluate(() => document.documentElement.children.length)).toBe(2);
    expect(await readMarks(article.page)).toEqual([]);
  });
});

describe('a pack that is sound again', () => {
  it('gives the page its notes at the next visit', async () => {
    article = await openArticle(browser, OP_ED);
    expect((await article.report()).notes.length).toBe(79);
  });
});
