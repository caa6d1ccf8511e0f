import { isPlaced } from '../../lib/core/margin/is-placed.ts';
import { useStrings } from '../strings-context.tsx';
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
        <button type="button" class="step" aria-label={t('previousNote')} onClick={() => margin.onStep(-1)}>
          <svg viewBox="0 0 16 16" class="chevron" aria-hidden="true">
            <path d="M10 3.5L5.5 8l4.5 4.5" />
          </svg>
        </button>
        <button type="button" class="step next" aria-label={t('nextNote')} onClick={() => margin.onStep(1)}>
          <svg viewBox="0 0 16 16" class="chevron" aria-hidden="true">
            <path d="M10 3.5L5.5 8l4.5 4.5" />
          </svg>
        </button>
        <span class="count">{at < 0 ? '' : t('mentionOf', [at + 1, order.length])}</span>
        <h2 dir="auto">{nameOf(note, t)}</h2>
        <button type="button" class="close" aria-label={t('close')} onClick={margin.onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </header>
      <CardBody note={note} margin={margin} />
    </section>
  );
}
