import { useEffect, useRef } from 'preact/hooks';
import { useStrings } from '../strings-context.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { CountLine } from './count-line.tsx';
import { EmptyList } from './empty-list.tsx';
import { Filters } from './filters.tsx';
import { LibraryList } from './library-list.tsx';
import { Notices } from './library-notices.tsx';
import type { LibraryProps } from './library-props.ts';

/** All that the reader has highlighted and written: search, list, detail. */
export function LibraryPage(props: LibraryProps) {
  const { rows, selected } = props;
  return (
    <main class="library">
      <Header {...props} />
      <Filters {...props} />
      <Notices {...props} />
      <CountLine {...props} />
      {selected.size > 0 && <BulkBar {...props} />}
      <LastOutcome {...props} />
      {rows !== null && (rows.length === 0 ? <EmptyList {...props} /> : <LibraryList rows={rows} library={props} />)}
    </main>
  );
}

function Header({ words, actions, isTyping }: LibraryProps) {
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
  return (
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
  );
}

function LastOutcome({ outcome, actions }: LibraryProps) {
  const t = useStrings();
  if (outcome === null) return null;
  return (
    <p class="told" role="status">
      {t(outcome.key, outcome.values)}{' '}
      {outcome.canUndo && (
        <button type="button" class="link" data-act="undo" onClick={actions.onUndo}>
          {t('ownUndo')}
        </button>
      )}
    </p>
  );
}
