import type { Problem } from '../../lib/core/problem.ts';
import type { Layer, Layers, ReaderState } from '../../lib/core/reader-state.ts';
import { explainProblem, explainRecognition } from '../../lib/core/strings.ts';
import { LayerSwitches } from '../margin/layer-switches.tsx';
import { useStrings } from '../strings-context.tsx';

interface Props {
  /** `null` when the tab has no reader. */
  state: ReaderState | null;
  layers: Layers;
  /** What the last attempt to look met. */
  problem: Problem | null;
  onLook: () => void;
  onLayer: (layer: Layer, shown: boolean) => void;
  onPanel: () => void;
}

/** One question answered: what is on this page? Two switches, and the door to the list. */
export function Popup({ state, layers, problem, onLook, onLayer, onPanel }: Props) {
  const t = useStrings();
  const recognition = state?.recognition ?? null;
  const isRecognised = recognition?.pack != null;
  const placed = state?.notes.filter((note) => note.state !== 'orphan').length ?? 0;
  const problems = [...(state?.problems ?? []), ...(problem === null ? [] : [problem])];
  return (
    <main class="popup">
      <h1>{isRecognised ? t('popupCount', [placed]) : t('extensionName')}</h1>
      <p role="status">{explainRecognition(recognition, t)}</p>
      {problems.map((each) => (
        <p key={each.kind} class="problem" role="alert">
          {explainProblem(each, t)}
        </p>
      ))}
      {isRecognised && <LayerSwitches layers={layers} onLayer={onLayer} />}
      <div class="doors">
        {!isRecognised && (
          <button type="button" class="door primary" onClick={onLook}>
            {t('popupLook')}
          </button>
        )}
        <button type="button" class="door" onClick={onPanel}>
          {t('popupPanel')}
        </button>
      </div>
    </main>
  );
}
