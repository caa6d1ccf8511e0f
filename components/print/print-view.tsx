import type { PrintModel } from '../../lib/app/print/print-model.ts';
import { SheetBar } from '../transfer/sheet-bar.tsx';

interface Props {
  readonly model: PrintModel;
  /** Opens the browser's own print dialog. */
  readonly onPrint: () => void;
}

/** The bar above a print on its model; nothing while the print is made. */
export function PrintView({ model, onPrint }: Props) {
  const { kind } = model.state.value;
  if (kind === 'loading') return null;
  return <SheetBar onPrint={kind === 'made' ? onPrint : null} onSave={model.save} />;
}
