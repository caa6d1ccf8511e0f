import type { PackProblem } from '../../lib/core/problem.ts';

/** A problem of a pack, for what only shows problems. */
export function emptyAt(path: string): PackProblem {
  return { path, rule: 'empty', message: 'is empty', remedy: 'Write something.', severity: 'error' };
}
