// What the library and the page of exports are given of the browser.
import { formatUuid7 } from '../../core/highlight/uuid.ts';
import { createRemoteDraftStore } from '../highlights/remote-draft-store.ts';
import { createRemoteHighlightStore } from '../highlights/remote-highlight-store.ts';
import { ask, explainSilence } from '../messages/messaging.ts';
import { loadActors } from '../packs/load-actors.ts';
import { createExportFolder } from './export-folder.ts';
import * as record from './export-record.ts';
import { createFolderShelf } from './folder-shelf.ts';
import { createRunJob } from './run-job.ts';
import { saveFile } from './save-file.ts';
import TransferWorker from './transfer-worker.ts?worker';

/** The ports of one page, for as long as it is open. */
export function createPagePorts() {
  return {
    ...record,
    store: createRemoteHighlightStore(),
    drafts: createRemoteDraftStore(),
    folder: createExportFolder({ shelf: createFolderShelf(), picker: () => globalThis.showDirectoryPicker }),
    runJob: createRunJob(() => new TransferWorker()),
    listPacks: async () => (await ask('list-packs', null)).packs,
    loadActors,
    copy: (text: string) => navigator.clipboard.writeText(text),
    explainSilence,
    saveFile,
    now: () => new Date().toISOString(),
    nowMs: () => Date.now(),
    makeId: () => formatUuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    later(work: () => void, delayMs: number) {
      const timer = setTimeout(work, delayMs);
      return () => clearTimeout(timer);
    },
    pause: () => new Promise<void>((resolve) => setTimeout(resolve)),
    onError: (error: unknown) => console.error('Postil:', error),
  };
}
