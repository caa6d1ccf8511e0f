import type { Colour, ReaderSettings } from '../../lib/core/highlight/highlight.ts';
import { nameOfColour, type Translate } from '../../lib/core/strings.ts';

/** The reader's own name of a colour, or the colour's. */
export function colourName(colour: Colour, { names }: ReaderSettings, t: Translate): string {
  return nameOfColour(colour, names, t);
}
