import '../../components/pages.css';
import '../../components/transfer/transfer.css';
import { effect } from '@preact/signals-core';
import { TransferView } from '../../components/transfer/transfer-view.tsx';
import { mountPage } from '../../components/ui/mount-page.tsx';
import { createFilesModel } from '../../lib/app/files/files-model.ts';
import { loadBackup } from '../../lib/app/files/load-backup.ts';
import { readChosen } from '../../lib/app/files/read-chosen.ts';
import { applyTheme } from '../../lib/dom/place/apply-theme.ts';
import { watchDrops } from '../../lib/dom/watch/watch-drops.ts';
import { loadChosen } from '../../lib/platform/files/chosen-highlights.ts';
import { createPagePorts } from '../../lib/platform/files/page-ports.ts';
import { followChanges } from '../../lib/platform/messages/follow-changes.ts';
import { ask } from '../../lib/platform/messages/messaging.ts';
import { translate } from '../../lib/platform/translate.ts';

const ports = createPagePorts();
const chosen = readChosen(location.hash, loadChosen);
const model = createFilesModel({ ...ports, loadBackup: () => loadBackup(ports) }, chosen);
const { add, hover } = model.importing;
const openLibrary = () => void ask('open-library', {});
const signal = mountPage({ translate, view: () => TransferView({ model, onLibrary: openLibrary }) });
effect(() => applyTheme(document.documentElement, model.content.value.backup.settings.theme));
followChanges(model.lookSoon, { signal });
watchDrops(document, { onFiles: (files) => void add(files), onOver: hover }, { signal });
void model.load().then(() => {
  if (['#import', '#backup'].includes(location.hash)) document.querySelector(location.hash)?.scrollIntoView();
  document.documentElement.dataset.ready = 'true';
});
