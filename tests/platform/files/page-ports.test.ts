import '../../support/fake-extension.ts';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPagePorts } from '../../../lib/platform/files/page-ports.ts';
import { resetExtension } from '../../support/fake-extension.ts';

beforeEach(() => {
  resetExtension();
  vi.useFakeTimers({ now: Date.parse('2026-11-30T12:00:00.000Z') });
});
afterEach(() => void vi.useRealTimers());

it('tells the time, and makes ids that follow it and are never the same', () => {
  const { now, nowMs, makeId } = createPagePorts();
  expect([now(), nowMs()]).toEqual(['2026-11-30T12:00:00.000Z', Date.parse(now())]);
  const first = makeId();
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(makeId()).not.toBe(first);
  vi.advanceTimersByTime(1000);
  expect(makeId() > first).toBe(true);
});

it('calls later, unless that is taken back', () => {
  const { later } = createPagePorts();
  const calls: string[] = [];
  later(() => calls.push('kept'), 500);
  later(() => calls.push('taken back'), 500)();
  vi.advanceTimersByTime(499);
  expect(calls).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(calls).toEqual(['kept']);
});

it('gives no folder where the browser has none', () => {
  expect(createPagePorts().folder.canKeep()).toBe(false);
  vi.stubGlobal('showDirectoryPicker', async () => ({}));
  expect(createPagePorts().folder.canKeep()).toBe(true);
  vi.unstubAllGlobals();
});
