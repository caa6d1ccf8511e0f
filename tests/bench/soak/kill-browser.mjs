// Ends, holds and lets go the processes of a profile, as a crash, a sleeping machine or a cold disk does.
import { readdirSync, readFileSync } from 'node:fs';

/** Command lines of the processes of a profile, by process. @param {string} profileDir @returns {Map<number, string>} */
function findProcesses(profileDir) {
  const found = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (command.includes(profileDir)) found.set(Number(pid), command);
    } catch {
      // Gone already.
    }
  }
  return found;
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}

/** Ends every process of a profile; resolves when they are gone. @param {string} profileDir */
export async function killAll(profileDir) {
  for (const pid of findProcesses(profileDir).keys()) send(pid, 'SIGKILL');
  while (findProcesses(profileDir).size > 0) await new Promise((done) => setTimeout(done, 20));
}

/** Holds the browser's main process, which opens all stores, for a time. @param {string} profileDir @param {number} holdMs */
export async function holdBrowser(profileDir, holdMs) {
  const main = [...findProcesses(profileDir)].filter(([, command]) => !command.includes('--type='));
  for (const [pid] of main) send(pid, 'SIGSTOP');
  await new Promise((done) => setTimeout(done, holdMs));
  for (const [pid] of main) send(pid, 'SIGCONT');
  return main.length;
}
