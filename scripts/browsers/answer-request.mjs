/** @typedef {import('./driver.mjs').Routes} Routes */

/**
 * What the routes say to an address: an answer with all its fields, `'continue'`, or `null`.
 * A route that throws aborts the request with a log line, so that no request hangs.
 * @param {Routes | null} routes
 * @param {string} url
 * @returns {Promise<null | 'continue' | { status: number, headers: Record<string, string>, body: Buffer }>}
 */
export async function answerRequest(routes, url) {
  const address = url.replace(/#.*$/s, '');
  const reply = await askRoutes(routes, address);
  if (!reply || reply === 'continue') return reply ?? null;
  const { status = 200, contentType = 'text/html; charset=utf-8', headers = {}, body } = reply;
  return {
    status,
    headers: { 'content-type': contentType, ...headers },
    body: Buffer.from(body),
  };
}

/**
 * @param {Routes | null} routes
 * @param {string} address
 */
async function askRoutes(routes, address) {
  try {
    return typeof routes === 'function' ? await routes(address) : routes?.get(address);
  } catch (error) {
    console.error(`The route for ${address} failed:`, error);
    return null;
  }
}
