import type { Progress } from '../../lib/app/files/progress.ts';
import { useStrings } from '../strings-context.tsx';

/** How far it is, and the way out. */
export function ProgressBar({ progress, name, onStop }: { progress: Progress; name: string; onStop: () => void }) {
  const t = useStrings();
  const { done, total } = progress;
  return (
    <div class="working" role="status">
      <span dir="auto">{name}</span>
      <progress aria-label={name} {...(total > 0 ? { max: total, value: done } : {})} />
      {total > 0 && <span class="meta">{t('transferDone', [done, total])}</span>}
      <button type="button" class="door" data-act="stop" onClick={onStop}>
        {t('packsCancel')}
      </button>
    </div>
  );
}
