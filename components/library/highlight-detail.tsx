import { useState } from 'preact/hooks';
import type { Highlight, HighlightedArticle } from '../../lib/core/highlight.ts';
import type { TagUse } from '../../lib/core/highlight-store.ts';
import { Facts } from '../facts.tsx';
import { ColourRow } from '../highlight/colour-row.tsx';
import { NoteEditor } from '../highlight/note-editor.tsx';
import { NoteText } from '../highlight/note-text.tsx';
import { TagList } from '../highlight/tag-list.tsx';
import { useStrings } from '../strings-context.tsx';
import type { LibraryProps } from './library-props.ts';

interface Props {
  highlight: Highlight;
  article: HighlightedArticle | null;
  library: LibraryProps;
}

/** One highlight in full: the quote, the note to read and to edit, colour, tags, the way to its page. */
export function HighlightDetail({ highlight, article, library: { actions, settings, facets } }: Props) {
  const t = useStrings();
  const [draft, setDraft] = useState<string | null>(null);
  const { id, selector, note, deleted, created } = highlight;
  const tags: TagUse[] = facets.tags.map(([tag]) => ({ tag, used: '' }));
  const finish = () => {
    if (draft !== null && draft !== note) actions.onNote(highlight, draft);
    setDraft(null);
  };
  return (
    <article class="detail" aria-label={t('libraryDetail')}>
      <h2 dir="auto">{article?.title || highlight.article}</h2>
      <p class="meta">
        <Facts values={[article?.author, article?.site, created.slice(0, 10)]} />
      </p>
      {selector !== null && <blockquote dir="auto">{selector.quote.exact}</blockquote>}
      {draft === null ? (
        note !== '' && <NoteText markdown={note} />
      ) : (
        <NoteEditor text={draft} tags={tags} onText={setDraft} onDone={finish} />
      )}
      {deleted === null && (
        <>
          <button
            type="button"
            class="door"
            data-act="edit"
            onClick={() => (draft === null ? setDraft(note) : finish())}
          >
            {t(draft === null ? (note === '' ? 'ownWrite' : 'ownEdit') : 'libraryDone')}
          </button>
          <TagList tags={highlight.tags} known={tags} onTags={(wanted) => actions.onTags(highlight, wanted)} />
          <div class="own-colours" role="group" aria-label={t('ownColour')}>
            <ColourRow
              settings={settings}
              pressed={highlight.colour}
              onColour={(colour) => actions.onColour([id], colour)}
            />
          </div>
        </>
      )}
      <div class="doors-row">
        {deleted === null ? (
          <>
            {!highlight.article.startsWith('urn:') && (
              <button type="button" class="door primary" data-act="go" onClick={() => actions.onGoTo(highlight)}>
                {t('libraryGoTo')}
              </button>
            )}
            <button type="button" class="door" data-act="bin" onClick={() => actions.onBin([id])}>
              {t('ownDelete')}
            </button>
          </>
        ) : (
          <button type="button" class="door primary" data-act="restore" onClick={() => actions.onRestore([id])}>
            {t('libraryRestore')}
          </button>
        )}
      </div>
    </article>
  );
}
