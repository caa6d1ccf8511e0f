import type { PanelModel } from '../../lib/app/panel/panel-model.ts';
import { Panel } from './panel.tsx';

/** The side panel on its model; nothing until a page is read. */
export function PanelView({ model }: { readonly model: PanelModel }) {
  const shown = model.state.value;
  if (shown === null) return null;
  return (
    <Panel
      {...shown}
      onPacks={(pack) => void model.openPacks(pack)}
      onGoTo={(note, place) => void model.goTo(note, place)}
    />
  );
}
