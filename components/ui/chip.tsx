import type { Colour } from '../../lib/core/highlight/highlight.ts';

/** The colour of a highlight, at the head of its card. */
export function Chip({ colour }: { colour: Colour }) {
  return <span class="chip" aria-hidden="true" style={{ background: `var(--own-${colour})` }} />;
}
