import '../../components/margin/margin.css';
import '../../components/pages.css';
import { PacksView } from '../../components/packs/packs-view.tsx';
import { mountPage } from '../../components/ui/mount-page.tsx';
import { createPacksModel } from '../../lib/app/packs/packs-model.ts';
import { readSavedPage } from '../../lib/dom/read/read-saved-page.ts';
import { watchDrops } from '../../lib/dom/watch/watch-drops.ts';
import { saveFile } from '../../lib/platform/files/save-file.ts';
import { ask } from '../../lib/platform/messages/messaging.ts';
import { watchPacks } from '../../lib/platform/packs/pack-store.ts';
import { missingHosts, requestHosts, watchAccess } from '../../lib/platform/sites/site-access.ts';
import { translate } from '../../lib/platform/translate.ts';

const model = createPacksModel({
  list: async () => (await ask('list-packs', null)).packs,
  save: async (pack) => (await ask('save-pack', { pack }))?.problems ?? null,
  remove: (pack) => ask('remove-pack', { pack }),
  switch: (pack, on) => ask('switch-pack', { pack, on }),
  missingHosts,
  requestHosts,
  readSavedPage,
  saveFile,
  today: () => new Date().toISOString().slice(0, 10),
});
const signal = mountPage({ translate, view: () => PacksView({ model }) });
watchDrops(document, { onFiles: (files) => void model.preview(files), onOver: model.setOver }, { signal });
watchPacks(() => void model.load(), { signal });
watchAccess(() => void model.load(), { signal });
void model.load().then(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView());
