import { browser } from 'wxt/browser';
import catalogue from '../../locales/en.json';
import type { Words } from '../core/strings.ts';

/** What each placeholder is replaced by: itself, so that whoever has the words can fill it in later. */
const PLACEHOLDERS = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'];

/**
 * All words of the interface in the reader's language, placeholders kept. The keys come from the catalogue, which the
 * background has and the scripts on pages are too small for.
 */
export function readWords(): Words {
  const { i18n } = browser as { readonly i18n: { getMessage(key: string, substitutions: string[]): string } };
  return Object.fromEntries(Object.keys(catalogue).map((key) => [key, i18n.getMessage(key, PLACEHOLDERS)]));
}
