import { describe, expect, it } from 'vitest';
import { type InkCandidate, worthOf } from '../../../lib/core/anchor/ink-candidate.ts';

const candidate = (parts: Partial<InkCandidate>): InkCandidate => ({
  ...{ inkStart: 0, inkEnd: 1, own: 0, share: 1, before: 0, after: 0, far: 0, cost: 0 },
  ...parts,
});

describe('a candidate is worth', () => {
  it.each<[string, Partial<InkCandidate>, number]>([
    ['its words', { own: 30 }, 30],
    ['and the context on both sides as much', { own: 30, before: 8, after: 6 }, 44],
    ['wherever it is', { own: 30, inkStart: 500, inkEnd: 530 }, 30],
  ])('%s', (_name, parts, worth) => {
    expect(worthOf(candidate(parts))).toBe(worth);
  });

  it('a part of the context behind an advert: less than half, more than a tenth', () => {
    const worth = worthOf(candidate({ own: 30, far: 20 })) - 30;
    expect(worth).toBeGreaterThan(2);
    expect(worth).toBeLessThan(10);
  });

  it('less for its gaps: by a part of what they cost', () => {
    const loss = 30 - worthOf(candidate({ own: 30, cost: 10 }));
    expect(loss).toBeGreaterThan(2);
    expect(loss).toBeLessThan(10);
  });
});
