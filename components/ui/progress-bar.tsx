import { useStrings } from '../strings-context.tsx';

interface Props {
  /** How much is done; a total of 0 says that nobody knows. */
  readonly progress: { readonly done: number; readonly total: number };
  /** What is being done. */
  readonly name: string;
  readonly onStop: () => void;
}

/** How far it is, and the way out. */
export function ProgressBar({ progress, name, onStop }: Props) {
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
