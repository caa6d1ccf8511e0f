// `npm run pack -- …`: checks, begins and shows packs. docs/pack-format.md says how to write one.
import { UsageError } from './pack/usage-error.mjs';

/**
 * A command is a file `scripts/pack/<name>.mjs` that exports `run(args)`: it prints, and gives the exit code, 0 or 1.
 * It takes code of the extension with `loadModule`, and throws a `UsageError` for what the person is to write otherwise.
 * @type {Record<string, string>}
 */
const commands = {
  check: 'check FILE [--against PAGE.html|TEXT.txt]      all that is wrong with a pack',
  new: 'new PAGE.html [--url URL] [--out FILE]         a draft from a saved article',
  schema: 'schema                                         the JSON Schema of a pack',
  table: 'table FILE                                     a pack as a table, for a reviewer',
  jsonld: 'jsonld FILE                                    a pack as W3C Web Annotations',
  'from-jsonld': 'from-jsonld FILE                               a pack from W3C Web Annotations',
};

const USAGE = ['Usage: npm run pack -- COMMAND', ...Object.values(commands).map((line) => `  ${line}`)].join('\n');

const [name = '', ...args] = process.argv.slice(2);
try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function run() {
  if (['help', '--help', '-h'].includes(name)) {
    console.log(USAGE);
    return 0;
  }
  if (!Object.hasOwn(commands, name))
    throw new UsageError(`${name === '' ? 'Say what to do.' : `There is no command "${name}".`}\n${USAGE}`);
  const command = await import(new URL(`./pack/${name}.mjs`, import.meta.url).href);
  return command.run(args);
}
