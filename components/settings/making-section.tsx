import type { MessageKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import { Switch } from '../ui/switch.tsx';
import type { LoadedSettingsProps } from './settings-props.ts';

/** How highlights are made: at once with each selection, and whether those of private windows are kept. */
export function MakingSection({ settings, onChange }: LoadedSettingsProps) {
  const t = useStrings();
  return (
    <section aria-labelledby="making">
      <h2 id="making">{t('settingsMaking')}</h2>
      <Setting
        name="marker"
        isOn={settings.marker}
        label="settingsMarker"
        hint="settingsMarkerHint"
        onSwitch={(marker) => onChange({ marker })}
      />
      <Setting
        name="private"
        isOn={settings.keepPrivate}
        label="settingsPrivate"
        hint="settingsPrivateHint"
        onSwitch={(keepPrivate) => onChange({ keepPrivate })}
      />
    </section>
  );
}

interface SettingProps {
  name: string;
  isOn: boolean;
  label: MessageKey;
  hint: MessageKey;
  onSwitch: (on: boolean) => void;
}

function Setting({ name, isOn, label, hint, onSwitch }: SettingProps) {
  const t = useStrings();
  return (
    <div class="setting-switch">
      <Switch class="layer" name={name} isOn={isOn} onSwitch={onSwitch}>
        <span class="name">{t(label)}</span>
      </Switch>
      <p class="meta">{t(hint)}</p>
    </div>
  );
}
