import type { PageContext } from './page-context.ts';

/** Calls back, after a pause, when any text of the page changes; until the signal aborts. */
export function waitForText(
  { document, pause }: Pick<PageContext, 'document' | 'pause'>,
  onText: () => void,
  signal: AbortSignal,
): void {
  const observer = new MutationObserver(() =>
    pause(() => {
      if (!signal.aborted) onText();
    }),
  );
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
