/**
 * The WebDriver BiDi connection below puppeteer. Its own methods do not reach Firefox's windows,
 * hang on moz-extension: addresses, and intercept requests page by page only.
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
  const { contexts } = await send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const window = contexts.find((/** @type {{ url: string }} */ each) =>
    each.url.startsWith('chrome://browser/content/browser.xhtml'),
  );
  if (!window) throw new Error('Expected an open Firefox window, got none');
  return window.context;
}
