import { browser } from 'wxt/browser';
import type { Translate } from '../core/strings.ts';

/** The catalogue as the browser has it; its types know the browser's own keys alone. */
interface Catalogue {
  readonly getMessage: (key: string, substitutions: string[]) => string;
}

/** The browser's own catalogue for the reader's language, English where it has none. */
export const translate: Translate = (key, substitutions = []) =>
  (browser.i18n as Catalogue).getMessage(key, substitutions.map(String));
