import '../../components/transfer/sheet-bar.css';
import { PrintView } from '../../components/print/print-view.tsx';
import { mountPage } from '../../components/ui/mount-page.tsx';
import { createPrintModel } from '../../lib/app/print/print-model.ts';
import { placePrint } from '../../lib/dom/place/place-print.ts';
import { saveFile } from '../../lib/platform/files/save-file.ts';
import { createRemoteHighlightStore } from '../../lib/platform/highlights/remote-highlight-store.ts';
import { ask, askTab } from '../../lib/platform/messages/messaging.ts';
import { translate } from '../../lib/platform/translate.ts';

const model = createPrintModel({
  readArticle: (tab) => askTab(tab, 'read-article', null),
  readHighlights: (tab) => askTab(tab, 'read-highlights', null),
  loadPack: async (pack) => (await ask('load-pack', { pack })).pack,
  store: createRemoteHighlightStore(),
  saveFile,
});
mountPage({ translate, view: () => PrintView({ model, onPrint: () => window.print() }) });
const tab = Number(new URLSearchParams(location.hash.slice(1)).get('tab'));
void model.load(tab).then(() => {
  const { value } = model.state;
  if (value.kind === 'made') placePrint(document, value.html);
  document.documentElement.dataset.ready = 'true';
});
