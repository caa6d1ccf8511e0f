import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A fresh profile, removed by `remove`, or when the process ends; or the one that was asked for,
 * which stays.
 * @param {string | undefined} wanted
 * @returns {{ dir: string, removeAtExit: () => void, remove: () => Promise<void> }}
 */
export function openProfileDir(wanted) {
  if (wanted) return { dir: wanted, removeAtExit: () => {}, remove: async () => {} };
  const dir = mkdtempSync(join(tmpdir(), 'postil-profile-'));
  const removeNow = () => removeQuietly(dir);
  return {
    dir,
    removeAtExit: () => process.once('exit', removeNow),
    remove: async () => {
      await removeForGood(dir);
      process.off('exit', removeNow);
    },
  };
}

/**
 * Both browsers say that they are closed while they still write their last files, so a folder
 * removed at once comes back.
 * @param {string} dir
 */
async function removeForGood(dir) {
  for (let round = 0; round < 20; round += 1) {
    removeQuietly(dir);
    await sleep(100);
    if (!existsSync(dir)) return;
  }
}

/** @param {string} dir */
function removeQuietly(dir) {
  try {
    rmSync(dir, { recursive: true, force: true });
  } catch {
    // A leftover in the temporary folder is no reason to fail.
  }
}
