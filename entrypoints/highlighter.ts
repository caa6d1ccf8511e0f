import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawTextByStyle } from '../../components/draw-text-by-style.ts';
import { startHighlighter } from './start-highlighter.ts';

declare const __SHADOW_MODE__: ShadowRootMode;

/** A global of the isolated world: the page cannot see it. */
declare global {
  var postilHighlighter: Promise<void> | undefined;
}

/** Comes after the reader, whose margin it brings the reader's own cards into. */
export default defineUnlistedScript(() => {
  if (globalThis.postilHighlighter !== undefined) return;
  // As in the reader: tests look inside and read text.
  if (__SHADOW_MODE__ === 'closed') drawTextByStyle();
  globalThis.postilHighlighter = startHighlighter(document).catch((error: unknown) => console.error('Postil:', error));
});
