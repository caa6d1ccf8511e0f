import { afterEach, describe, expect, it, vi } from 'vitest';
import { zoneOffsetMs } from '../../../lib/core/import/zone-offset.ts';

afterEach(() => vi.unstubAllEnvs());

describe('zoneOffsetMs', () => {
  it.each([
    ['UTC', '2026-05-29T01:30:00Z', 0],
    ['Asia/Riyadh', '2026-05-29T01:30:00Z', 3],
    ['Asia/Kolkata', '2026-05-29T01:30:00.123Z', 5.5],
    ['America/New_York', '2026-01-29T01:30:00Z', -5],
    ['America/New_York', '2026-07-29T01:30:00Z', -4],
  ])('%s at %s on its clocks', (zone, shown, hours) => {
    vi.stubEnv('TZ', zone);
    expect(zoneOffsetMs(Date.parse(shown))).toBe(hours * 3_600_000);
  });
});
