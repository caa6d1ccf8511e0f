import { useStrings } from '../strings-context.tsx';
import type { SettingsProps } from './settings-props.ts';

/** The sites that the extension may read; those that the reader opened can be given back. */
export function SitesSection({ sites, onRevoke }: Pick<SettingsProps, 'sites' | 'onRevoke'>) {
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
