import { useState } from 'preact/hooks';
import { explainStoreProblem } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import type { SettingsProps } from './settings-props.ts';

/** What the store holds and what is wrong with it, and the way to empty the bin, which asks once more. */
export function StorageSection({ state, onEmptyBin }: Pick<SettingsProps, 'state' | 'onEmptyBin'>) {
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
