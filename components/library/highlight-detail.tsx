import type { Highlight, HighlightedArticle } from '../../lib/core/highlight/highlight.ts';
import type { TagUse } from '../../lib/core/highlight/highlight-store.ts';
import { explainStoreProblem } from '../../lib/core/strings.ts';
import { Facts } from '../facts.tsx';
import { ColourRow } from '../highlight/colour-row.tsx';
import { DraftOffer } from '../highlight/draft-offer.tsx';
import { NoteEditor } from '../highlight/note-editor.tsx';
import { NoteText } from '../highlight/note-text.tsx';
import { SAVE_STATES } from '../highlight/save-states.ts';
import { TagList } from '../highlight/tag-list.tsx';
import { useStrings } from '../strings-context.tsx';
import type { LibraryProps } from './library-props.ts';

interface Props {
  highlight: Highlight;
  article: HighlightedArticle | null;
  library: LibraryProps;
}

/** One highlight in full: the quote, the note to read and to edit, colour, tags, the way to its page. */
export function HighlightDetail({ highlight, article, library }: Props) {
  const { actions, settings, facets, note: written } = library;
  const t = useStrings();
  const { id, selector, deleted, created } = highlight;
  const note = written?.text ?? highlight.note;
  const isEditing = written?.isEditing ?? false;
  const tags: TagUse[] = facets.tags.map(([tag]) => ({ tag, used: '' }));
  return (
    <article class="detail" aria-label={t('libraryDetail')}>
      <h2 dir="auto">{article?.title || highlight.article}</h2>
      <p class="meta">
        <Facts values={[article?.author, article?.site, created.slice(0, 10)]} />
      </p>
      {selector !== null && <blockquote dir="auto">{selector.quote.exact}</blockquote>}
      {library.offer !== null && (
        <DraftOffer draft={library.offer} onChoose={(choice) => actions.onOffer(highlight, choice)} />
      )}
      {isEditing ? (
        <NoteEditor text={note} tags={tags} onText={actions.onText} onDone={() => actions.onEdit(highlight, false)} />
      ) : (
        note !== '' && <NoteText markdown={note} />
      )}
      {written !== null && <Standing note={written} library={library} />}
      {deleted === null && (
        <>
          <button type="button" class="door" data-act="edit" onClick={() => actions.onEdit(highlight, !isEditing)}>
            {t(isEditing ? 'libraryDone' : note === '' ? 'ownWrite' : 'ownEdit')}
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

/** Whether what was written is kept, and what can be done where it is not. */
function Standing({ note, library: { actions } }: { note: NonNullable<LibraryProps['note']>; library: LibraryProps }) {
  const t = useStrings();
  if (note.problem === null)
    return (
      <p class="own-state" role="status" data-save={note.state}>
        {t(SAVE_STATES[note.state])}
      </p>
    );
  return (
    <div class="own-trouble" role="alert" data-save={note.state}>
      <p>{explainStoreProblem(note.problem, t)}</p>
      <button type="button" data-act="ownRetry" onClick={actions.onRetry}>
        {t('ownRetry')}
      </button>
      <button type="button" data-act="ownCopyNote" onClick={() => actions.onCopyNote(note.text)}>
        {t('ownCopyNote')}
      </button>
    </div>
  );
}
