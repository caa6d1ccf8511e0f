import { type PageText, readPageText } from '../../lib/core/text/page-text.ts';
import { type LiveBlock, readBlocks } from '../../lib/dom/read/read-blocks.ts';
import { createPause } from '../../lib/dom/watch/watch-page.ts';

/** The page's text as it is now, read again only after the page has changed. */
export interface LiveText {
  readonly read: () => { readonly blocks: readonly LiveBlock[]; readonly text: PageText };
}

/** Watches the page's text; `onChange` is told after a pause, and less often the longer the page does not rest. */
export function createLiveText(
  document: Document,
  { onChange, signal }: { onChange: () => void; signal: AbortSignal },
): LiveText {
  let known: ReturnType<LiveText['read']> | null = null;
  const pause = createPause(signal);
  const observer = new MutationObserver(() => {
    known = null;
    pause(onChange);
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    read() {
      if (known === null) {
        const blocks = readBlocks(document.body);
        known = { blocks, text: readPageText(blocks) };
      }
      return known;
    },
  };
}
