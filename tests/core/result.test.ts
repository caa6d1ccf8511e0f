import { expect, it } from 'vitest';
import { fail, type Result, succeed } from '../../lib/core/result.ts';

it('a result is a value or a problem, and JSON', () => {
  const results: Result<number, string>[] = [succeed(7), fail('no number')];
  expect(JSON.parse(JSON.stringify(results))).toEqual([
    { ok: true, value: 7 },
    { ok: false, problem: 'no number' },
  ]);
  expect(results.map((result) => (result.ok ? result.value : result.problem))).toEqual([7, 'no number']);
});
