import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.mjs';

/**
 * The one file and the options that a command was given; anything else is a usage error.
 * @param {string[]} args
 * @param {string[]} options names of options that take a value
 * @param {string} usage one line: how to write the command
 * @returns {{ file: string, options: Record<string, string | undefined> }}
 */
export function readArguments(args, options, usage) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: Object.fromEntries(options.map((name) => [name, { type: /** @type {const} */ ('string') }])),
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1)
      throw new UsageError(`${file === undefined ? 'Name a file.' : 'Name one file only.'}\nUsage: ${usage}`);
    return { file, options: values };
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error)) throw error;
    throw new UsageError(`${error.message}\nUsage: ${usage}`);
  }
}

/** @param {string} file @returns {string} its text; a usage error where there is no such file */
export function readText(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) throw new UsageError(`There is no file ${file}. Check the path; it begins at the project.`);
  if (!stat.isFile()) throw new UsageError(`${file} is no file. Name the pack's own file.`);
  return readFileSync(file, 'utf8');
}
