import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startHighlighter } from './start-highlighter.ts';

/** A global of the isolated world: the page cannot see it. */
declare global {
  var postilHighlighter: Promise<void> | undefined;
}

/** Comes after the reader, whose margin it brings the reader's own cards into. */
export default defineUnlistedScript(() => {
  globalThis.postilHighlighter ??= startHighlighter(document).catch((error: unknown) =>
    console.error('Postil:', error),
  );
});
