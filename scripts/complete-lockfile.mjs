// Writes into package-lock.json the optional binaries of other systems, which npm leaves out where its registry does not
// offer them: without them `npm ci` refuses the lockfile on a fresh clone.
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
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added`);

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
