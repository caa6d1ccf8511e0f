import { answerRequest } from './answer-request.mjs';

/**
 * Answers the requests of all tabs, extension pages included.
 * @param {import('./firefox-bidi.mjs').Bidi} bidi
 */
export async function interceptRequests(bidi) {
  /** @type {import('./driver.mjs').Routes | null} */
  let routes = null;
  /** @type {import('./driver.mjs').AbortedRequest[]} */
  const requests = [];
  /** @type {Set<string>} */
  const extensionTabs = new Set();
  bidi.on('network.beforeRequestSent', async ({ isBlocked, request, context }) => {
    if (!isBlocked) return;
    const answer = await answerRequest(routes, request.url);
    // Firefox asks for it by itself: no request of the page, nor of the extension.
    const isFavicon = request.destination === 'image' && request.url.endsWith('/favicon.ico');
    if (!answer && !isFavicon) {
      requests.push({ url: request.url, fromExtension: extensionTabs.has(context) });
    }
    // A tab that was closed meanwhile takes its requests along.
    await bidi.send(...settle(request.request, answer)).catch(() => {});
  });
  await bidi.send('network.addIntercept', {
    phases: ['beforeRequestSent'],
    urlPatterns: [
      { type: 'pattern', protocol: 'http' },
      { type: 'pattern', protocol: 'https' },
    ],
  });
  /** @param {import('./driver.mjs').Routes} wanted */
  const serve = (wanted) => {
    routes = wanted;
  };
  return { requests, extensionTabs, serve };
}

/**
 * @param {string} request
 * @param {Awaited<ReturnType<typeof answerRequest>>} answer
 * @returns {[method: string, params: object]}
 */
function settle(request, answer) {
  if (answer === 'continue') return ['network.continueRequest', { request }];
  if (!answer) return ['network.failRequest', { request }];
  const headers = Object.entries(answer.headers).map(([name, value]) => ({
    name,
    value: { type: 'string', value },
  }));
  const body = { type: 'base64', value: answer.body.toString('base64') };
  return ['network.provideResponse', { request, statusCode: answer.status, headers, body }];
}
