// Each module of lib that has code has a test of its name: `lib/a/b.ts` is tested by `tests/a/b.test.ts`, or `.test.tsx`.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listExports, listModules, ROOT } from '../support/parse-modules.ts';

/** Modules that are tested elsewhere, each with where. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'lib/core/article/known-packs.ts': 'types and an empty value',
  'lib/core/article/zone.ts': 'a list of names, which parse-pack.test.ts reads packs by',
  'lib/core/highlight/page-store.ts': 'a table that the compiler completes; the contract of stores calls each method',
  'lib/core/highlight/store-service.ts':
    'a table that the compiler completes; the contract of stores calls each method',
  'lib/core/import/import-set.ts':
    'types, and the number of problems that is told: parse-backup.test.ts fails when it is not kept',
  'lib/core/messages.ts': 'types, and the form of an envelope: messaging.test.ts',
  'lib/dom/mark/caret-at.ts': 'find-marks.test.ts, with each API that a browser has',
  'lib/dom/mark/list-marks.ts': 'paint-marks.test.ts paints what it lists',
  'lib/dom/mark/paint-highlights.ts': 'e2e/highlights.test.ts reads the registry',
  'lib/dom/mark/sentence-cursor.ts': 'e2e/highlights-living.test.ts goes from sentence to sentence',
  'lib/dom/watch/by-reader.ts': 'e2e/hostile-page.test.ts: no test can send a trusted event',
  'lib/dom/watch/guard-fields.ts': 'e2e/hostile-gestures.test.ts: no test can send a trusted event',
  'lib/dom/watch/watch-cover.ts': 'e2e/hostile-covers.test.ts, in a real top layer',
  'lib/dom/watch/watch-drops.ts': 'e2e/transfer.test.ts drops files on the page',
};

/** A module that works on a page has its test among those that run in a browser: `lib/app/page` in `tests/dom/page`. */
const testsOf = (path: string) => {
  const test = path.replace(/^lib\//, 'tests/').replace(/\.tsx?$/, '.test.ts');
  return [test, `${test}x`, test.replace('tests/app/page/', 'tests/dom/page/')];
};
const modules = listModules('lib').filter((path) => listExports(path).some(({ isCode }) => isCode));
const untested = modules.filter((path) => !testsOf(path).some((test) => existsSync(new URL(test, ROOT))));

describe('a module of lib', () => {
  it('has a test of its name, or a line with a reason', () => {
    expect(untested.filter((path) => !(path in EXCEPTIONS))).toEqual([]);
  });

  it('has no line here once it has a test, or is gone', () => {
    expect(Object.keys(EXCEPTIONS).filter((path) => !untested.includes(path))).toEqual([]);
  });

  it('is an exception one time in twenty at most', () => {
    expect(Object.keys(EXCEPTIONS).length).toBeLessThanOrEqual(modules.length / 20);
  });

  it('is one of many, or the parser has found none', () => expect(modules.length).toBeGreaterThan(200));
});
