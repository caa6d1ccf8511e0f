import { explainStoreProblem, kindOfFileKey } from '../../lib/core/strings.ts';
import { FileButton } from '../packs/file-button.tsx';
import { useStrings } from '../strings-context.tsx';
import { ProgressBar } from './progress-bar.tsx';
import type { ImportActions, ImportView, WaitingFile } from './transfer-props.ts';

interface Props {
  view: ImportView;
  actions: ImportActions;
}

/** Files that come in: what they would change, before they do; and the way back. */
export function ImportSection({ view, actions }: Props) {
  const t = useStrings();
  const { waiting, progress, problem, told, records } = view;
  return (
    <section aria-labelledby="import">
      <h2 id="import">{t('importTitle')}</h2>
      <p class="meta">{t('importHint')}</p>
      <div class="doors-row">
        <FileButton
          label={t('importChoose')}
          accept=".json,.jsonld,.csv,.tsv,.txt,.gz,.zip"
          many
          onFiles={actions.onFiles}
        />
        <span class="told" role="status">
          {told}
        </span>
      </div>
      {progress !== null && (
        <ProgressBar progress={progress} name={t('importWorking', [progress.name])} onStop={actions.onStop} />
      )}
      {problem !== null && (
        <p class="problem" role="alert">
          {explainStoreProblem(problem, t)}
        </p>
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

function Waiting({ file, isBusy, actions }: { file: WaitingFile; isBusy: boolean; actions: ImportActions }) {
  const t = useStrings();
  const { key, name, kind, counts, problems, isEmpty } = file;
  return (
    <article class="waiting" data-file={name} aria-label={name}>
      <h3 dir="auto">{name}</h3>
      {kind !== null && <p class="meta">{t(kindOfFileKey(kind))}</p>}
      {counts === null ? <p>{t('importRefused')}</p> : <Counts file={file} />}
      {problems.length > 0 && (
        <ol class="problems">
          {problems.map(({ path, line, message }, nth) => (
            <li key={nth}>
              <code>{line === null ? path : t('packsAt', [line, path])}</code> <span dir="auto">{message}</span>
            </li>
          ))}
        </ol>
      )}
      {counts !== null && counts.invalid > problems.length && (
        <p class="meta">{t('importMoreProblems', [counts.invalid - problems.length])}</p>
      )}
      {counts !== null && counts.gone > 0 && (
        <label>
          <input
            type="checkbox"
            name="bring-back"
            checked={file.bringBack}
            onChange={({ currentTarget }) => actions.onOption(key, { bringBack: currentTarget.checked })}
          />
          {t('importBringBack', [counts.gone])}
        </label>
      )}
      {file.hasSettings && (
        <label>
          <input
            type="checkbox"
            name="take-settings"
            checked={file.takeSettings}
            onChange={({ currentTarget }) => actions.onOption(key, { takeSettings: currentTarget.checked })}
          />
          {t('importTakeSettings')}
        </label>
      )}
      <div class="doors-row">
        {counts !== null && !isEmpty && (
          <button
            type="button"
            class="door primary"
            data-act="import"
            disabled={isBusy}
            onClick={() => actions.onImport(key)}
          >
            {t('importTake')}
          </button>
        )}
        <button type="button" class="door" data-act="cancel" disabled={isBusy} onClick={() => actions.onCancel(key)}>
          {counts === null || isEmpty ? t('close') : t('packsCancel')}
        </button>
      </div>
    </article>
  );
}

/** “412 new, 3 newer, 9 the same, 1 invalid”. */
function Counts({ file: { counts, isEmpty } }: { file: WaitingFile }) {
  const t = useStrings();
  if (counts === null) return null;
  const { added, newer, same, older, gone, invalid, skipped } = counts;
  const parts = [
    added > 0 && t('importNew', [added]),
    newer > 0 && t('importNewer', [newer]),
    same > 0 && t('importSame', [same]),
    older > 0 && t('importOlder', [older]),
    gone > 0 && t('importGone', [gone]),
    invalid > 0 && t('importInvalid', [invalid]),
    skipped > 0 && t('importSkipped', [skipped]),
  ].filter((part) => part !== false);
  return (
    <>
      <p class="counts">{parts.join(', ')}</p>
      {isEmpty && <p>{t('importNothing')}</p>}
    </>
  );
}
