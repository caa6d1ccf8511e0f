// Whether an injection ran, asked the network for something, or became an element: in a page, in the margin, in a panel.
import { INJECTED_HOST, INJECTIONS, type Injection } from '../injections.ts';
import type { DriverPage } from './driver.ts';
import type { TestBrowser } from './open-browser.ts';

/** What stands somewhere: its words, with those in attributes; and what has no business there. */
export interface Sight {
  readonly words: string;
  readonly strangers: readonly string[];
}

/**
 * Sent as text, with the root to look below. All that Postil draws is made of these elements, loads nothing by an
 * attribute, has no handler in one, and links to pages only.
 */
export function lookForStrangers(root: ParentNode): Sight {
  const own =
    'style div aside section header h1 h2 h3 p span strong a button ul ol li dl dt dd details summary blockquote bdi ' +
    'svg path circle main input select option table caption thead tbody tr th td';
  const known = new Set(own.split(' '));
  const loading = /^(on.*|src|srcset|srcdoc|action|formaction|background|poster|data|ping|xlink:href|http-equiv|is)$/;
  const words: string[] = [];
  const strangers: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (!known.has(element.localName)) strangers.push(element.outerHTML.slice(0, 200));
    for (const node of element.childNodes) if (node.nodeType === 3) words.push(node.nodeValue ?? '');
    for (const { name, value } of element.attributes) {
      words.push(value);
      if (loading.test(name)) strangers.push(`${element.localName} ${name}=${value}`);
      if (name === 'style' && /url|image-set|expression/.test(value)) strangers.push(value);
      if (name === 'href' && !/^https?:\/\//i.test(value)) strangers.push(value);
    }
  }
  return { words: words.join('\n'), strangers };
}

/** The same for a page of the extension's own. */
export function lookForStrangersIn(page: DriverPage): Promise<Sight> {
  // Sent as text like every function: the one that it calls would be lost.
  return page.evaluate(new Function(`return (${lookForStrangers})(document.body)`) as () => Sight);
}

/** The number of an injection that ran in the page's own world or, of a tab with a reader, in the reader's. */
export async function readRun({ control }: TestBrowser, page: DriverPage, tab?: number): Promise<unknown[]> {
  const inPage = await page.evaluate(() => globalThis.__postilInjected ?? null);
  if (tab === undefined) return [inPage];
  const inReader = await control.evaluate(async (tabId) => {
    const func = () => [typeof Reflect.get(globalThis, 'postilVisit'), globalThis.__postilInjected ?? null];
    return (await chrome.scripting.executeScript({ target: { tabId }, func }))[0]?.result;
  }, tab);
  return [inPage, inReader];
}

/** Paths that were asked of the injections' host, once all requests before this call have been told of. */
export async function readAsked({ driver, site }: TestBrowser): Promise<string[]> {
  const fence = `https://${INJECTED_HOST}/fence`;
  site.set('https://fence.example/', `<!doctype html><title>Fence</title><img src="${fence}">`);
  const page = await driver.newPage();
  await page.goto('https://fence.example/');
  await page.waitFor(() => document.readyState === 'complete');
  await page.close();
  const asked = driver.requests
    .map(({ url }) => new URL(url))
    .flatMap(({ hostname, pathname }) => (hostname === INJECTED_HOST ? [pathname] : []));
  if (!asked.includes('/fence')) throw new Error(`Expected a request for ${fence} to be seen, got none`);
  return asked.filter((path) => path !== '/fence');
}

/** A page that takes each injection for markup, or for a link and follows it, in a frame of its own. */
export function makeCarelessPage(): string {
  const quoted = (text: string) => `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  const markupOf = ({ text }: Injection) =>
    /^\W*java\s*script:/i.test(text)
      ? `<a href=${quoted(text)}>x</a><script>document.querySelector('a').click()</script>`
      : text;
  const frames = INJECTIONS.map(
    (injection) => `<iframe srcdoc=${quoted(`<!doctype html><body>${markupOf(injection)}`)}></iframe>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Careless</title>${frames.join('\n')}`;
}

/** The numbers of the injections that ran in such a page. */
export function listRun(page: DriverPage): Promise<number[]> {
  return page.evaluate(() => {
    const numbers: number[] = [];
    for (const [at, frame] of Array.from(document.querySelectorAll('iframe')).entries())
      try {
        if (Reflect.get(frame.contentWindow ?? {}, '__postilInjected') !== undefined) numbers.push(at + 1);
      } catch {
        // It went to another site.
      }
    return globalThis.__postilInjected === undefined ? numbers : [...numbers, globalThis.__postilInjected];
  });
}
