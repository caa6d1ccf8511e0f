import type { PackForm } from '../../lib/app/packs/format-pack-file.ts';
import type { ListedPack, WaitingImport } from '../../lib/app/packs/packs-model.ts';
import type { Pack } from '../../lib/core/pack/pack.ts';

/** What the Packs page asks for. */
export interface PacksActions {
  readonly onFiles: (files: readonly File[]) => void;
  /** Called in the click, so that the browser may ask for sites. */
  readonly onImport: (waiting: WaitingImport) => void;
  readonly onCancel: (waiting: WaitingImport) => void;
  readonly onSwitch: (id: string, on: boolean) => void;
  readonly onRemove: (id: string) => void;
  /** Called in the click, so that the browser may ask for sites. */
  readonly onAllow: (listed: ListedPack) => void;
  readonly onExport: (pack: Pack, form: PackForm) => void;
  readonly onPage: (file: File) => void;
}
