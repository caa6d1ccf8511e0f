import '../../components/margin/margin.css';
import '../../components/pages.css';
import { PopupView } from '../../components/popup/popup-view.tsx';
import { mountPage } from '../../components/ui/mount-page.tsx';
import { createPopupModel } from '../../lib/app/popup/popup-model.ts';
import { loadLayers, saveLayers, watchLayers } from '../../lib/platform/layer-settings.ts';
import { ask, askTab, serve } from '../../lib/platform/messages/messaging.ts';
import { giveConsent, hasConsent, hostOf, withdrawConsent } from '../../lib/platform/sites/site-consent.ts';
import { activeTab, readTabUrl } from '../../lib/platform/tabs/active-tab.ts';
import { openPanel } from '../../lib/platform/tabs/open-panel.ts';
import { openSheet } from '../../lib/platform/tabs/open-sheet.ts';
import { translate } from '../../lib/platform/translate.ts';

const consent = { hostOf, hasConsent, giveConsent, withdrawConsent };
const layers = { loadLayers, saveLayers };
const model = createPopupModel({
  ...consent,
  ...layers,
  activeTab,
  readTabUrl,
  readState: (tab) => askTab(tab, 'read-state', null),
  look: async (tab, { actors }) => (await ask('read-tab', { tab, actors })).problem,
  openPanel,
  openPrint: openSheet,
  openPacks: (pack) => ask('open-packs', { pack }),
  openLibrary: () => ask('open-library', {}),
  close: () => window.close(),
});
const signal = mountPage({ translate, view: () => PopupView({ model }) });
watchLayers(model.receiveLayers, { signal });
serve(
  {
    'state-changed': (state, { tab }) => {
      model.receive(state, tab?.id ?? null);
      return null;
    },
  },
  { signal },
);
void model.load();
