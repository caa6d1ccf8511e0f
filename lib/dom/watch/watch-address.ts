/** How often the address is compared where the browser has no Navigation API. */
const POLL_MS = 1000;

/**
 * Tells when the page changes its own address (history, fragment), and once more when its head has followed: a
 * single-page site sets title and canonical link after the address.
 */
export function watchAddress(window: Window, onChange: () => void, options: { signal: AbortSignal }): void {
  const { signal } = options;
  let last = window.location.href;
  let timer = 0;
  const check = () => {
    if (window.location.href === last) return;
    last = window.location.href;
    onChange();
    watchHead();
  };
  const watchHead = () => {
    watching?.disconnect();
    watching = new MutationObserver(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(onChange, 0);
    });
    watching.observe(window.document.head, { childList: true, subtree: true, characterData: true, attributes: true });
  };
  signal.addEventListener('abort', () => {
    watching?.disconnect();
    window.clearTimeout(timer);
  });
  let watching: MutationObserver | null = null;
  const navigation = 'navigation' in window ? (window.navigation as EventTarget) : null;
  navigation?.addEventListener('currententrychange', check, { signal });
  window.addEventListener('popstate', check, { signal });
  window.addEventListener('hashchange', check, { signal });
  if (navigation === null) {
    const poll = window.setInterval(check, POLL_MS);
    signal.addEventListener('abort', () => window.clearInterval(poll));
  }
}
