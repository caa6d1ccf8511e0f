import { loadModule } from './load-module.mjs';
import { readText } from './read-input.mjs';

/**
 * The pack in a file; `null`, and the problems on the error output, where there is none.
 * @param {string} file
 * @returns {Promise<import('../../lib/core/pack/pack.ts').Pack | null>}
 */
export async function readPack(file) {
  const json = readJson(file);
  return json === null ? null : parseOrTell(file, json.value);
}

/** @param {string} file @returns {{ value: unknown } | null} */
export function readJson(file) {
  const text = readText(file);
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    console.error(`${file}: this is no JSON: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

/**
 * @param {string} file @param {unknown} json
 * @returns {Promise<import('../../lib/core/pack/pack.ts').Pack | null>}
 */
export async function parseOrTell(file, json) {
  /** @type {typeof import('../../lib/core/pack/parse-pack.ts')} */
  const { parsePack } = await loadModule('lib/core/pack/parse-pack.ts');
  const parsed = parsePack(json);
  if (parsed.ok) return parsed.value;
  tellProblems(file, parsed.problem);
  return null;
}

/** @param {string} file @param {readonly import('../../lib/core/problem.ts').PackProblem[]} problems */
export function tellProblems(file, problems) {
  for (const { path, rule, message, remedy } of problems)
    console.error(`${file}  ${path}  [${rule}]  ${message}\n    ${remedy}`);
}
