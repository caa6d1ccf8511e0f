import { useMemo, useState } from 'preact/hooks';
import type { NoteContext } from '../../lib/core/note/note-context.ts';
import { formatNoteKey, idOfNoteKey } from '../../lib/core/note/note-key.ts';
import type { NotePlace } from '../../lib/core/note/reader-state.ts';
import { arrangeStrip, findMark, type StripMark } from '../../lib/core/panel/arrange-strip.ts';
import { useStrings } from '../strings-context.tsx';
import { heightPxOf, type Look, laneAt, StripDrawing } from './strip-drawing.tsx';

interface Props {
  places: readonly NotePlace[];
  outline: readonly number[];
  context: NoteContext;
  open: string | null;
  onGoTo: (key: string, place: number) => void;
}

/** How far beside a mark the pointer may be. */
const REACH_PX = 6;
const OPTION = 'strip-option';

/** The article from its first to its last word: a tick for each mention, a bar for each claim. One goes there. */
export function ArticleStrip({ places, outline, context, open, onGoTo }: Props) {
  const t = useStrings();
  const strip = useMemo(() => arrangeStrip(places), [places]);
  const [actor, setActor] = useState('');
  const [active, setActive] = useState(0);
  const [pointed, setPointed] = useState<StripMark | null>(null);
  const [hasFocus, setFocus] = useState(false);
  const isShown = useMemo(() => showing(actor, context), [actor, context]);
  const shown = useMemo(() => strip.marks.filter(isShown), [strip, isShown]);
  const counts = useMemo(() => new Map(places.map(({ note, places: count }) => [note, count])), [places]);
  const at = Math.min(active, shown.length - 1);
  const current = shown[at];
  if (strip.marks.length === 0) return null;

  const nameOf = (mark: StripMark) => {
    const id = idOfNoteKey(mark.key);
    return mark.kind === 'actor'
      ? t('stripMention', [context.actors.get(id) ?? id, mark.place + 1, counts.get(mark.key) ?? 1])
      : t('stripClaim', [context.claims.get(id)?.line ?? id]);
  };
  const lookOf = (mark: StripMark): Look =>
    !isShown(mark)
      ? 'faint'
      : mark === pointed || (hasFocus && mark === current)
        ? 'active'
        : mark.key === open
          ? 'open'
          : 'plain';
  const choose = (mark: StripMark | null | undefined) => {
    if (!mark) return;
    setActive(Math.max(0, shown.indexOf(mark)));
    onGoTo(mark.key, mark.place);
  };
  const markAt = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    const { left, top, width } = event.currentTarget.getBoundingClientRect();
    const fromLeft = (event.clientX - left) / width;
    const share = isMirrored(event.currentTarget) ? 1 - fromLeft : fromLeft;
    return findMark(shown, { share, ...laneAt(event.clientY - top, strip.lanes) }, REACH_PX / width);
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const next = nextAt(event.key, { at, count: shown.length, mirrored: isMirrored(event.currentTarget) });
    if (next !== null) setActive(next);
    else if (event.key === 'Enter' || event.key === ' ') choose(current);
    else return;
    setPointed(null);
    event.preventDefault();
  };
  const told = pointed ?? (hasFocus ? current : undefined);

  return (
    <div class="strip-of-article">
      <div
        class="track-of-article"
        role="listbox"
        tabIndex={0}
        aria-label={t('stripLabel')}
        aria-activedescendant={current === undefined ? undefined : OPTION}
        onKeyDown={onKeyDown}
        onFocus={({ currentTarget }) => setFocus(currentTarget.matches(':focus-visible'))}
        onBlur={() => setFocus(false)}
        onPointerMove={(event) => setPointed(markAt(event))}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => choose(markAt(event))}
        style={{ blockSize: `${heightPxOf(strip.lanes)}px`, cursor: pointed === null ? 'default' : 'pointer' }}
      >
        <StripDrawing strip={strip} outline={outline} lookOf={lookOf} />
        {/* One option at a time, told with its number: thousands of them would say no more. */}
        {current !== undefined && (
          <span
            id={OPTION}
            role="option"
            tabIndex={-1}
            class="hidden"
            aria-selected={current.key === open}
            aria-posinset={at + 1}
            aria-setsize={shown.length}
          >
            {nameOf(current)}
          </span>
        )}
      </div>
      <div class="under-strip">
        <p class={`meta told ${told?.kind ?? ''}`} aria-hidden="true">
          {told === undefined ? t('stripHint') : nameOf(told)}
        </p>
        <ActorChoice places={places} context={context} actor={actor} onActor={setActor} />
      </div>
    </div>
  );
}

interface ChoiceProps {
  places: readonly NotePlace[];
  context: NoteContext;
  actor: string;
  onActor: (actor: string) => void;
}

function ActorChoice({ places, context, actor, onActor }: ChoiceProps) {
  const t = useStrings();
  const names = useMemo(
    () =>
      places
        .filter(({ kind, at }) => kind === 'actor' && at.length > 0)
        .map(({ note }) => idOfNoteKey(note))
        .map((id) => ({ id, name: context.actors.get(id) ?? id }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [places, context],
  );
  return (
    <select
      class="actor-choice"
      aria-label={t('stripActor')}
      value={actor}
      onChange={({ currentTarget }) => onActor(currentTarget.value)}
    >
      <option value="">{t('stripAll')}</option>
      {names.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** All marks, or an actor's mentions and the claims that speak of it. */
function showing(actor: string, { claims }: NoteContext): (mark: StripMark) => boolean {
  if (actor === '') return () => true;
  const keys = new Set([formatNoteKey({ kind: 'actor', pack: null, id: actor })]);
  for (const [id, { actors }] of claims) if (actors.includes(actor)) keys.add(formatNoteKey({ kind: 'claim', id }));
  return ({ key }) => keys.has(key);
}

interface Step {
  readonly at: number;
  readonly count: number;
  readonly mirrored: boolean;
}

function nextAt(key: string, { at, count, mirrored }: Step): number | null {
  const [forth, back] = mirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === forth || key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === back || key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

const isMirrored = (element: HTMLElement) => getComputedStyle(element).direction === 'rtl';
