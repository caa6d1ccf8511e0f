import '../../components/pages.css';
import '../../components/transfer/transfer.css';
import { render } from 'preact';
import { Strings } from '../../components/strings-context.tsx';
import { TransferPage } from '../../components/transfer/transfer-page.tsx';
import { applyTheme } from '../../lib/dom/place/apply-theme.ts';
import { watchDrops } from '../../lib/dom/watch/watch-drops.ts';
import { keepFolder } from '../../lib/platform/files/keep-folder.ts';
import { loadBackup } from '../../lib/platform/files/load-backup.ts';
import { createRemoteHighlightStore } from '../../lib/platform/highlights/remote-highlight-store.ts';
import { ask, serve } from '../../lib/platform/messages/messaging.ts';
import { translate } from '../../lib/platform/translate.ts';
import { createBackup } from './create-backup.ts';
import { createExport } from './create-export.ts';
import { createImport } from './create-import.ts';
import type { Kept } from './kept.ts';

/** What changes is read again when it has been still for this long. */
const STILL_MS = 500;

async function start(root: Element) {
  const { signal } = new AbortController();
  const store = createRemoteHighlightStore();
  const kept: Kept = { ...(await loadBackup(store)), packs: (await ask('list-packs', null)).packs };
  const draw = () =>
    render(
      <Strings.Provider value={translate}>
        <TransferPage
          exporting={exporting.view()}
          importing={importing.view()}
          backup={backup.view()}
          problem={kept.problem}
          actions={{
            ...exporting.actions,
            ...importing.actions,
            ...backup.actions,
            onRetry: () => void look(),
            onLibrary: () => void ask('open-library', {}),
          }}
        />
      </Strings.Provider>,
      root,
    );
  const exporting = await createExport(kept, draw);
  const importing = createImport(kept, store, draw);
  const backup = await createBackup(kept, store, draw);
  const look = async () => {
    Object.assign(kept, await loadBackup(store));
    applyTheme(document.documentElement, kept.backup.settings.theme);
    exporting.refresh();
    await importing.refresh();
    await backup.refresh();
    draw();
    await keepFolder(async () => kept);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onChanged = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), STILL_MS);
    return null;
  };
  serve({ 'highlights-changed': onChanged }, { signal });
  watchDrops(document, { onFiles: importing.actions.onFiles, onOver: importing.onOver }, { signal });
  await look();
  if (location.hash === '#import' || location.hash === '#backup')
    document.querySelector(location.hash)?.scrollIntoView();
  document.documentElement.dataset.ready = 'true';
}

const root = document.getElementById('root');
if (root === null) throw new Error('Expected an element with the id "root", got none');
void start(root);
