// Writes into package-lock.json the optional binaries of other systems, which npm leaves out where its registry does not
// offer them, and the hash of each: without the first `npm ci` refuses the lockfile on a fresh clone, without the second
// it runs on those systems what nobody has checked.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const CPUS = ['x64', 'arm64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el'];
const SYSTEMS = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'openharmony', 'sunos', 'aix'];
const EXACT = /^\d+\.\d+\.\d+[\w.-]*$/;

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
let added = 0;
for (const [path, entry] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const isKnown = lock.packages[`${path}/node_modules/${name}`] ?? lock.packages[`node_modules/${name}`];
    if (isKnown || !EXACT.test(version)) continue;
    lock.packages[`node_modules/${name}`] = describeBinary(name, version, entry.dev === true);
    added++;
  }
let hashed = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || entry.link || entry.integrity) continue;
  lock.packages[path] = withHash(path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), entry);
  hashed++;
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added, ${hashed} hashes`);

/**
 * The entry with the hash that the registry has for this version, where npm itself writes it.
 * @param {string} name
 * @param {{ version: string }} entry
 */
function withHash(name, { version, ...rest }) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const integrity = execFileSync(npm, ['view', `${name}@${version}`, 'dist.integrity'], { encoding: 'utf8' }).trim();
  if (!/^sha512-/.test(integrity)) throw new Error(`Expected a hash of ${name}@${version}, got "${integrity}"`);
  return { version, integrity, ...rest };
}

/** What the package's name says of the systems that it is for. @param {string} name @param {string} version @param {boolean} dev */
function describeBinary(name, version, dev) {
  const parts = (name.split('/').pop() ?? '').split('-');
  const os = SYSTEMS.filter((system) => parts.includes(system));
  const cpu = CPUS.filter((each) => parts.includes(each));
  const isMusl = parts.includes('musl') || parts.includes('musleabihf');
  const isGlibc = os[0] === 'linux' && (parts.includes('gnu') || parts.includes('gnueabihf'));
  const libc = isMusl ? ['musl'] : isGlibc ? ['glibc'] : [];
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}
