import { loadModule } from './load-module.mjs';
import { readArguments } from './read-input.mjs';
import { parseOrTell, readJson, tellProblems } from './read-pack.mjs';

/** Prints the pack out of what `jsonld` wrote; 1 where there is none in it. @param {string[]} args */
export async function run(args) {
  const { file } = readArguments(args, [], 'npm run pack -- from-jsonld FILE');
  const json = readJson(file);
  if (json === null) return 1;
  /** @type {typeof import('../../lib/core/pack/json-ld/parse-json-ld.ts')} */
  const { parseJsonLd } = await loadModule('lib/core/pack/json-ld/parse-json-ld.ts');
  const parsed = parseJsonLd(json.value);
  if (!parsed.ok) {
    tellProblems(file, parsed.problem);
    return 1;
  }
  const pack = await parseOrTell(file, parsed.value);
  if (pack === null) return 1;
  process.stdout.write(`${JSON.stringify(pack, null, 1)}\n`);
  return 0;
}
