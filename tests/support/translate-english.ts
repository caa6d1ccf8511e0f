import type { Translate } from '../../lib/core/strings.ts';
import english from '../../locales/en.json';

/** The English catalogue, as a browser replaces `$1`, `$2` … in it. */
export const translateEnglish: Translate = (key, substitutions = []) =>
  english[key].replace(/\$(\d)/g, (_, nth: string) => String(substitutions[Number(nth) - 1] ?? ''));
