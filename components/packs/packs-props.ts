import type { ImportPreview } from '../../lib/core/check/preview-import.ts';
import type { Pack } from '../../lib/core/pack/pack.ts';
import type { PackEntry } from '../../lib/core/pack/pack-store.ts';

/** A pack as the page shows it. */
export interface ListedPack extends PackEntry {
  /** Hosts of its article that the browser does not let us read. */
  readonly missing: readonly string[];
}

/** A file that waits for the reader's word; nothing of it is kept yet. */
export interface WaitingImport extends ImportPreview {
  readonly key: number;
  /** Hosts that the browser will ask for. */
  readonly missing: readonly string[];
}

/** The beginning of a pack, made of a saved page; `pack` is `null` where there was no article. */
export interface PackDraft {
  readonly name: string;
  readonly pack: Pack | null;
  readonly remarks: readonly string[];
}

/** The forms in which a pack leaves the extension. */
export type PackForm = 'json' | 'jsonld';

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
