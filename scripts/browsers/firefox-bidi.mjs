/**
 * The WebDriver BiDi connection below puppeteer. Its own methods do not reach Firefox's windows, hang on moz-extension:
 * addresses, and intercept requests page by page only.
 * @typedef {{
 *   send(method: string, params: object): Promise<any>,
 *   on(event: string, listener: (params: any) => void): void,
 *   callInWindow<Args extends unknown[], Value>(
 *     fn: (...args: Args) => Value, ...args: Args): Promise<Awaited<Value>>,
 * }} Bidi
 *   `callInWindow` runs a function in Firefox's own browser window, with all privileges.
 */

/**
 * @param {import('puppeteer-core').Browser} browser launched with --remote-allow-system-access
 * @returns {Bidi}
 */
export function openBidi(browser) {
  const { connection } = /** @type {{ connection: any }} */ (/** @type {unknown} */ (browser));
  /** @type {Bidi['send']} */
  const send = async (method, params) => (await connection.send(method, params)).result;
  return {
    send,
    on: (event, listener) => connection.on(event, listener),
    callInWindow: async (fn, ...args) => {
      const reply = await send('script.callFunction', {
        // JSON both ways, since BiDi's own format of values is a language of its own.
        functionDeclaration: `async (json) => JSON.stringify(await (${fn})(...JSON.parse(json)) ?? null)`,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        target: { context: await findWindow(send) },
        awaitPromise: true,
      });
      if (reply.type === 'exception') throw new Error(reply.exceptionDetails.text);
      return JSON.parse(reply.result.value);
    },
  };
}

/** @param {Bidi['send']} send */
async function findWindow(send) {
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const isBrowser = (/** @type {{ url: string }} */ { url }) =>
    url.startsWith('chrome://browser/content/browser.xhtml');
  const window = contexts.find(isBrowser);
  if (!window) throw new Error('Expected an open Firefox window, got none');
  return window.context;
}

/**
 * Answers the requests of all tabs, extension pages included.
 * @param {Bidi} bidi
 * @param {import('./start-driver.mjs').Routes} routes
 * @param {string} origin of the extension
 */
export async function interceptRequests(bidi, { requests, answer }, origin) {
  /** @param {{ request: { request: string, url: string, destination: string }, context: string }} event */
  const settle = async ({ request: { request, url, destination }, context: root }) => {
    const reply = answer(url);
    if (reply) {
      const headers = [{ name: 'content-type', value: { type: 'string', value: reply.contentType } }];
      const body = { type: 'base64', value: reply.body };
      return bidi.send('network.provideResponse', { request, statusCode: reply.status, headers, body });
    }
    const { contexts } = await bidi.send('browsingContext.getTree', { root, maxDepth: 0 });
    // Firefox asks for an icon by itself: no request of the page, nor of the extension.
    const isIcon = destination === 'image' && url.endsWith('/favicon.ico');
    if (!isIcon) requests.push({ url, fromExtension: contexts[0].url.startsWith(origin) });
    return bidi.send('network.failRequest', { request });
  };
  // A tab that was closed meanwhile takes its requests along.
  bidi.on('network.beforeRequestSent', (event) => event.isBlocked && settle(event).catch(() => {}));
  const urlPatterns = ['http', 'https'].map((protocol) => ({ type: 'pattern', protocol }));
  await bidi.send('network.addIntercept', { phases: ['beforeRequestSent'], urlPatterns });
}
