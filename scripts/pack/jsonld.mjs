import { loadModule } from './load-module.mjs';
import { readArguments } from './read-input.mjs';
import { readPack } from './read-pack.mjs';

/** Prints a pack as W3C Web Annotations; 1 where the file is no pack. @param {string[]} args */
export async function run(args) {
  const { file } = readArguments(args, [], 'npm run pack -- jsonld FILE');
  const pack = await readPack(file);
  if (pack === null) return 1;
  /** @type {typeof import('../../lib/core/pack/json-ld/pack-json-ld.ts')} */
  const { formatJsonLd } = await loadModule('lib/core/pack/json-ld/pack-json-ld.ts');
  process.stdout.write(`${JSON.stringify(formatJsonLd(pack), null, 1)}\n`);
  return 0;
}
