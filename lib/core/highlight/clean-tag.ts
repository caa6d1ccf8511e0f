import { trimSigns } from '../text/trim-signs.ts';
import { HIGHLIGHT_LIMITS } from './highlight-limits.ts';

/** A tag as the store takes it: no blanks, no `#`, not too long; empty where nothing of it can stay. */
export function cleanTag(words: string): string {
  return trimSigns(trimSigns(words.replace(/[\s#]+/gu, '-'), '-').slice(0, HIGHLIGHT_LIMITS.tag), '-');
}
