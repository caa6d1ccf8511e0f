// The backup, and the folder that is kept up to date.
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { formatBackup } from '../../core/backup/format-backup.ts';
import type { ExportFolder, FolderState } from '../../core/export/export-folder.ts';
import type { HighlightStore, StoreProblem } from '../../core/highlight/highlight-store.ts';
import type { Sentence } from '../../core/strings.ts';
import type { RunJob } from '../../core/transfer.ts';
import type { ContentSource } from './content.ts';
import { keepFolder } from './keep-folder.ts';

/** What the backup shows. */
export interface BackupState {
  /** When all that there is was last saved, ISO 8601; empty for never. */
  readonly last: string;
  readonly canKeepFolder: boolean;
  /** `null` for no folder. */
  readonly folder: FolderState | null;
  /** What the last action came to. */
  readonly outcome: Sentence | null;
  readonly problem: StoreProblem | null;
}

/** What the backup asks of the platform. */
export interface BackupPorts {
  readonly store: Pick<HighlightStore, 'loadSettings' | 'saveSettings'>;
  /** Says why a call of the store, or of the folder, failed. */
  readonly explainSilence: (error: unknown) => StoreProblem;
  readonly folder: ExportFolder;
  readonly runJob: RunJob;
  readonly loadLastBackup: () => Promise<string>;
  readonly saveLastBackup: (at: string) => Promise<void>;
  readonly saveFile: (name: string, content: string, mime: string) => void;
}

/** State of the backup, and all that changes it. */
export interface BackupModel {
  readonly state: ReadonlySignal<BackupState>;
  /** Highlights that were made since the last backup. */
  readonly fresh: ReadonlySignal<number>;
  /** Reads when the last backup was, and which folder there is. */
  readonly refresh: () => Promise<void>;
  /** Writes what has changed into the folder, where there is one. */
  readonly updateFolder: () => Promise<void>;
  /** Saves all that there is now as one file; nothing where not all of it can be read. */
  readonly backUp: () => Promise<void>;
  /** Sets after how many new highlights the library asks for a backup, 0 never; what is no such number is ignored. */
  readonly remindAfter: (count: number) => Promise<void>;
  /** Lets the reader point at a folder; in a click. */
  readonly chooseFolder: () => Promise<void>;
  /** Asks for the folder again; in a click. */
  readonly allowFolder: () => Promise<void>;
  readonly forgetFolder: () => Promise<void>;
}

const MAX_REMIND_AFTER = 100_000;

/** Creates the model of a backup of this content. */
export function createBackupModel(ports: BackupPorts, content: ContentSource): BackupModel {
  const { store, folder, explainSilence } = ports;
  const state = signal<BackupState>({
    last: '',
    canKeepFolder: folder.canKeep(),
    folder: null,
    outcome: null,
    problem: null,
  });
  const update = (fields: Partial<BackupState>) => {
    state.value = { ...state.peek(), ...fields };
  };
  const last = computed(() => state.value.last);
  const fresh = computed(() => content.state.value.backup.highlights.filter((row) => row.created > last.value).length);
  /** Whatever fails is shown, until the reader does something else. */
  const attempt = (work: () => Promise<void>) =>
    work().catch((error: unknown) => update({ problem: explainSilence(error) }));
  const act = (work: () => Promise<void>) => {
    update({ problem: null });
    return attempt(work);
  };
  const readFolder = async () => {
    const canKeepFolder = folder.canKeep();
    // The handle is in a database of its own, which breaks when the other one does.
    update({ canKeepFolder, folder: canKeepFolder ? await folder.load().catch(() => null) : null });
  };
  const writeFolder = async () => {
    await readFolder();
    const count = await keepFolder(async () => content.state.peek(), ports);
    if (count !== null) update({ outcome: { key: 'folderWritten', values: [count] } });
    update({ last: await ports.loadLastBackup() });
  };
  return {
    state,
    fresh,
    refresh: () =>
      attempt(async () => {
        update({ last: await ports.loadLastBackup() });
        await readFolder();
      }),
    updateFolder: () => attempt(async () => void (await keepFolder(async () => content.state.peek(), ports))),
    backUp: () => act(async () => update(await saveBackup(ports, content))),
    async remindAfter(count) {
      if (!Number.isSafeInteger(count) || count < 0 || count > MAX_REMIND_AFTER) return;
      await act(async () => {
        const saved = await store.saveSettings({ ...(await store.loadSettings()), remindAfter: count });
        if (!saved.ok) update({ problem: saved.problem });
      });
    },
    chooseFolder: () =>
      act(async () => {
        if (await folder.choose()) await writeFolder();
      }),
    allowFolder: () =>
      act(async () => {
        await folder.allow();
        await writeFolder();
      }),
    forgetFolder: () =>
      act(async () => {
        await folder.forget();
        update({ outcome: null });
        await readFolder();
      }),
  };
}

/** What was changed in another tab a moment ago is in the file too. */
async function saveBackup({ saveFile, saveLastBackup }: BackupPorts, content: ContentSource) {
  const { backup, problem, readAt } = await content.reload();
  if (problem !== null) return { outcome: { key: 'backupRefused', values: [] } } as const;
  const name = `postil-backup-${readAt.slice(0, 10)}.json`;
  saveFile(name, formatBackup(backup), 'application/json');
  await saveLastBackup(readAt);
  return { last: readAt, outcome: { key: 'exportSaved', values: [name] } } as const;
}
