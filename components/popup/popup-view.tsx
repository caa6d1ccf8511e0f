import type { PopupModel } from '../../lib/app/popup/popup-model.ts';
import { Popup } from './popup.tsx';

/** The popup on its model; nothing until the tab is read. */
export function PopupView({ model }: { readonly model: PopupModel }) {
  const shown = model.state.value;
  if (shown === null) return null;
  return (
    <Popup
      {...shown}
      onLook={() => void model.look()}
      onMark={() => void model.look({ actors: true })}
      onAlways={(wanted) => void model.setAlways(wanted)}
      onLayer={(layer, isShown) => void model.switchLayer(layer, isShown)}
      onPanel={() => void model.openPanel()}
      onPrint={() => void model.openPrint()}
      onPacks={() => void model.openPacks()}
      onLibrary={() => void model.openLibrary()}
    />
  );
}
