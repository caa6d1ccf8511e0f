import type { SettingsModel } from '../../lib/app/settings/settings-model.ts';
import { SettingsPage } from './settings-page.tsx';

interface Props {
  readonly model: SettingsModel;
  readonly onShortcuts: () => void;
  readonly onLibrary: () => void;
}

/** The settings page on its model. */
export function SettingsView({ model, onShortcuts, onLibrary }: Props) {
  const { store, ...state } = model.state.value;
  return (
    <SettingsPage
      {...state}
      state={store}
      onChange={(fields) => void model.change(fields)}
      onShortcuts={onShortcuts}
      onRevoke={(host) => void model.forgetSite(host)}
      onEmptyBin={() => void model.emptyBin()}
      onLibrary={onLibrary}
    />
  );
}
