import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PageHighlights } from '../../lib/core/messages.ts';
import { lineOf, type Note } from '../../lib/core/note/list-notes.ts';
import type { NoteContext } from '../../lib/core/note/note-context.ts';
import type { NotePlace } from '../../lib/core/note/reader-state.ts';
import { listDeeds } from '../../lib/core/panel/arrange-deeds.ts';
import { assessmentKey, type MessageKey, reasonKey, type Translate } from '../../lib/core/strings.ts';
import { NoteBody } from '../note/note-body.tsx';
import { NoteLine } from '../note/note-line.tsx';
import { useStrings } from '../strings-context.tsx';
import { ArticleStrip } from './article-strip.tsx';
import { DeedMap } from './deed-map.tsx';
import { filterOwn, OwnEntry, type OwnEntryNote } from './own-entry.tsx';

type Shown = 'all' | 'actors' | 'claims' | 'mine';

const FILTERS: readonly [Shown, MessageKey][] = [
  ['all', 'panelAll'],
  ['actors', 'layerActors'],
  ['claims', 'layerClaims'],
  ['mine', 'layerMine'],
];

interface Props {
  /** The reader's own on this page. */
  own: PageHighlights | null;
  /** Keys of all cards on the page, in reading order. */
  order: readonly string[];
  notes: readonly Note[];
  /** Where they stand, as the reader told. */
  places: readonly NotePlace[];
  outline: readonly number[];
  /** Of the page's own pack, for the pictures; `null` where the page is another article. */
  context: NoteContext | null;
  contextFor: (note: Note) => NoteContext;
  onGoTo: (key: string, place: number) => void;
  onPacks: (pack: string) => void;
}

/** The notes of a page in reading order, with a filter, and below them those that are not on the page. */
export function NoteList({ own, order, notes, places, outline, context, contextFor, onGoTo, onPacks }: Props) {
  const t = useStrings();
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<Shown>('all');
  const [open, setOpen] = useState<string | null>(null);
  const [place, setPlace] = useState(0);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const found = useMemo(() => filterNotes(notes, { words, kind }, t), [notes, words, kind, t]);
  const mine = useMemo(() => filterOwn(own, { words, kind }, t), [own, words, kind, t]);
  const all = sortByOrder([...found, ...mine], order);
  const placed = all.filter(({ state }) => state !== 'orphan');
  const orphans = all.filter(({ state }) => state === 'orphan');
  const total = notes.length + (own?.highlights.length ?? 0);
  const goTo = (key: string, at: number) => {
    setOpen(key);
    setPlace(at);
    onGoTo(key, at);
  };
  const openOther = (key: string, at = 0) => {
    setOpen(key);
    setPlace(at);
    if (found.some((note) => note.key === key)) return;
    // A note that the filter leaves out is shown all the same: it was asked for.
    setWords('');
    setKind('all');
  };
  const goFromStrip = (key: string, at: number) => {
    openOther(key, at);
    setWanted({ key, focus: false });
    onGoTo(key, at);
  };
  const openFromMap = (key: string) => {
    openOther(key);
    setWanted({ key, focus: true });
  };
  const show = (note: Note | OwnEntryNote) =>
    note.kind === 'own' ? (
      <OwnEntry
        key={note.key}
        entry={note}
        isOpen={open === note.key}
        onToggle={() => setOpen(open === note.key ? null : note.key)}
        onGoTo={() => goTo(note.key, 0)}
      />
    ) : (
      <NoteEntry
        key={note.key}
        note={note}
        context={contextFor(note)}
        isOpen={open === note.key}
        place={place}
        wanted={wanted?.key === note.key ? wanted : null}
        onToggle={() => {
          setPlace(0);
          setOpen(open === note.key ? null : note.key);
        }}
        onOpen={openOther}
        onGoTo={goTo}
        onPacks={onPacks}
      />
    );
  return (
    <>
      <div class="filter">
        <input
          type="search"
          value={words}
          placeholder={t('panelFilter')}
          aria-label={t('panelFilter')}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <div class="kinds" role="group" aria-label={t('layersLabel')}>
          {FILTERS.map(([value, name]) => (
            <button key={value} type="button" aria-pressed={kind === value} onClick={() => setKind(value)}>
              {t(name)}
            </button>
          ))}
        </div>
        <p class="meta" role="status">
          {all.length === 0 ? t('panelNoMatch') : t('panelShown', [all.length, total])}
        </p>
        {context !== null && (
          <ArticleStrip places={places} outline={outline} context={context} open={open} onGoTo={goFromStrip} />
        )}
      </div>
      {context !== null && <MapOnRequest context={context} onOpen={openFromMap} />}
      {placed.length > 0 && (
        <section aria-label={t('panelList')}>
          <ol class="notes">{placed.map(show)}</ol>
        </section>
      )}
      {orphans.length > 0 && (
        <section class="tray" aria-labelledby="tray">
          <h2 id="tray">{t('panelTray')}</h2>
          <ol class="notes">{orphans.map(show)}</ol>
        </section>
      )}
    </>
  );
}

/** The map costs nothing until it is asked for. */
function MapOnRequest({ context, onOpen }: { context: NoteContext; onOpen: (key: string) => void }) {
  const t = useStrings();
  const [isShown, setShown] = useState(false);
  const { claims, actors } = context;
  const deeds = useMemo(() => (isShown ? listDeeds(claims.values()) : []), [isShown, claims]);
  if (![...claims.values()].some(({ says }) => says.length > 0)) return null;
  return (
    <>
      <button type="button" class="map-door" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {t('mapTitle')}
      </button>
      {isShown && <DeedMap deeds={deeds} actors={actors} onOpen={onOpen} />}
    </>
  );
}

/** A note that was asked for elsewhere in the panel: it comes into view, with the focus or without. */
interface Wanted {
  readonly key: string;
  readonly focus: boolean;
}

interface EntryProps {
  note: Note;
  wanted: Wanted | null;
  context: NoteContext;
  isOpen: boolean;
  place: number;
  onToggle: () => void;
  onOpen: (key: string) => void;
  onGoTo: (key: string, place: number) => void;
  onPacks: (pack: string) => void;
}

function NoteEntry({ note, wanted, context, isOpen, place, onToggle, onOpen, onGoTo, onPacks }: EntryProps) {
  const t = useStrings();
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (wanted === null) return;
    entry.current?.scrollIntoView({ block: 'start' });
    if (wanted.focus) entry.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [wanted]);
  return (
    <li ref={entry} class={`entry ${note.kind}`} data-note={note.key}>
      <h2>
        <button type="button" class="collapsed" aria-expanded={isOpen} onClick={onToggle}>
          <NoteLine note={note} origin={context.edition.origin} />
        </button>
      </h2>
      {note.kind !== 'piece' && note.reason !== null && <p class="meta reason">{t(reasonKey(note.reason))}</p>}
      {isOpen && (
        <div class="body">
          {note.kind === 'claim' && <blockquote dir="auto">{note.quote}</blockquote>}
          {note.places.length > 0 && (
            <button type="button" class="link go" onClick={() => onGoTo(note.key, place)}>
              {t('panelGoTo')}
            </button>
          )}
          <NoteBody {...context} note={note} place={place} onOpen={onOpen} onGoTo={onGoTo} onPacks={onPacks} />
        </div>
      )}
    </li>
  );
}

/** By the page's reading order; what the page does not know of comes last, as it is. */
function sortByOrder<Entry extends { readonly key: string }>(
  entries: readonly Entry[],
  order: readonly string[],
): Entry[] {
  if (order.length === 0) return [...entries];
  const ranks = new Map(order.map((key, rank) => [key, rank]));
  const rankOf = ({ key }: Entry) => ranks.get(key) ?? order.length;
  return entries.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** Notes of a kind that have all the words somewhere in name, line, note, quote or assessment. */
export function filterNotes(
  notes: readonly Note[],
  filter: { readonly words: string; readonly kind: Shown },
  t: Translate,
): Note[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return notes.filter((note) => {
    if (filter.kind === 'mine') return false;
    if (filter.kind !== 'all' && note.kind !== (filter.kind === 'actors' ? 'actor' : 'claim')) return false;
    const text = textOf(note, t).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function textOf(note: Note, t: Translate): string {
  const common = [lineOf(note), note.quote];
  if (note.kind === 'actor') return [...common, note.actor.name, ...note.actor.otherNames, note.actor.note].join(' ');
  if (note.kind === 'claim') return [...common, note.claim.note, t(assessmentKey(note.claim.assessment))].join(' ');
  return [...common, note.piece.note].join(' ');
}
