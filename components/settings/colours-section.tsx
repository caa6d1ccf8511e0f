import { COLOURS, type Colour } from '../../lib/core/highlight/highlight.ts';
import { colourName } from '../highlight/colours.ts';
import { useStrings } from '../strings-context.tsx';
import { Chip } from '../ui/chip.tsx';
import type { LoadedSettingsProps } from './settings-props.ts';

/** The reader’s names of the colours, and the colour that a highlight has at first. */
export function ColoursSection({ settings, onChange }: LoadedSettingsProps) {
  const t = useStrings();
  const originalName = (colour: Colour) =>
    colourName(colour, { ...settings, names: { ...settings.names, [colour]: '' } }, t);
  return (
    <section aria-labelledby="colours">
      <h2 id="colours">{t('settingsColours')}</h2>
      <p class="meta">{t('settingsColoursHint')}</p>
      {COLOURS.map((colour, nth) => (
        <div key={colour} class="setting">
          <Chip colour={colour} />
          <span class="number">{nth + 1}</span>
          <input
            type="text"
            dir="auto"
            maxLength={60}
            value={settings.names[colour]}
            placeholder={originalName(colour)}
            aria-label={t('settingsNameOf', [originalName(colour)])}
            onChange={({ currentTarget }) =>
              onChange({ names: { ...settings.names, [colour]: currentTarget.value.trim() } })
            }
          />
          <label>
            <input
              type="radio"
              name="default"
              value={colour}
              checked={settings.colour === colour}
              onChange={() => onChange({ colour })}
            />
            {t('settingsDefault')}
          </label>
        </div>
      ))}
    </section>
  );
}
