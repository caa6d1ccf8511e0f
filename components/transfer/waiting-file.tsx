import type { WaitingFile } from '../../lib/app/files/plan-waiting.ts';
import { importNoticeKey, kindOfFileKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import { ImportChangeList, ImportSampleList } from './import-preview.tsx';
import type { ImportActions } from './transfer-props.ts';

interface Props {
  file: WaitingFile;
  isBusy: boolean;
  actions: ImportActions;
}

/** A file before it is kept: what it would change, a few of its rows, what is wrong with it, and what can be chosen. */
export function Waiting({ file, isBusy, actions }: Props) {
  const t = useStrings();
  const { key, name, kind, counts, changes, notices, isEmpty } = file;
  return (
    <article class="waiting" data-file={name} aria-label={name}>
      <h3 dir="auto">{name}</h3>
      {kind !== null && <p class="meta">{t(kindOfFileKey(kind))}</p>}
      {counts === null ? <p>{t('importRefused')}</p> : <Counts file={file} />}
      {changes !== null && !isEmpty && <ImportChangeList changes={changes} />}
      {notices.map((notice) => (
        <p key={notice.kind} class="notice" data-notice={notice.kind}>
          {t(importNoticeKey(notice.kind), [notice.count])}
        </p>
      ))}
      <ImportSampleList samples={file.samples} />
      <Problems file={file} />
      <Choices file={file} actions={actions} />
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

/** “412 new, 3 newer, 9 the same, 1 invalid”: together all rows of the file. */
function Counts({ file: { counts, isEmpty } }: { file: WaitingFile }) {
  const t = useStrings();
  if (counts === null) return null;
  const { added, newer, same, older, gone, invalid, skipped, joined } = counts;
  const parts = [
    added > 0 && t('importNew', [added]),
    newer > 0 && t('importNewer', [newer]),
    same > 0 && t('importSame', [same]),
    older > 0 && t('importOlder', [older]),
    gone > 0 && t('importGone', [gone]),
    joined > 0 && t('importJoined', [joined]),
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

function Problems({ file: { problems, counts } }: { file: WaitingFile }) {
  const t = useStrings();
  return (
    <>
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
    </>
  );
}

function Choices({ file, actions }: { file: WaitingFile; actions: ImportActions }) {
  const t = useStrings();
  const { key, counts, bringBack, hasSettings, takeSettings } = file;
  return (
    <>
      {counts !== null && counts.gone > 0 && (
        <label>
          <input
            type="checkbox"
            name="bring-back"
            checked={bringBack}
            onChange={({ currentTarget }) => actions.onOption(key, { bringBack: currentTarget.checked })}
          />
          {t('importBringBack', [counts.gone])}
        </label>
      )}
      {hasSettings && (
        <label>
          <input
            type="checkbox"
            name="take-settings"
            checked={takeSettings}
            onChange={({ currentTarget }) => actions.onOption(key, { takeSettings: currentTarget.checked })}
          />
          {t('importTakeSettings')}
        </label>
      )}
    </>
  );
}
