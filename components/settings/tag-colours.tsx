import { useState } from 'preact/hooks';
import { cleanTag } from '../../lib/core/highlight/clean-tag.ts';
import type { ReaderSettings } from '../../lib/core/highlight/highlight.ts';
import { ColourRow } from '../highlight/colour-row.tsx';
import { useStrings } from '../strings-context.tsx';

interface Props {
  settings: ReaderSettings;
  onChange: (settings: Partial<ReaderSettings>) => void;
}

/** Colours that follow a tag: a highlight that is given the tag takes the colour. */
export function TagColours({ settings, onChange }: Props) {
  const t = useStrings();
  const [tag, setTag] = useState('');
  const { tagColours } = settings;
  const set = (wanted: string, colour: ReaderSettings['colour'] | null) => {
    const { [wanted]: _, ...others } = tagColours;
    onChange({ tagColours: colour === null ? others : { ...others, [wanted]: colour } });
  };
  const name = cleanTag(tag);
  return (
    <section aria-labelledby="tag-colours">
      <h2 id="tag-colours">{t('settingsTagColours')}</h2>
      <p class="meta">{t('settingsTagColoursHint')}</p>
      {Object.entries(tagColours).map(([each, colour]) => (
        <div key={each} class="setting" role="group" aria-label={`#${each}`}>
          <span class="own-tag">#{each}</span>
          <ColourRow settings={settings} pressed={colour} onColour={(wanted) => set(each, wanted)} />
          <button type="button" class="link" onClick={() => set(each, null)}>
            {t('settingsForget')}
          </button>
        </div>
      ))}
      <div class="setting">
        <input
          type="text"
          dir="auto"
          maxLength={100}
          value={tag}
          placeholder={t('ownAddTag')}
          aria-label={t('ownAddTag')}
          onInput={({ currentTarget }) => setTag(currentTarget.value)}
        />
        {name !== '' && (
          <ColourRow
            settings={settings}
            pressed={null}
            onColour={(colour) => {
              set(name, colour);
              setTag('');
            }}
          />
        )}
      </div>
    </section>
  );
}
