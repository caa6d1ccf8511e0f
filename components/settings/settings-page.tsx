import { explainStoreProblem } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import { ColoursSection } from './colours-section.tsx';
import { MakingSection } from './making-section.tsx';
import type { SettingsProps } from './settings-props.ts';
import { ShortcutsSection } from './shortcuts-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { StorageSection } from './storage-section.tsx';
import { TagColours } from './tag-colours.tsx';
import { ThemeSection } from './theme-section.tsx';

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
          <ColoursSection {...props} settings={settings} />
          <TagColours {...props} settings={settings} />
          <MakingSection {...props} settings={settings} />
          <ThemeSection {...props} settings={settings} />
        </>
      )}
      <ShortcutsSection {...props} />
      <SitesSection {...props} />
      <StorageSection {...props} />
    </main>
  );
}
