import type { Highlight, HighlightedArticle, ReaderSettings } from '../../lib/core/highlight/highlight.ts';
import { shortLine } from '../../lib/core/text/short-line.ts';
import { Facts } from '../facts.tsx';
import { colourName } from '../highlight/colours.ts';
import { useStrings } from '../strings-context.tsx';
import { Chip } from '../ui/chip.tsx';

interface Props {
  highlight: Highlight;
  article: HighlightedArticle | null;
  settings: ReaderSettings;
  at: number;
  total: number;
  style: { top: string; height: string };
  isSelected: boolean;
  isOpen: boolean;
  onOpen: () => void;
  onSelect: (range: boolean) => void;
}

/** More than the two lines that are seen. */
const MAX_SHOWN_CHARACTERS = 400;

/** One highlight in the list: what was written, what it was written on, where and when. */
export function HighlightRow(props: Props) {
  const { highlight, article, settings, at, total, style, isSelected, isOpen, onOpen, onSelect } = props;
  const t = useStrings();
  const quote = highlight.selector?.quote.exact ?? '';
  const name = colourName(highlight.colour, settings, t);
  const isNote = highlight.note.trim() !== '';
  const line = shortLine(isNote ? highlight.note : quote, MAX_SHOWN_CHARACTERS);
  return (
    <div
      class={`row ${isOpen ? 'open' : ''}`}
      role="listitem"
      aria-setsize={total}
      aria-posinset={at + 1}
      style={style}
      data-highlight={highlight.id}
    >
      <input
        type="checkbox"
        checked={isSelected}
        aria-label={t('librarySelect', [line.slice(0, 60)])}
        onClick={(event) => onSelect(event.shiftKey)}
      />
      <button type="button" class="entry-button" aria-expanded={isOpen} onClick={onOpen}>
        <Chip colour={highlight.colour} />
        <span class="words">
          <span class="first" dir="auto">
            <span class="hidden">{name}: </span>
            {isNote ? line : <q>{line}</q>}
          </span>
          <span class="meta">
            <Facts values={[article?.title || highlight.article, highlight.created.slice(0, 10)]} />{' '}
            <Facts values={highlight.tags.map((tag) => `#${tag}`)} between=" " />
          </span>
        </span>
      </button>
    </div>
  );
}
