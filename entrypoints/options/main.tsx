import '../../components/margin/margin.css';
import '../../components/pages.css';
import '../../components/highlight/highlight.css';
import '../../components/settings/settings.css';
import { effect } from '@preact/signals-core';
import { SettingsView } from '../../components/settings/settings-view.tsx';
import { mountPage } from '../../components/ui/mount-page.tsx';
import { createSettingsModel } from '../../lib/app/settings/settings-model.ts';
import { applyTheme } from '../../lib/dom/place/apply-theme.ts';
import { createRemoteHighlightStore } from '../../lib/platform/highlights/remote-highlight-store.ts';
import { listShortcuts, openShortcuts } from '../../lib/platform/menus/list-shortcuts.ts';
import { ask, explainSilence, serve } from '../../lib/platform/messages/messaging.ts';
import { listSites, watchAccess } from '../../lib/platform/sites/site-access.ts';
import { forgetSite } from '../../lib/platform/sites/site-consent.ts';
import { translate } from '../../lib/platform/translate.ts';

const store = createRemoteHighlightStore();
const model = createSettingsModel({ store, explainSilence, listShortcuts, listSites, forgetSite });
const openLibrary = () => void ask('open-library', {});
const signal = mountPage({
  translate,
  view: () => SettingsView({ model, onShortcuts: () => void openShortcuts(), onLibrary: openLibrary }),
});
effect(() => applyTheme(document.documentElement, model.state.value.settings?.theme ?? 'auto'));
serve(
  {
    'highlights-changed': ({ settings }) => {
      if (settings !== null) model.receive(settings);
      return null;
    },
  },
  { signal },
);
watchAccess(() => void model.refresh(), { signal });
void model.load();
