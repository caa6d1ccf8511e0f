import type { PacksModel } from '../../lib/app/packs/packs-model.ts';
import { PacksPage } from './packs-page.tsx';

/** The Packs page on its model; nothing until the packs are read, or until it is known why they are not. */
export function PacksView({ model }: { readonly model: PacksModel }) {
  const shown = model.state.value;
  if (shown.packs === null && shown.outcome === null) return null;
  return (
    <PacksPage
      {...shown}
      actions={{
        onFiles: (files) => void model.preview(files),
        onImport: (waiting) => void model.take(waiting),
        onCancel: model.cancel,
        onSwitch: (id, on) => void model.switchPack(id, on),
        onRemove: (id) => void model.remove(id),
        onAllow: (listed) => void model.allow(listed),
        onExport: model.exportPack,
        onPage: (file) => void model.draftFrom(file),
      }}
    />
  );
}
