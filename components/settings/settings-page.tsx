import { useState } from 'preact/hooks';
import { COLOURS, type Theme } from '../../lib/core/highlight/highlight.ts';
import { explainStoreProblem, type MessageKey } from '../../lib/core/strings.ts';
import { colourName } from '../highlight/colours.ts';
import { useStrings } from '../strings-context.tsx';
import { Chip } from '../ui/chip.tsx';
import type { SettingsProps } from './settings-props.ts';
import { TagColours } from './tag-colours.tsx';

/** What the reader can set. Each change is kept at once. */
export function SettingsPage(props: SettingsProps) {
  const t = useStrings();
  const { settings, saved, problem } = props;
  return (
    <main class="settings">
      <header>
        <h1>{t('settingsTitle')}</h1>
        <button type="button" class="door" onClick={props.onLibrary}>
          {t('libraryTitle')}
        </button>
      </header>
      <p class="meta" role="status" data-save={saved}>
        {t(saved === 'saved' ? 'settingsSaved' : saved === 'saving' ? 'ownSaving' : 'ownUnsaved')}
      </p>
      {problem !== null && (
        <p class="problem" role="alert">
          {explainStoreProblem(problem, t)}
        </p>
      )}
      {settings !== null && (
        <>
          <Colours {...props} settings={settings} />
          <TagColours {...props} settings={settings} />
          <Making {...props} settings={settings} />
          <Themes {...props} settings={settings} />
        </>
      )}
      <Shortcuts {...props} />
      <Sites {...props} />
      <Storage {...props} />
    </main>
  );
}

type Loaded = SettingsProps & { settings: NonNullable<SettingsProps['settings']> };

function Colours({ settings, onChange }: Loaded) {
  const t = useStrings();
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
            placeholder={colourName(colour, { ...settings, names: { ...settings.names, [colour]: '' } }, t)}
            aria-label={t('settingsNameOf', [
              colourName(colour, { ...settings, names: { ...settings.names, [colour]: '' } }, t),
            ])}
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

interface SwitchProps {
  name: string;
  isOn: boolean;
  label: MessageKey;
  hint: MessageKey;
  onSwitch: (on: boolean) => void;
}

function Switch({ name, isOn, label, hint, onSwitch }: SwitchProps) {
  const t = useStrings();
  return (
    <div class="setting-switch">
      <button
        type="button"
        role="switch"
        class="layer"
        data-setting={name}
        aria-checked={isOn}
        onClick={() => onSwitch(!isOn)}
      >
        <span class="track" aria-hidden="true" />
        <span class="name">{t(label)}</span>
      </button>
      <p class="meta">{t(hint)}</p>
    </div>
  );
}

function Making({ settings, onChange }: Loaded) {
  const t = useStrings();
  return (
    <section aria-labelledby="making">
      <h2 id="making">{t('settingsMaking')}</h2>
      <Switch
        name="marker"
        isOn={settings.marker}
        label="settingsMarker"
        hint="settingsMarkerHint"
        onSwitch={(marker) => onChange({ marker })}
      />
      <Switch
        name="private"
        isOn={settings.keepPrivate}
        label="settingsPrivate"
        hint="settingsPrivateHint"
        onSwitch={(keepPrivate) => onChange({ keepPrivate })}
      />
    </section>
  );
}

const THEMES: readonly [Theme, MessageKey][] = [
  ['auto', 'settingsThemeAuto'],
  ['light', 'settingsThemeLight'],
  ['dark', 'settingsThemeDark'],
];

function Themes({ settings, onChange }: Loaded) {
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

const PAGE_KEYS: readonly [string, MessageKey][] = [
  ['N · P', 'keysStep'],
  ['Esc', 'keysClose'],
  ['Tab', 'keysBar'],
  ['H', 'keysHighlight'],
  ['1 – 5', 'keysColour'],
  ['Ctrl + Z', 'keysUndo'],
];

function Shortcuts({ shortcuts, onShortcuts }: SettingsProps) {
  const t = useStrings();
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{t('settingsShortcuts')}</h2>
      <dl class="keys">
        {shortcuts.map(({ description, keys }) => (
          <div key={description}>
            <dt>{keys === '' ? t('settingsNoKeys') : <kbd>{keys}</kbd>}</dt>
            <dd>{description}</dd>
          </div>
        ))}
        {PAGE_KEYS.map(([keys, name]) => (
          <div key={name}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="door" data-act="shortcuts" onClick={onShortcuts}>
        {t('settingsChangeShortcuts')}
      </button>
    </section>
  );
}

function Sites({ sites, onRevoke }: SettingsProps) {
  const t = useStrings();
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{t('settingsSites')}</h2>
      <p class="meta">{t('settingsSitesHint')}</p>
      <ul class="sites">
        {sites.map(({ host, isBuiltIn }) => (
          <li key={host}>
            <span>{host}</span>
            {isBuiltIn ? (
              <span class="meta">{t('settingsBuiltIn')}</span>
            ) : (
              <button type="button" class="link" data-host={host} onClick={() => onRevoke(host)}>
                {t('settingsRevoke')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Storage({ state, onEmptyBin }: SettingsProps) {
  const t = useStrings();
  const [isAsking, setAsking] = useState(false);
  if (state === null) return null;
  const { highlights, articles, bin, quarantined, usedBytes } = state;
  return (
    <section aria-labelledby="storage">
      <h2 id="storage">{t('settingsStorage')}</h2>
      <p>{t('settingsKept', [highlights, articles, bin])}</p>
      {usedBytes !== null && <p class="meta">{t('settingsUsed', [(usedBytes / 1e6).toFixed(1)])}</p>}
      {quarantined > 0 && <p class="problem">{t('libraryQuarantined', [quarantined])}</p>}
      {state.problem !== null && <p class="problem">{explainStoreProblem(state.problem, t)}</p>}
      {bin > 0 && (
        <button
          type="button"
          class="door"
          data-act={isAsking ? 'empty-sure' : 'empty-bin'}
          onClick={() => (isAsking ? onEmptyBin() : setAsking(true))}
        >
          {isAsking ? t('libraryPurgeSure', [bin]) : t('libraryEmptyBin')}
        </button>
      )}
    </section>
  );
}
