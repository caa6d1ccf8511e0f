import type { Backup } from '../../lib/core/backup/backup.ts';
import type { PackEntry } from '../../lib/core/pack-store.ts';

/** All that there is; replaced as a whole when something changes. */
export interface Kept {
  backup: Backup;
  readonly packs: readonly PackEntry[];
}
