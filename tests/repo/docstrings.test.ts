// Each export of core says what it promises.
import { describe, expect, it } from 'vitest';
import { listExports, listModules } from '../support/parse-modules.ts';

/** Folders and files of core that are held to it. */
const HELD = [
  ...['backup', 'check', 'export', 'highlight', 'import', 'note', 'pack', 'panel'].map(
    (folder) => `lib/core/${folder}/`,
  ),
  ...['problem', 'result', 'strings', 'transfer'].map((name) => `lib/core/${name}.ts`),
  ...['formula-guard', 'json-value', 'lower-bound'].map((name) => `lib/core/text/${name}.ts`),
];

const exports = listModules('lib/core')
  .filter((path) => HELD.some((held) => path.startsWith(held)))
  .flatMap((path) => listExports(path).map((each) => ({ path, ...each })));

describe('an export of core', () => {
  it('has a docstring', () => {
    const bare = exports.filter(({ docstring }) => docstring === '');
    expect(bare.map(({ path, line, name }) => `${path}:${line} ${name}`)).toEqual([]);
  });

  it('says more in it than its name', () => {
    const thin = exports.filter(({ docstring }) => docstring !== '' && docstring.split(/\s+/).length < 3);
    expect(thin.map(({ path, name, docstring }) => `${path} ${name}: ${docstring}`)).toEqual([]);
  });

  it('is one of many', () => expect(exports.length).toBeGreaterThan(400));
});
