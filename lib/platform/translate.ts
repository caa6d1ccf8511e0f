import { createI18n } from '@wxt-dev/i18n';
import type { Translate } from '../core/strings.ts';

const i18n = createI18n();

/** The browser's own catalogue for the reader's language, English where it has none. */
export const translate: Translate = (key, substitutions = []) =>
  substitutions.length === 0 ? i18n.t(key) : i18n.t(key, substitutions.map(String));
