/** Signal numbers as shells report them: 128 + number. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Turns signals into an ordinary exit, whose handlers end the browsers. Those of Playwright and
 * puppeteer leave the process waiting after SIGTERM. A caller's own listener takes precedence.
 */
export function exitOnSignals() {
  for (const [signal, code] of Object.entries(exitCodes)) {
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(code));
  }
}
