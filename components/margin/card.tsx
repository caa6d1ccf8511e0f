import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OwnNote } from '../../lib/core/note/own-note.ts';
import { Glyph } from '../note/glyph.tsx';
import { NoteLine } from '../note/note-line.tsx';
import { useStrings } from '../strings-context.tsx';
import { Chip } from '../ui/chip.tsx';
import { CloseButton } from '../ui/close-button.tsx';
import { CardBody, nameOf } from './card-body.tsx';
import { tieOf } from './leaders.tsx';
import type { MarginNote, MarginProps, PlacedCard } from './margin-props.ts';

interface Props {
  card: PlacedCard;
  isOpen: boolean;
  isHovered: boolean;
  margin: MarginProps;
}

/** One card at its place: a line of type, a number in the gutter, or the open note in its box. */
export function Card({ card, isOpen, isHovered, margin }: Props) {
  const { note } = card;
  const style = { top: `${card.topPx}px`, left: `${card.leftPx}px`, width: `${card.widthPx}px` };
  const names = ['card', note.kind, isOpen && 'open', isHovered && 'hovered'].filter(Boolean).join(' ');
  const hover = {
    onPointerEnter: () => margin.onHover(note.key),
    onPointerLeave: () => margin.onHover(null),
  };
  return (
    <div class={names} style={style} data-note={note.key} {...hover}>
      {isOpen ? <OpenCard card={card} margin={margin} /> : <CollapsedCard card={card} margin={margin} />}
    </div>
  );
}

function CollapsedCard({ card, margin }: Pick<Props, 'card' | 'margin'>) {
  const { note } = card;
  const isNumber = margin.mode === 'gutter';
  return (
    <button
      type="button"
      class="collapsed"
      aria-expanded={margin.open === note.key}
      onClick={() => margin.onOpen(note.key)}
      onFocus={() => margin.onHover(note.key)}
      onBlur={() => margin.onHover(null)}
    >
      {isNumber ? <NumberLine note={note} margin={margin} /> : <Line note={note} margin={margin} />}
      {!isNumber && tieOf(card, margin.open) === 'number' && <span class="number">{note.number}</span>}
    </button>
  );
}

interface LineProps {
  note: MarginNote;
  margin: MarginProps;
}

function Line({ note, margin }: LineProps) {
  if (note.kind !== 'own') return <NoteLine note={note} origin={margin.contextFor(note).edition.origin} />;
  return (
    <>
      <Chip colour={note.colour} />
      <Flag flag={note.flag ?? null} />
      <span class="line" dir="auto">
        {note.line}
      </span>
    </>
  );
}

/** What the reader should know of a note before the card is open. */
function Flag({ flag }: { flag: NonNullable<OwnNote['flag']> | null }) {
  const t = useStrings();
  if (flag === null) return null;
  return (
    <span class="flag" data-flag={flag}>
      <span aria-hidden="true">!</span>
      <span class="hidden">{t(flag === 'unsaved' ? 'ownFlagUnsaved' : 'ownFlagOffer')}: </span>
    </span>
  );
}

function NumberLine({ note, margin }: LineProps) {
  const t = useStrings();
  const isImported = note.kind !== 'own' && margin.contextFor(note).edition.origin === 'imported';
  return (
    <>
      <span aria-hidden="true">
        {note.kind === 'own' ? (
          <Chip colour={note.colour} />
        ) : note.kind === 'piece' ? (
          <Glyph note={note} />
        ) : (
          note.number
        )}
      </span>
      <span class="hidden">
        {note.kind === 'own' ? `${note.title}: ${note.line}` : nameOf(note, t)}
        {note.kind === 'own' && <Flag flag={note.flag ?? null} />}
        {isImported && `, ${t('packsFrom')}`}
      </span>
    </>
  );
}

function OpenCard({ card: { note }, margin }: Pick<Props, 'card' | 'margin'>) {
  const t = useStrings();
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const tell = () => margin.onHeight(element.offsetHeight);
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    tell();
    return () => observer.disconnect();
  }, [note.key]);
  return (
    <section class="box" ref={box} aria-label={nameOf(note, t)}>
      <header>
        {note.kind === 'own' ? <Chip colour={note.colour} /> : <Glyph note={note} />}
        <h2 dir="auto">{nameOf(note, t)}</h2>
        <CloseButton onClose={margin.onClose} />
      </header>
      <CardBody note={note} margin={margin} />
    </section>
  );
}
