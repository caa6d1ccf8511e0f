import { formatSchema } from './format-schema.mjs';
import { loadModule } from './load-module.mjs';
import { UsageError } from './usage-error.mjs';

/** Prints the JSON Schema of a pack. @param {string[]} args */
export async function run(args) {
  if (args.length > 0) throw new UsageError('The schema needs no file.\nUsage: npm run pack -- schema');
  process.stdout.write(formatSchema(await loadModule('lib/core/pack/pack.ts')));
  return 0;
}
