// What may happen to the files of a profile while the machine goes down: to the database or to the mirror, never to both.
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {'database' | 'mirror'} StoreName */
/** @typedef {{ name: string, isForGood: boolean, apply: (dir: string) => void }} Damage `isForGood`: the browser does not repair it. */

/** The folder of a store in a Chromium profile. @param {string} profileDir @param {StoreName} store */
export function findStoreDir(profileDir, store) {
  const parent = join(profileDir, 'Default', store === 'database' ? 'IndexedDB' : 'Local Extension Settings');
  const [name] = readdirSync(parent).filter((each) =>
    store === 'database' ? /^chrome-extension_.*\.leveldb$/.test(each) : /^[a-p]{32}$/.test(each),
  );
  if (name === undefined) throw new Error(`Expected a store in ${parent}, got none`);
  return join(parent, name);
}

/** @param {string} dir @param {RegExp} pattern @param {(path: string) => void} work */
function eachFile(dir, pattern, work) {
  for (const name of readdirSync(dir).filter((each) => pattern.test(each))) work(join(dir, name));
}

/** @param {string} path @param {number} share @param {number} count */
function flip(path, share, count) {
  const bytes = readFileSync(path);
  const from = Math.floor(bytes.length * share);
  for (let at = from; at < Math.min(from + count, bytes.length); at++) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}

/** @param {string} path @param {number} size */
function shorten(path, size) {
  if (existsSync(path)) truncateSync(path, Math.max(0, Math.floor(size)));
}

/** @param {string} path */
const sizeOf = (path) => readFileSync(path).length;

/** The last record of a log cut off, as an ended machine leaves it: Chromium takes the whole store for broken. */
const TORN_RECORD = Buffer.from([1, 2, 3, 4, 0, 16, 1, ...Array(13).fill(7)]);

/** @type {readonly Damage[]} */
export const DAMAGES = [
  {
    name: 'log torn by 37 bytes',
    isForGood: false,
    apply: (dir) => eachFile(dir, /\.log$/, (path) => shorten(path, sizeOf(path) - 37)),
  },
  {
    name: 'log cut in half',
    isForGood: false,
    apply: (dir) => eachFile(dir, /\.log$/, (path) => shorten(path, sizeOf(path) / 2)),
  },
  { name: 'log emptied', isForGood: false, apply: (dir) => eachFile(dir, /\.log$/, (path) => shorten(path, 0)) },
  {
    name: 'record torn at the end',
    isForGood: false,
    apply: (dir) => eachFile(dir, /\.log$/, (path) => appendFileSync(path, TORN_RECORD)),
  },
  {
    name: '4 kB of zeros at the end',
    isForGood: false,
    apply: (dir) => eachFile(dir, /\.log$/, (path) => appendFileSync(path, Buffer.alloc(4096))),
  },
  ...[0.1, 0.5, 0.9].map((share) => ({
    name: `a byte flipped at ${share * 100} %`,
    isForGood: false,
    apply: (/** @type {string} */ dir) => eachFile(dir, /\.log$/, (path) => flip(path, share, 1)),
  })),
  {
    name: '20 bytes flipped',
    isForGood: false,
    apply: (dir) => eachFile(dir, /\.log$/, (path) => flip(path, 0.3, 20)),
  },
  {
    name: 'all files flipped',
    isForGood: false,
    apply: (dir) => eachFile(dir, /\.(log|ldb)$/, (path) => flip(path, 0.2, 40)),
  },
  {
    name: 'log and tables deleted',
    isForGood: false,
    apply: (dir) => eachFile(dir, /\.(log|ldb)$/, (path) => rmSync(path)),
  },
  { name: 'log deleted', isForGood: false, apply: (dir) => eachFile(dir, /\.log$/, (path) => rmSync(path)) },
  { name: 'CURRENT garbage', isForGood: false, apply: (dir) => writeFileSync(join(dir, 'CURRENT'), 'garbage') },
  { name: 'CURRENT emptied', isForGood: false, apply: (dir) => shorten(join(dir, 'CURRENT'), 0) },
  { name: 'CURRENT deleted', isForGood: false, apply: (dir) => rmSync(join(dir, 'CURRENT'), { force: true }) },
  {
    name: 'MANIFEST emptied',
    isForGood: false,
    apply: (dir) => eachFile(dir, /^MANIFEST/, (path) => shorten(path, 0)),
  },
  {
    name: 'MANIFEST flipped',
    isForGood: false,
    apply: (dir) => eachFile(dir, /^MANIFEST/, (path) => flip(path, 0.2, 10)),
  },
  { name: 'MANIFEST deleted', isForGood: true, apply: (dir) => eachFile(dir, /^MANIFEST/, (path) => rmSync(path)) },
  { name: 'folder deleted', isForGood: false, apply: (dir) => rmSync(dir, { recursive: true }) },
  {
    name: 'folder replaced by a file',
    isForGood: true,
    apply: (dir) => {
      rmSync(dir, { recursive: true });
      writeFileSync(dir, 'no folder');
    },
  },
];
