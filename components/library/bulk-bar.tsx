import { useState } from 'preact/hooks';
import { cleanTag } from '../../lib/core/highlight/clean-tag.ts';
import { ColourRow } from '../highlight/colour-row.tsx';
import { useStrings } from '../strings-context.tsx';
import type { LibraryProps } from './library-props.ts';

/** What can be done to all that is selected, at once. */
export function BulkBar({ selected, filter, settings, actions }: LibraryProps) {
  const t = useStrings();
  const [tag, setTag] = useState('');
  const [isAsking, setAsking] = useState(false);
  const ids = [...selected];
  const addTag = () => {
    const wanted = cleanTag(tag);
    if (wanted !== '') actions.onTag(ids, wanted);
    setTag('');
  };
  return (
    <div class="bulk" role="toolbar" aria-label={t('librarySelected', [ids.length])}>
      <span>{t('librarySelected', [ids.length])}</span>
      {filter.state === 'bin' ? (
        <>
          <button type="button" class="door" data-act="restore-all" onClick={() => actions.onRestore(ids)}>
            {t('libraryRestore')}
          </button>
          {isAsking ? (
            <button type="button" class="door" data-act="purge-sure" onClick={() => actions.onPurge(ids)}>
              {t('libraryPurgeSure', [ids.length])}
            </button>
          ) : (
            <button type="button" class="door" data-act="purge" onClick={() => setAsking(true)}>
              {t('libraryPurge')}
            </button>
          )}
        </>
      ) : (
        <>
          <input
            type="text"
            value={tag}
            placeholder={t('ownAddTag')}
            aria-label={t('ownAddTag')}
            onInput={({ currentTarget }) => setTag(currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && addTag()}
          />
          <button type="button" class="door" data-act="tag-all" onClick={addTag}>
            {t('libraryTag')}
          </button>
          <ColourRow settings={settings} pressed={null} onColour={(colour) => actions.onColour(ids, colour)} />
          <button type="button" class="door" data-act="export-chosen" onClick={() => actions.onExport(ids)}>
            {t('libraryExport')}
          </button>
          <button type="button" class="door" data-act="bin-all" onClick={() => actions.onBin(ids)}>
            {t('ownDelete')}
          </button>
        </>
      )}
      <button type="button" class="door" onClick={() => actions.onSelectAll(false)}>
        {t('libraryNone')}
      </button>
    </div>
  );
}
