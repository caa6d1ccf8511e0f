import type { Theme } from '../../lib/core/highlight/highlight.ts';
import type { MessageKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import type { LoadedSettingsProps } from './settings-props.ts';

const THEMES: readonly [Theme, MessageKey][] = [
  ['auto', 'settingsThemeAuto'],
  ['light', 'settingsThemeLight'],
  ['dark', 'settingsThemeDark'],
];

/** The theme of the extension’s own pages. */
export function ThemeSection({ settings, onChange }: LoadedSettingsProps) {
  const t = useStrings();
  return (
    <section aria-labelledby="theme">
      <h2 id="theme">{t('settingsTheme')}</h2>
      <p class="meta">{t('settingsThemeHint')}</p>
      <div class="choices" role="radiogroup" aria-labelledby="theme">
        {THEMES.map(([theme, name]) => (
          <label key={theme}>
            <input
              type="radio"
              name="theme"
              value={theme}
              checked={settings.theme === theme}
              onChange={() => onChange({ theme })}
            />
            {t(name)}
          </label>
        ))}
      </div>
    </section>
  );
}
