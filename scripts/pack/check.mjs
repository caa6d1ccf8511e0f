import { loadModule } from './load-module.mjs';
import { readArguments, readText } from './read-input.mjs';
import { readParagraphs } from './read-paragraphs.mjs';

const USAGE = 'npm run pack -- check FILE [--against PAGE.html|TEXT.txt]';

/**
 * Prints all that is wrong with a pack, with line, path, rule and remedy; 1 when there is anything.
 * @param {string[]} args
 */
export async function run(args) {
  const { file, options } = readArguments(args, ['against'], USAGE);
  const source = readText(file);
  const text = options.against === undefined ? undefined : await readParagraphs(options.against);
  /** @type {typeof import('../../lib/core/check/check-pack-file.ts')} */
  const { checkPackFile } = await loadModule('lib/core/check/check-pack-file.ts');
  const { problems, pack } = checkPackFile(source, { text });
  for (const { path, line, rule, message, remedy } of problems)
    console.log(`${file}:${line ?? 1}  ${path}  [${rule}]  ${message}\n    ${remedy}`);
  console.log(
    problems.length === 0 && pack !== null ? `No problems: ${count(pack)}.` : tell(problems.length, 'problem'),
  );
  return problems.length === 0 ? 0 : 1;
}

/** @param {import('../../lib/core/pack/pack.ts').Pack} pack */
function count({ actors, claims, sources }) {
  const mentions = actors.reduce((sum, actor) => sum + actor.mentions.length, 0);
  return [
    tell(actors.length, 'actor'),
    tell(claims.length, 'claim'),
    tell(mentions, 'mention'),
    tell(sources.length, 'source'),
  ].join(', ');
}

/** @param {number} number @param {string} noun */
function tell(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
