import '../../components/margin/margin.css';
import '../../components/pages.css';
import '../../components/library/library.css';
import '../../components/highlight/highlight.css';
import { computed, effect } from '@preact/signals-core';
import { LibraryView } from '../../components/library/library-view.tsx';
import { mountPage } from '../../components/ui/mount-page.tsx';
import { keepFolder } from '../../lib/app/files/keep-folder.ts';
import { loadBackup } from '../../lib/app/files/load-backup.ts';
import { createLibraryModel } from '../../lib/app/library/library-model.ts';
import { applyTheme } from '../../lib/dom/place/apply-theme.ts';
import { isTyping } from '../../lib/dom/watch/is-typing.ts';
import { leaveChosen } from '../../lib/platform/files/chosen-highlights.ts';
import { createPagePorts } from '../../lib/platform/files/page-ports.ts';
import { followChanges } from '../../lib/platform/messages/follow-changes.ts';
import { openPlace } from '../../lib/platform/tabs/open-place.ts';
import { translate } from '../../lib/platform/translate.ts';

const ports = createPagePorts();
const model = createLibraryModel({ ...ports, keepFolder: () => keepFolder(() => loadBackup(ports), ports) });
const go = (path: string) => location.assign(path);
const doors = {
  onGoTo: openPlace,
  onSettings: () => go('/options.html'),
  onTransfer: (part: string | null) => go(`/transfer.html#${part ?? ''}`),
  onExport: (ids: readonly string[]) => go(`/transfer.html${leaveChosen(ids)}`),
  onCopyNote: (text: string) => void ports.copy(text).catch(() => undefined),
};
model.follow(location.hash);
// Before the page's own signal ends with `pagehide`: what is being written is saved when the reader leaves.
for (const type of ['pagehide', 'visibilitychange']) addEventListener(type, model.saveAll);
const signal = mountPage({ translate, view: () => LibraryView({ model, doors, isTyping }) });
const isRead = computed(() => model.state.value.isRead);
effect(() => void (isRead.value && performance.mark('library-read')));
effect(() => applyTheme(document.documentElement, model.state.value.settings.theme));
effect(() => void Object.assign(document.documentElement.dataset, { indexed: model.state.value.isIndexed }));
addEventListener('hashchange', () => model.follow(location.hash), { signal });
followChanges(model.receive, { signal });
void model.load({ signal }).then(() => Object.assign(document.documentElement.dataset, { ready: true }));
