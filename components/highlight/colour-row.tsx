import { COLOURS, type Colour, type ReaderSettings } from '../../lib/core/highlight/highlight.ts';
import { useStrings } from '../strings-context.tsx';
import { colourName } from './colours.ts';

interface Props {
  settings: ReaderSettings;
  /** The colour that is pressed; `null` where the buttons make something. */
  pressed: Colour | null;
  onColour: (colour: Colour) => void;
}

/** Five colours by the reader's own names; a number in each tells them apart without colour sight. */
export function ColourRow({ settings, pressed, onColour }: Props) {
  const t = useStrings();
  return (
    <>
      {COLOURS.map((colour, nth) => {
        const name = colourName(colour, settings, t);
        return (
          <button
            key={colour}
            type="button"
            class="own-colour"
            data-colour={colour}
            aria-label={name}
            title={name}
            {...(pressed === null ? {} : { 'aria-pressed': pressed === colour })}
            onClick={() => onColour(colour)}
          >
            <span data-number={nth + 1} style={{ background: `var(--own-${colour})` }} />
          </button>
        );
      })}
    </>
  );
}
