import { isPlaced } from '../../lib/core/margin/is-placed.ts';
import { useStrings } from '../strings-context.tsx';
import { CloseButton } from '../ui/close-button.tsx';
import { StepButton } from '../ui/step-button.tsx';
import { CardBody, nameOf } from './card-body.tsx';
import type { MarginProps } from './margin-props.ts';

/** At the foot of a narrow window: a small handle, or the open note with a step either way. */
export function Sheet({ margin }: { margin: MarginProps }) {
  const t = useStrings();
  const note = margin.notes.find(({ key }) => key === margin.open);
  if (note === undefined) {
    const placed = margin.notes.filter(isPlaced);
    const [first] = placed;
    return (
      <button type="button" class="handle" aria-expanded="false" onClick={() => first && margin.onOpen(first.key)}>
        {t('sheetOpen', [placed.length])}
      </button>
    );
  }
  const order = margin.notes.filter(isPlaced);
  const at = order.indexOf(note);
  return (
    <section class="sheet" aria-label={t('sheetLabel')}>
      <header>
        <StepButton label={t('previousNote')} onStep={() => margin.onStep(-1)} />
        <StepButton label={t('nextNote')} isNext onStep={() => margin.onStep(1)} />
        <span class="count">{at < 0 ? '' : t('mentionOf', [at + 1, order.length])}</span>
        <h2 dir="auto">{nameOf(note, t)}</h2>
        <CloseButton onClose={margin.onClose} />
      </header>
      <CardBody note={note} margin={margin} />
    </section>
  );
}
