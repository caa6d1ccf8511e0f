import { explainStoreProblem } from '../../lib/core/strings.ts';
import { FileButton } from '../packs/file-button.tsx';
import { useStrings } from '../strings-context.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import type { ImportActions, ImportView } from './transfer-props.ts';
import { Waiting } from './waiting-file.tsx';

interface Props {
  view: ImportView;
  actions: ImportActions;
}

/** Files that come in: what they would change, before they do; and the way back. */
export function ImportSection({ view, actions }: Props) {
  const t = useStrings();
  const { waiting, progress, problem, outcome, records } = view;
  return (
    <section aria-labelledby="import">
      <h2 id="import">{t('importTitle')}</h2>
      <p class="meta">{t('importHint')}</p>
      <div class="doors-row">
        <FileButton
          label={t('importChoose')}
          accept=".json,.jsonld,.csv,.tsv,.txt,.html,.htm,.gz,.zip"
          many
          onFiles={actions.onFiles}
        />
        <span class="told" role="status">
          {outcome !== null && t(outcome.key, outcome.values)}
        </span>
      </div>
      {progress !== null && (
        <ProgressBar progress={progress} name={t('importWorking', [progress.name])} onStop={actions.onStopImport} />
      )}
      {problem !== null && (
        <p class="problem" role="alert">
          {explainStoreProblem(problem, t)}
        </p>
      )}
      {waiting.filter(({ isEmpty }) => !isEmpty).length > 1 && (
        <button
          type="button"
          class="door"
          data-act="import-all"
          disabled={progress !== null}
          onClick={actions.onImportAll}
        >
          {t('importTakeAll', [waiting.filter(({ isEmpty }) => !isEmpty).length])}
        </button>
      )}
      {waiting.map((file) => (
        <Waiting key={file.key} file={file} isBusy={progress !== null} actions={actions} />
      ))}
      {records.length > 0 && (
        <>
          <h3>{t('importHistory')}</h3>
          <ul class="records">
            {records.map(({ id, name, at, added, changed, state }) => (
              <li key={id} data-import={id}>
                <span dir="auto">{name}</span>
                <span class="meta">{t('importRecord', [at.slice(0, 10), added, changed])}</span>
                {state === 'undone' ? (
                  <span class="meta">{t('importUndone')}</span>
                ) : (
                  <button type="button" class="link" data-act="undo-import" onClick={() => actions.onUndo(id)}>
                    {t('ownUndo')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
