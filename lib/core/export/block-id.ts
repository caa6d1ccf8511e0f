import type { Highlight } from '../highlight/highlight.ts';

/** `hl-` and the last eight digits of the id, which are random: a name for a place in a note, for ever the same. */
export function blockId({ id }: Pick<Highlight, 'id'>): string {
  return `hl-${id.slice(-8)}`;
}
