import type { StoreProblem } from '../../lib/core/highlight/highlight-store.ts';
import type { PackEntry } from '../../lib/core/pack/pack-store.ts';
import type { LoadedBackup } from '../../lib/platform/files/load-backup.ts';

/** All that there is; replaced as a whole when something changes. */
export interface Kept {
  backup: LoadedBackup['backup'];
  /** Why `backup` may not be all there is, and why nothing can be imported. */
  problem: StoreProblem | null;
  readonly packs: readonly PackEntry[];
}
