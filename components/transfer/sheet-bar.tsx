import { useStrings } from '../strings-context.tsx';

interface Props {
  /** `null` when the page tells nothing of itself. */
  onPrint: (() => void) | null;
  onSave: () => void;
}

/** Above a sheet, on the screen alone. */
export function SheetBar({ onPrint, onSave }: Props) {
  const t = useStrings();
  if (onPrint === null)
    return (
      <p class="sheet-bar" role="alert">
        {t('sheetNothing')}
      </p>
    );
  return (
    <nav class="sheet-bar" aria-label={t('sheetTitle')}>
      <button type="button" data-act="print" onClick={onPrint}>
        {t('sheetPrint')}
      </button>
      <button type="button" data-act="save" onClick={onSave}>
        {t('sheetSave')}
      </button>
    </nav>
  );
}
