import { loadModule } from './load-module.mjs';
import { readArguments } from './read-input.mjs';
import { readPack } from './read-pack.mjs';

/** Prints a pack as Markdown, for a reviewer; 1 where the file is no pack. @param {string[]} args */
export async function run(args) {
  const { file } = readArguments(args, [], 'npm run pack -- table FILE');
  const pack = await readPack(file);
  if (pack === null) return 1;
  /** @type {typeof import('../../lib/core/pack/format-table.ts')} */
  const { formatTable } = await loadModule('lib/core/pack/format-table.ts');
  process.stdout.write(formatTable(pack));
  return 0;
}
