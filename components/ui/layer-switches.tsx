import type { Layer, Layers } from '../../lib/core/note/reader-state.ts';
import type { MessageKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import { Switch } from './switch.tsx';

const NAMES: readonly [Layer, MessageKey][] = [
  ['actors', 'layerActors'],
  ['claims', 'layerClaims'],
  ['mine', 'layerMine'],
];

interface Props {
  layers: Layers;
  onLayer: (layer: Layer, shown: boolean) => void;
}

/** One switch a layer; each shows the underline that its marks have. */
export function LayerSwitches({ layers, onLayer }: Props) {
  const t = useStrings();
  return (
    <div class="layers" role="group" aria-label={t('layersLabel')}>
      {NAMES.map(([layer, name]) => (
        <Switch
          key={layer}
          class={`layer ${layer}`}
          isOn={layers[layer]}
          onSwitch={(isShown) => onLayer(layer, isShown)}
        >
          <span class="name">{t(name)}</span>
        </Switch>
      ))}
    </div>
  );
}
