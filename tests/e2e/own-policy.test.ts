// Our own pages by their own policy: all of them work under it, and nothing comes in from elsewhere.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildExtension, openBrowser, type TestBrowser } from '../support/e2e/open-browser.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({ extensionDir: buildExtension('production') });
});
afterAll(() => browser?.close());

it.each(['popup', 'sidepanel', 'library', 'options', 'packs', 'sheet', 'transfer'])('%s', async (name) => {
  const page = await browser.driver.extensionPage(`/${name}.html`, { background: true });
  await page.waitFor(() => (document.body.textContent ?? '').trim() !== '');
  // Chromium tells of what was refused before anybody could listen.
  expect(page.errors).toEqual([]);
  const refused = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => seen.push(violatedDirective));
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
    const image = document.createElement('img');
    image.src = 'https://elsewhere.example/x.png';
    document.body.append(image);
    await fetch('https://elsewhere.example/').catch(() => null);
    // Told in tasks of their own.
    while (seen.length < 3) await new Promise((done) => setTimeout(done));
    return seen.sort();
  });
  expect(refused).toEqual(['connect-src', 'img-src', 'style-src-elem']);
  await page.close();
});
