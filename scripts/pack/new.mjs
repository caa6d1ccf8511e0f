import { existsSync, writeFileSync } from 'node:fs';
import { loadModule } from './load-module.mjs';
import { readArguments, readText } from './read-input.mjs';
import { UsageError } from './usage-error.mjs';

const USAGE = 'npm run pack -- new PAGE.html [--url URL] [--out FILE] [--creator NAME]';

/** Prints or writes the draft of a pack for a saved article; 1 where there is no article. @param {string[]} args */
export async function run(args) {
  const { file, options } = readArguments(args, ['url', 'out', 'creator'], USAGE);
  const { url, out, creator } = options;
  if (url !== undefined && !/^https?:\/\/./.test(url))
    throw new UsageError(`${url} is no full address: it begins with https://.\nUsage: ${USAGE}`);
  if (out !== undefined && existsSync(out)) throw new UsageError(`${out} is there already. Name another file.`);
  const { parseHTML } = await import('linkedom');
  /** @type {typeof import('../../lib/dom/read/read-saved-article.ts')} */
  const { readSavedArticle } = await loadModule('lib/dom/read/read-saved-article.ts');
  const article = readSavedArticle(parseHTML(readText(file)).document, url);
  if (article === null) {
    console.error(`${file}: no article was found, or the page does not say its address: give it with --url.`);
    return 1;
  }
  /** @type {typeof import('../../lib/core/pack/scaffold-pack.ts')} */
  const { scaffoldPack } = await loadModule('lib/core/pack/scaffold-pack.ts');
  const today = new Date().toISOString().slice(0, 10);
  const { pack, remarks } = scaffoldPack(article, { today, ...(creator === undefined ? {} : { creator }) });
  const text = `${JSON.stringify(pack, null, 1)}\n`;
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
  for (const remark of remarks) console.error(remark);
  return 0;
}
