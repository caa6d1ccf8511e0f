import { useEffect, useRef } from 'preact/hooks';
import { NO_FILTER } from '../../lib/core/highlight/filter-highlights.ts';
import { StoreTrouble } from '../store-trouble.tsx';
import { useStrings } from '../strings-context.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { Filters } from './filters.tsx';
import { HighlightDetail } from './highlight-detail.tsx';
import { HighlightRow } from './highlight-row.tsx';
import type { LibraryProps } from './library-props.ts';
import { VirtualList } from './virtual-list.tsx';

const ROW_PX = 60;

/** All that the reader has highlighted and written: search, list, detail. */
export function LibraryPage(props: LibraryProps) {
  const { rows, words, open, selected, articles, settings, told, actions, isSearching, isTyping } = props;
  const t = useStrings();
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event) || event.ctrlKey || event.metaKey) return;
      search.current?.focus();
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    search.current?.focus();
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const current = rows?.findIndex(({ id }) => id === open) ?? -1;
  const opened = rows?.[current];
  const onKeyDown = (event: KeyboardEvent) => {
    if (rows === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: rows.length - 1 }[event.key];
    const next = to === undefined ? undefined : rows[Math.max(0, Math.min(to, rows.length - 1))];
    if (next !== undefined) actions.onOpen(next.id);
    else if (event.key === 'Delete' && opened !== undefined && opened.deleted === null) actions.onBin([opened.id]);
    else if (event.key === 'x' && opened !== undefined) actions.onSelect(opened.id, { range: false });
    else return;
    event.preventDefault();
  };
  return (
    <main class="library">
      <header>
        <h1>{t('libraryTitle')}</h1>
        <input
          ref={search}
          type="search"
          value={words}
          placeholder={t('librarySearch')}
          aria-label={t('librarySearch')}
          onInput={({ currentTarget }) => actions.onWords(currentTarget.value)}
        />
        <button type="button" class="door" data-act="transfer" onClick={() => actions.onTransfer(null)}>
          {t('libraryTransfer')}
        </button>
        <button type="button" class="door" onClick={actions.onSettings}>
          {t('settingsTitle')}
        </button>
      </header>
      <Filters {...props} />
      <Notices {...props} />
      <p class="meta count" role="status">
        {rows === null ? '' : isSearching ? t('librarySearching') : t('libraryCount', [rows.length, props.total])}
        {rows !== null && rows.length > 0 && (
          <button type="button" class="link" data-act="select-all" onClick={() => actions.onSelectAll(true)}>
            {t('librarySelectAll')}
          </button>
        )}
        {rows !== null && rows.length > 0 && props.filter.state !== 'bin' && (
          <button
            type="button"
            class="link"
            data-act="export"
            onClick={() => actions.onExport(rows.map(({ id }) => id))}
          >
            {t('libraryExport')}
          </button>
        )}
        {props.filter.state === 'bin' && rows !== null && rows.length > 0 && <EmptyBin onPurge={actions.onPurge} />}
      </p>
      {selected.size > 0 && <BulkBar {...props} />}
      {told !== null && (
        <p class="told" role="status">
          {told.text}{' '}
          {told.canUndo && (
            <button type="button" class="link" data-act="undo" onClick={actions.onUndo}>
              {t('ownUndo')}
            </button>
          )}
        </p>
      )}
      {rows === null ? null : rows.length === 0 ? (
        <Empty {...props} />
      ) : (
        <div class="columns">
          <VirtualList rows={rows} rowPx={ROW_PX} label={t('libraryTitle')} current={current} onKeyDown={onKeyDown}>
            {(highlight, at, { style }) => (
              <HighlightRow
                key={highlight.id}
                highlight={highlight}
                article={articles.get(highlight.article) ?? null}
                settings={settings}
                at={at}
                total={rows.length}
                style={style}
                isSelected={selected.has(highlight.id)}
                isOpen={highlight.id === open}
                onOpen={() => actions.onOpen(highlight.id)}
                onSelect={(range) => actions.onSelect(highlight.id, { range })}
              />
            )}
          </VirtualList>
          {opened !== undefined && (
            <HighlightDetail
              key={opened.id}
              highlight={opened}
              article={articles.get(opened.article) ?? null}
              library={props}
            />
          )}
        </div>
      )}
    </main>
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

/** What went wrong with what is kept. */
function Notices({ problem, state, unsaved, actions }: LibraryProps) {
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

/** Nothing to show: why, and what to do. */
function Empty({ total, filter, words, actions }: LibraryProps) {
  const t = useStrings();
  if (filter.state === 'bin') return <p class="empty">{t('libraryBinEmpty')}</p>;
  if (total === 0) return <p class="empty">{t('libraryEmpty')}</p>;
  return (
    <p class="empty">
      {t(words === '' ? 'libraryNoMatch' : 'libraryNotFound', [words])}{' '}
      <button
        type="button"
        class="link"
        data-act="clear"
        onClick={() => {
          actions.onWords('');
          actions.onFilter({ ...NO_FILTER, order: filter.order });
        }}
      >
        {t('libraryClear')}
      </button>
    </p>
  );
}
