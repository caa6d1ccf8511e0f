import '../../components/margin/margin.css';
import '../../components/pages.css';
import { PanelView } from '../../components/panel/panel-view.tsx';
import { mountPage } from '../../components/ui/mount-page.tsx';
import { createPanelModel } from '../../lib/app/panel/panel-model.ts';
import { ask, askTab, serve } from '../../lib/platform/messages/messaging.ts';
import { activeTab, watchActiveTab } from '../../lib/platform/tabs/active-tab.ts';
import { translate } from '../../lib/platform/translate.ts';

const model = createPanelModel({
  activeTab,
  readState: (tab) => askTab(tab, 'read-state', null),
  readHighlights: (tab) => askTab(tab, 'read-highlights', null),
  loadPack: async (pack) => (await ask('load-pack', { pack })).pack,
  goTo: (tab, note, place) => askTab(tab, 'go-to', { note, place }),
  openPacks: (pack) => ask('open-packs', { pack }),
});
const signal = mountPage({ translate, view: () => PanelView({ model }) });
watchActiveTab(() => void model.load(), { signal });
serve(
  {
    'state-changed': (state, { tab }) => {
      void model.receive(state, tab?.id ?? null);
      return null;
    },
  },
  { signal },
);
void model.load();
