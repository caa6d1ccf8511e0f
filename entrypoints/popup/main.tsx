import '../../components/margin/margin.css';
import '../../components/pages.css';
import { render } from 'preact';
import { Popup } from '../../components/popup/popup.tsx';
import { Strings } from '../../components/strings-context.tsx';
import type { Layers, ReaderState } from '../../lib/core/note/reader-state.ts';
import type { Problem } from '../../lib/core/problem.ts';
import { loadLayers, saveLayers, watchLayers } from '../../lib/platform/layer-settings.ts';
import { ask, askTab, serve } from '../../lib/platform/messages/messaging.ts';
import { giveConsent, hasConsent, hostOf, withdrawConsent } from '../../lib/platform/sites/site-consent.ts';
import { activeTab, readTabUrl } from '../../lib/platform/tabs/active-tab.ts';
import { openPanel } from '../../lib/platform/tabs/open-panel.ts';
import { openSheet } from '../../lib/platform/tabs/open-sheet.ts';
import { translate } from '../../lib/platform/translate.ts';

async function start(root: Element) {
  const { signal } = new AbortController();
  const tab = await activeTab();
  const url = (tab === null ? null : await readTabUrl(tab)) ?? '';
  const host = hostOf(url);
  let always = await hasConsent(url);
  let layers: Layers = await loadLayers();
  let state: ReaderState | null = null;
  let problem: Problem | null = null;
  const read = async () => {
    state = tab === null ? null : await askTab(tab, 'read-state', null).catch(() => null);
    draw();
  };
  const look = async ({ actors = false } = {}) => {
    ({ problem } =
      tab === null ? { problem: { kind: 'page-refused' } as const } : await ask('read-tab', { tab, actors }));
    await read();
  };
  const changeConsent = async (wanted: boolean) => {
    if (host === null) return;
    // The request comes first: a browser asks the reader only in the very click.
    if (wanted) always = await giveConsent(host);
    else always = await withdrawConsent(host).then(() => false);
    draw();
    if (always) await look({ actors: true });
  };
  const draw = () =>
    render(
      <Strings.Provider value={translate}>
        <Popup
          state={state}
          layers={layers}
          problem={problem}
          always={host === null ? null : always}
          onLook={() => void look()}
          onMark={() => void look({ actors: true })}
          onAlways={(wanted) => void changeConsent(wanted)}
          onLayer={(layer, shown) => void saveLayers({ ...layers, [layer]: shown })}
          onPacks={() => void ask('open-packs', { pack: state?.recognition?.pack ?? null }).then(() => window.close())}
          onLibrary={() => void ask('open-library', {}).then(() => window.close())}
          onPrint={() => tab !== null && void openSheet(tab).then(() => window.close())}
          onPanel={() => tab !== null && void openPanel(tab).then(() => window.close())}
        />
      </Strings.Provider>,
      root,
    );
  const onLayers = (changed: Layers) => {
    layers = changed;
    draw();
  };
  watchLayers(onLayers, { signal });
  const onState = (changed: ReaderState, { tab: from }: { tab?: { id?: number | undefined } | undefined }) => {
    if (from?.id === tab) state = changed;
    draw();
    return null;
  };
  serve({ 'state-changed': onState }, { signal });
  await read();
}

const root = document.getElementById('root');
if (root === null) throw new Error('Expected an element with the id "root", got none');
void start(root);
