import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is truthy, and returns it. A probe that throws counts as
 * "not yet", since a page that navigates loses its context in the middle of a question.
 * @template Value
 * @param {() => Value} probe
 * @param {{ timeoutMs: number, what: string, intervalMs?: number }} options
 * @returns {Promise<Awaited<Value>>}
 */
export async function pollUntil(probe, { timeoutMs, what, intervalMs = 40 }) {
  const endMs = Date.now() + timeoutMs;
  let last = 'the last answer was empty';
  for (;;) {
    try {
      const value = await within(Math.max(endMs - Date.now(), intervalMs), probe());
      if (value) return value;
      last = `the last answer was ${JSON.stringify(value)}`;
    } catch (error) {
      last = `the last answer was ${error instanceof Error ? error.message : error}`;
    }
    if (Date.now() >= endMs) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}; ${last}`);
    await sleep(intervalMs);
  }
}

/**
 * The value of a promise; throws when there is none after so long.
 * @template Value
 * @param {number} deadlineMs @param {Value} value
 * @returns {Promise<Awaited<Value>>}
 */
export function within(deadlineMs, value) {
  const late = sleep(deadlineMs, null, { ref: false }).then(() => {
    throw new Error(`no answer at all within ${deadlineMs} ms`);
  });
  return Promise.race([value, late]);
}

/** The start of a function's text, to name it in an error. @param {Function} fn */
export function excerpt(fn) {
  const text = String(fn).replace(/\s+/g, ' ');
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
