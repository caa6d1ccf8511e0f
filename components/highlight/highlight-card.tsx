import type { HighlightCardProps } from '../../lib/app/page/highlights/highlight-props.ts';
import type { StoreProblem } from '../../lib/core/highlight/highlight-store.ts';
import { anchorKey, explainStoreProblem, type MessageKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import { ColourRow } from './colour-row.tsx';
import { DraftOffer } from './draft-offer.tsx';
import { Icon } from './icon.tsx';
import { KEEP_INSIDE } from './keep-inside.ts';
import { NoteEditor } from './note-editor.tsx';
import { NoteText } from './note-text.tsx';
import { SAVE_STATES } from './save-states.ts';
import { TagList } from './tag-list.tsx';
import { WordChanges } from './word-changes.tsx';

/** The inside of the open card of the reader's own: the note, written or read, its colour, tags and what can be done. */
export function HighlightCard(props: HighlightCardProps) {
  const { highlight, settings, tags, text, saveState, problem, offer, isEditing, onEdit, onText, onTags, onColour } =
    props;
  const t = useStrings();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') event.stopPropagation();
  };
  return (
    <div class="own-card" role="group" aria-label={t('ownNote')} {...KEEP_INSIDE} onKeyDown={onKeyDown}>
      <Standing {...props} />
      {offer !== null && <DraftOffer draft={offer} onChoose={props.onOffer} />}
      {isEditing ? (
        <NoteEditor text={text} tags={tags} onText={onText} onDone={() => onEdit(false)} />
      ) : (
        <>
          {text !== '' && <NoteText markdown={text} />}
          <button type="button" class="own-write" data-act="write" onClick={() => onEdit(true)}>
            <Icon name="pencil" />
            {t(text === '' ? 'ownWrite' : 'ownEdit')}
          </button>
        </>
      )}
      <TagList tags={highlight.tags} known={tags} onTags={onTags} />
      <div class="own-row">
        <div class="own-colours" role="group" aria-label={t('ownColour')}>
          <ColourRow settings={settings} pressed={highlight.colour} onColour={onColour} />
        </div>
        <Actions {...props} />
      </div>
      <p class="own-state" role="status" data-save={saveState}>
        {t(SAVE_STATES[saveState])}
      </p>
      <Trouble {...props} />
      {problem === null && <p class="own-trouble own-over">{t('storeUpdated')}</p>}
    </div>
  );
}

/** What became of its words since it was made. */
function Standing({ highlight, anchoring, changes }: HighlightCardProps) {
  const t = useStrings();
  if (anchoring === null || anchoring.reason === null) return null;
  return (
    <div class="own-standing">
      <p>{t(anchorKey(anchoring.reason))}</p>
      {anchoring.state === 'moved' && <p>{t('anchorScore', [Math.round(anchoring.score * 100)])}</p>}
      {changes !== null ? (
        <WordChanges changes={changes} />
      ) : (
        anchoring.state === 'orphan' && <blockquote dir="auto">{highlight.selector?.quote.exact}</blockquote>
      )}
    </div>
  );
}

function Actions(props: HighlightCardProps) {
  const { highlight, anchoring, text, onExtent, onCopyQuote, onCopyNote, onWritePrivately, onDelete } = props;
  const t = useStrings();
  const hasWords = highlight.selector !== null;
  const actions = [
    ...(hasWords && anchoring?.state !== 'orphan' ? [['extent', 'ownExtent', onExtent] as const] : []),
    ...(hasWords ? [['copy', 'ownCopyQuote', onCopyQuote] as const] : []),
    // What is on a page cannot be selected, for the page would read it.
    ...(text !== '' ? [['copy-note', 'ownCopyNote', onCopyNote] as const] : []),
    ['window', 'ownWritePrivately', onWritePrivately] as const,
    ['bin', 'ownDelete', onDelete] as const,
  ];
  return (
    <div class="own-actions">
      {actions.map(([name, key, act]) => (
        <button
          key={name}
          type="button"
          class="own-tool"
          data-act={name === 'bin' ? 'delete' : name}
          aria-label={t(key)}
          title={t(key)}
          onClick={act}
        >
          <Icon name={name} />
        </button>
      ))}
    </div>
  );
}

/** What can be done where it is not saved; nothing is tried again that the store will never take. */
function doorsOf(
  { kind }: StoreProblem,
  { onRetry, onCopyNote, onReload, onKeepPrivate }: HighlightCardProps,
): readonly (readonly [MessageKey, () => void])[] {
  const copy = ['ownCopyNote', onCopyNote] as const;
  switch (kind) {
    case 'private-window':
      return [['storeKeepPrivate', onKeepPrivate], copy];
    case 'extension-updated':
    case 'refused':
      return [copy, ['ownReload', onReload]];
    case 'deleted-for-good':
    case 'too-long':
      return [copy];
    default:
      return [['ownRetry', onRetry], copy];
  }
}

/** Why it is not saved, and what the reader can do about it: the words are never at risk. */
function Trouble(props: HighlightCardProps) {
  const { problem } = props;
  const t = useStrings();
  if (problem === null) return null;
  return (
    <div class="own-trouble" role="alert">
      <p>{explainStoreProblem(problem, t)}</p>
      {doorsOf(problem, props).map(([key, act]) => (
        <button key={key} type="button" data-act={key} onClick={act}>
          {t(key)}
        </button>
      ))}
    </div>
  );
}
