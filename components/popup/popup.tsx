import type { Layer, Layers, ReaderState } from '../../lib/core/note/reader-state.ts';
import type { Problem } from '../../lib/core/problem.ts';
import { explainProblem, explainRecognition, type Translate } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import { LayerSwitches } from '../ui/layer-switches.tsx';
import { Switch } from '../ui/switch.tsx';

interface Props {
  /** `null` when the tab has no reader. */
  state: ReaderState | null;
  layers: Layers;
  /** What the last attempt to look met. */
  problem: Problem | null;
  /** Whether the page's site has the reader's consent to marks on any article; `null` where there is no site. */
  always: boolean | null;
  onLook: () => void;
  onMark: () => void;
  onAlways: (wanted: boolean) => void;
  onLayer: (layer: Layer, shown: boolean) => void;
  onPanel: () => void;
  onPacks: () => void;
  onLibrary: () => void;
  onPrint: () => void;
}

/** One question answered: what is on this page? Two switches, and the door to the list. */
export function Popup({
  state,
  layers,
  problem,
  always,
  onLook,
  onMark,
  onAlways,
  onLayer,
  onPanel,
  onPacks,
  onLibrary,
  onPrint,
}: Props) {
  const t = useStrings();
  const recognition = state?.recognition ?? null;
  const isRecognised = recognition?.pack != null;
  const isElsewhere = recognition?.reason === 'actors-only';
  const problems = [...(state?.problems ?? []), ...(problem === null ? [] : [problem])];
  return (
    <main class="popup">
      <h1>{titleOf(state, t)}</h1>
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
        {!isRecognised && !isElsewhere && (
          <button type="button" class="door known" onClick={onMark}>
            {t('popupMark')}
          </button>
        )}
        {!isRecognised && always !== null && (
          <Switch class="door always" isOn={always} onSwitch={onAlways}>
            {t('popupAlways')}
          </Switch>
        )}
        <button type="button" class="door" onClick={onPanel}>
          {t('popupPanel')}
        </button>
        <button type="button" class="door" onClick={onLibrary}>
          {t('popupLibrary')}
        </button>
        {(isRecognised || (state?.order?.length ?? 0) > 0) && (
          <button type="button" class="door print" onClick={onPrint}>
            {t('popupPrint')}
          </button>
        )}
        <button type="button" class="door" onClick={onPacks}>
          {t('popupPacks')}
        </button>
      </div>
    </main>
  );
}

function titleOf(state: ReaderState | null, t: Translate): string {
  const placed = state?.notes.filter((note) => note.state !== 'orphan').length ?? 0;
  if (state?.recognition?.pack != null) return t('popupCount', [placed]);
  if (state?.recognition?.reason !== 'actors-only') return t('extensionName');
  if (placed === 0) return t('popupNoActors');
  return placed === 1 ? t('popupActor') : t('popupActors', [placed]);
}
