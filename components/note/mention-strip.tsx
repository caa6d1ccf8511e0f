import type { ActorNote } from '../../lib/core/note/list-notes.ts';
import { useStrings } from '../strings-context.tsx';
import { StepButton } from '../ui/step-button.tsx';

interface Props {
  note: ActorNote;
  /** Index of the mention that the reader is at. */
  place: number;
  onGoTo: (key: string, place: number) => void;
}

/** Where an actor is mentioned: a tick for each place, the one at hand marked, and a step either way. */
export function MentionStrip({ note, place, onGoTo }: Props) {
  const t = useStrings();
  const count = note.places.length;
  if (count === 0) return <p class="meta">{t('actorNoMention')}</p>;
  const at = Math.min(place, count - 1);
  const step = (by: number) => onGoTo(note.key, (at + by + count) % count);
  return (
    <div class="mentions" role="group" aria-label={t('actorMentions')}>
      <StepButton label={t('previousMention')} isDisabled={count < 2} onStep={() => step(-1)} />
      <span class="strip">
        {note.places.map((_, nth) => (
          <button
            key={nth}
            type="button"
            class="tick"
            aria-label={t('goToMention', [nth + 1])}
            aria-current={nth === at ? 'true' : undefined}
            onClick={() => onGoTo(note.key, nth)}
          />
        ))}
      </span>
      <span class="meta">{t('mentionOf', [at + 1, count])}</span>
      <StepButton label={t('nextMention')} isNext isDisabled={count < 2} onStep={() => step(1)} />
    </div>
  );
}
