import type { TrayEntry, TrayProps } from '../../lib/app/page/highlights/highlight-props.ts';
import { anchorKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import { KEEP_INSIDE } from './keep-inside.ts';

/** What is not on the page any more: the reason, the old words, what is nearest to them, and the ways on. */
export function Tray(props: TrayProps) {
  const { entries, isOpen, onToggle } = props;
  const t = useStrings();
  if (!isOpen)
    return (
      <button type="button" class="own-handle" data-act="tray" aria-expanded="false" onClick={onToggle}>
        {entries.length === 1 ? t('trayOne') : t('trayMany', [entries.length])}
      </button>
    );
  return (
    <section
      class="own-tray"
      aria-label={t('trayTitle')}
      {...KEEP_INSIDE}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h2>{t('trayTitle')}</h2>
        <button type="button" class="own-tool" aria-label={t('close')} onClick={onToggle}>
          ×
        </button>
      </header>
      <ol>
        {entries.map((entry) => (
          <Entry key={entry.highlight.id} entry={entry} tray={props} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry: { highlight, anchoring }, tray }: { entry: TrayEntry; tray: TrayProps }) {
  const t = useStrings();
  const { id, selector, note } = highlight;
  return (
    <li data-highlight={id}>
      <blockquote dir="auto">{selector?.quote.exact}</blockquote>
      {note !== '' && <p dir="auto">{note}</p>}
      {anchoring.reason !== null && <p class="own-meta">{t(anchorKey(anchoring.reason))}</p>}
      {anchoring.candidates.length > 0 && (
        <ul aria-label={t('trayCandidates')}>
          {anchoring.candidates.map((candidate, nth) => (
            <li key={nth}>
              <button type="button" data-act="show" dir="auto" onClick={() => tray.onShowCandidate(candidate)}>
                {candidate.quote}
              </button>
              <button type="button" data-act="attach" onClick={() => tray.onAttach(id, candidate)}>
                {t('trayAttach')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="own-doors">
        <button
          type="button"
          data-act="attach-selection"
          disabled={!tray.hasSelection}
          // The selection must outlive the press.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => tray.onAttach(id, 'selection')}
        >
          {t('trayAttachSelection')}
        </button>
        <button type="button" data-act="page-note" onClick={() => tray.onKeepAsPageNote(id)}>
          {t('trayPageNote')}
        </button>
        <button type="button" data-act="open" onClick={() => tray.onOpen(id)}>
          {t('trayOpen')}
        </button>
      </div>
    </li>
  );
}
