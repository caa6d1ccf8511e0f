// Each export of core says what it promises.
import { describe, expect, it } from 'vitest';
import { listExports, listModules } from '../support/parse-modules.ts';

const exports = listModules('lib/core').flatMap((path) => listExports(path).map((each) => ({ path, ...each })));

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
