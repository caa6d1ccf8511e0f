import { expect, test, vi } from 'vitest';
import { createWindowPorts } from '../../../../lib/app/page/highlights/window-ports.ts';
import { isUuid7 } from '../../../../lib/core/highlight/uuid.ts';

test('has the time in UTC, and ids that are never the same twice', () => {
  const { now, newId } = createWindowPorts(window);
  expect(now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  const ids = Array.from({ length: 100 }, newId);
  expect([new Set(ids).size, ids.every(isUuid7)]).toEqual([100, true]);
});

test('calls later, unless it is told not to', async () => {
  const { later } = createWindowPorts(window);
  const called: string[] = [];
  later(() => called.push('first'), 1);
  const cancel = later(() => called.push('cancelled'), 1);
  cancel();
  await new Promise<void>((done) => later(done, 2));
  expect(called).toEqual(['first']);
});

test('reports a mistake once', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { report } = createWindowPorts(window);
  for (const message of ['one', 'one', 'two']) report(new Error(message));
  expect(error.mock.calls.map(([, mistake]) => String(mistake))).toEqual(['Error: one', 'Error: two']);
  error.mockRestore();
});
