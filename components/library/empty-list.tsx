import { useStrings } from '../strings-context.tsx';
import type { LibraryProps } from './library-props.ts';

/** Why no row is listed, and what to do. */
export function EmptyList({ total, filter, words, actions }: LibraryProps) {
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
          actions.onFilter({
            site: null,
            article: null,
            colour: null,
            tag: null,
            actor: [],
            from: '',
            to: '',
            state: 'all',
          });
        }}
      >
        {t('libraryClear')}
      </button>
    </p>
  );
}
