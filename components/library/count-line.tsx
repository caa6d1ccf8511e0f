import { useRef } from 'preact/hooks';
import { useStrings } from '../strings-context.tsx';
import type { LibraryProps } from './library-props.ts';

/** How many rows are listed, and what can be done to all of them. */
export function CountLine({ rows, total, filter, isSearching, actions }: LibraryProps) {
  const t = useStrings();
  const isBin = filter.state === 'bin';
  return (
    <p class="meta count" role="status">
      {rows === null ? '' : isSearching ? t('librarySearching') : t('libraryCount', [rows.length, total])}
      {rows !== null && rows.length > 0 && (
        <>
          <button type="button" class="link" data-act="select-all" onClick={() => actions.onSelectAll(true)}>
            {t('librarySelectAll')}
          </button>
          {isBin ? (
            <EmptyBin onPurge={actions.onPurge} />
          ) : (
            <button
              type="button"
              class="link"
              data-act="export"
              onClick={() => actions.onExport(rows.map(({ id }) => id))}
            >
              {t('libraryExport')}
            </button>
          )}
        </>
      )}
    </p>
  );
}

function EmptyBin({ onPurge }: { onPurge: LibraryProps['actions']['onPurge'] }) {
  const t = useStrings();
  const sure = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" class="link" data-act="empty-bin" onClick={() => sure.current?.showModal()}>
        {t('libraryEmptyBin')}
      </button>
      <dialog ref={sure} aria-label={t('libraryEmptyBin')}>
        <p>{t('libraryEmptySure')}</p>
        <form method="dialog" class="doors-row">
          <button type="submit" class="door primary" data-act="empty-sure" onClick={() => onPurge(null)}>
            {t('libraryEmptyBin')}
          </button>
          <button type="submit" class="door">
            {t('packsCancel')}
          </button>
        </form>
      </dialog>
    </>
  );
}
