import type { Layer, Layers } from '../../lib/core/note/reader-state.ts';
import type { MessageKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';

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
        <button
          key={layer}
          type="button"
          role="switch"
          class={`layer ${layer}`}
          aria-checked={layers[layer]}
          onClick={() => onLayer(layer, !layers[layer])}
        >
          <span class="track" aria-hidden="true" />
          <span class="name">{t(name)}</span>
        </button>
      ))}
    </div>
  );
}
