import { StoreTrouble } from '../store-trouble.tsx';
import { useStrings } from '../strings-context.tsx';
import type { LibraryProps } from './library-props.ts';

/** What is wrong with the store, with the last backup, with rows that cannot be read. */
export function Notices({ problem, state, unsaved, actions }: LibraryProps) {
  const t = useStrings();
  const trouble = problem ?? state?.problem ?? null;
  return (
    <>
      {trouble !== null && <StoreTrouble problem={trouble} onRetry={actions.onRetry} />}
      {unsaved > 0 && (
        <p class="told">
          {t('libraryRemind', [unsaved])}{' '}
          <button type="button" class="link" data-act="back-up" onClick={() => actions.onTransfer('backup')}>
            {t('libraryBackUp')}
          </button>
        </p>
      )}
      {(state?.quarantined ?? 0) > 0 && (
        <p class="problem">
          {t('libraryQuarantined', [state?.quarantined ?? 0])}{' '}
          <button type="button" class="link" data-act="save-quarantined" onClick={actions.onSaveQuarantined}>
            {t('librarySaveQuarantined')}
          </button>
        </p>
      )}
    </>
  );
}
