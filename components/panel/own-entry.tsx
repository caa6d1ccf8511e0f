import type { Highlight } from '../../lib/core/highlight/highlight.ts';
import { highlightLine } from '../../lib/core/highlight/highlight-line.ts';
import type { PageHighlights } from '../../lib/core/messages.ts';
import { formatNoteKey } from '../../lib/core/note/note-key.ts';
import type { Translate } from '../../lib/core/strings.ts';
import { Facts } from '../facts.tsx';
import { colourName } from '../highlight/colours.ts';
import { NoteText } from '../highlight/note-text.tsx';
import { useStrings } from '../strings-context.tsx';
import { Chip } from '../ui/chip.tsx';

/** One highlight or page note of the reader's, as the list takes it. */
export interface OwnEntryNote {
  readonly key: string;
  readonly kind: 'own';
  readonly state: 'placed' | 'moved' | 'orphan';
  readonly highlight: Highlight;
  /** What its colour means to the reader. */
  readonly colour: string;
}

interface Props {
  entry: OwnEntryNote;
  isOpen: boolean;
  onToggle: () => void;
  onGoTo: () => void;
}

/** The reader's own in the list: the first words of the note or of the quote; open, both in full. */
export function OwnEntry({ entry: { key, highlight, state, colour }, isOpen, onToggle, onGoTo }: Props) {
  const t = useStrings();
  const { note, selector, tags } = highlight;
  return (
    <li class="entry own" data-note={key}>
      <h2>
        <button type="button" class="collapsed" aria-expanded={isOpen} onClick={onToggle}>
          <Chip colour={highlight.colour} />
          <span class="line" dir="auto">
            <span class="hidden">{colour}: </span>
            {highlightLine(highlight)}
          </span>
        </button>
      </h2>
      {state === 'moved' && <p class="meta reason">{t('ownMoved')}</p>}
      {isOpen && (
        <div class="body">
          {selector !== null && <blockquote dir="auto">{selector.quote.exact}</blockquote>}
          {note !== '' && <NoteText markdown={note} />}
          {tags.length > 0 && (
            <p class="meta">
              <Facts values={tags.map((tag) => `#${tag}`)} between=" " />
            </p>
          )}
          <button type="button" class="link go" onClick={onGoTo}>
            {t(state === 'orphan' ? 'panelOpenOwn' : 'panelGoTo')}
          </button>
        </div>
      )}
    </li>
  );
}

/** Those of the reader's own that have all the words in note, quote, tags or the name of the colour. */
export function filterOwn(
  own: PageHighlights | null,
  filter: { readonly words: string; readonly kind: string },
  t: Translate,
): OwnEntryNote[] {
  if (own === null || (filter.kind !== 'all' && filter.kind !== 'mine')) return [];
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return own.highlights.flatMap(({ highlight, state }): OwnEntryNote[] => {
    const colour = colourName(highlight.colour, own.settings, t);
    const text = [highlight.note, highlight.selector?.quote.exact ?? '', ...highlight.tags, colour]
      .join(' ')
      .toLowerCase();
    if (!words.every((word) => text.includes(word))) return [];
    return [{ key: formatNoteKey({ kind: 'own', id: highlight.id }), kind: 'own', state, highlight, colour }];
  });
}
