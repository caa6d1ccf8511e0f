import { useStrings } from '../strings-context.tsx';

/** Closes a card or drawer. */
export function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const t = useStrings();
  return (
    <button type="button" class="close" aria-label={t('close')} onClick={onClose}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4 4l8 8M12 4l-8 8" />
      </svg>
    </button>
  );
}
