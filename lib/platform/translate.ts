import { browser } from 'wxt/browser';
import type { Translate, Words } from '../core/strings.ts';
import { balanceDirections, isolate } from '../core/text/direction.ts';

/** The catalogue as the browser has it; its types know the browser's own keys alone. */
interface Catalogue {
  readonly getMessage: (key: string, substitutions: string[]) => string;
}

/** A global of the isolated world, which our scripts on a page share and the page cannot see. */
declare global {
  var postilWords: Words | undefined;
}

/**
 * The words for a key in the reader's language, English where the catalogue has none. A script on a page has all words
 * in memory from its start, for `browser.i18n` throws once the extension was updated under it; the extension's own pages
 * end with the extension, and ask the browser. A name in a sentence keeps its own direction.
 */
export const translate: Translate = (key, substitutions = []) => {
  const values = substitutions.map((value) => isolate(balanceDirections(String(value))));
  const words = globalThis.postilWords?.[key];
  if (words === undefined) return (browser.i18n as Catalogue).getMessage(key, values);
  return words.replace(/\$([1-9])/g, (_sign, nth: string) => values[Number(nth) - 1] ?? '');
};
