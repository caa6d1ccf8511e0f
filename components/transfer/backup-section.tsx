import { explainStoreProblem } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import type { BackupActions, BackupView } from './transfer-props.ts';

/** One file with everything, a folder that is kept up to date, and when to be reminded. */
export function BackupSection({ view, actions }: { view: BackupView; actions: BackupActions }) {
  const t = useStrings();
  const { last, fresh, folder, remindAfter, outcome } = view;
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{t('backupTitle')}</h2>
      <p class="meta">{t('backupHint')}</p>
      <p>{last === '' ? t('backupNever', [fresh]) : t('backupLast', [last.slice(0, 10), fresh])}</p>
      <div class="doors-row">
        <button type="button" class="door primary" data-act="backup" onClick={actions.onBackup}>
          {t('backupSave')}
        </button>
        <span class="told" role="status">
          {outcome !== null && t(outcome.key, outcome.values)}
        </span>
      </div>
      {view.problem !== null && (
        <p class="problem" role="alert">
          {explainStoreProblem(view.problem, t)}
        </p>
      )}
      <label>
        {t('backupRemind')}
        <input
          type="number"
          name="remind-after"
          min={0}
          max={100000}
          value={remindAfter}
          onChange={({ currentTarget }) => actions.onRemindAfter(currentTarget.valueAsNumber)}
        />
      </label>
      <h3>{t('folderTitle')}</h3>
      {!view.canKeepFolder ? (
        <p class="meta">{t('folderMissing')}</p>
      ) : (
        <>
          <p class="meta">{t('folderHint')}</p>
          {folder !== null && (
            <p dir="auto">{t(folder.permission === 'granted' ? 'folderKept' : 'folderAsks', [folder.name])}</p>
          )}
          <div class="doors-row">
            {folder !== null && folder.permission !== 'granted' && (
              <button type="button" class="door primary" data-act="allow-folder" onClick={actions.onAllow}>
                {t('folderAllow')}
              </button>
            )}
            <button type="button" class="door" data-act="folder" onClick={actions.onFolder}>
              {t(folder === null ? 'folderChoose' : 'folderOther')}
            </button>
            {folder !== null && (
              <button type="button" class="door" data-act="forget-folder" onClick={actions.onForget}>
                {t('folderForget')}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
