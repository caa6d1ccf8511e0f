import type { Shortcut, Site } from '../../lib/app/settings/settings-model.ts';
import type { ReaderSettings } from '../../lib/core/highlight/highlight.ts';
import type { StoreProblem, StoreState } from '../../lib/core/highlight/highlight-store.ts';

/** What the settings page shows, and what it asks for. */
export interface SettingsProps {
  /** `null` until they are read. */
  readonly settings: ReaderSettings | null;
  readonly saved: 'saved' | 'saving' | 'unsaved';
  readonly problem: StoreProblem | null;
  readonly shortcuts: readonly Shortcut[];
  readonly sites: readonly Site[];
  readonly state: StoreState | null;
  readonly onChange: (settings: Partial<ReaderSettings>) => void;
  readonly onShortcuts: () => void;
  readonly onRevoke: (host: string) => void;
  readonly onEmptyBin: () => void;
  readonly onLibrary: () => void;
}

/** What a section shows of the settings once they are read. */
export interface LoadedSettingsProps extends Pick<SettingsProps, 'onChange'> {
  readonly settings: ReaderSettings;
}
