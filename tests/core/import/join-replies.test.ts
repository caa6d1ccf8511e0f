import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinReplies } from '../../../lib/core/import/join-replies.ts';

const id = fc.constantFrom('', 'a', 'b', 'c', 'd');
const rows = fc.array(fc.record({ id, answers: fc.array(id, { maxLength: 3 }) }), { maxLength: 12 });

describe('joinReplies', () => {
  it('has each row once, whatever answers what', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { notes, replies } = joinReplies(list);
        const all = [...notes, ...[...replies.values()].flat()];
        expect(all).toHaveLength(list.length);
        expect(new Set(all)).toEqual(new Set(list));
        for (const note of replies.keys()) expect(notes).toContain(note);
      }),
      { numRuns: 1000 },
    );
  });

  it('walks over each row once: a chain of replies, each to the one before', () => {
    let asked = 0;
    const chain = Array.from({ length: 5000 }, (_, nth) => ({
      id: `${nth}`,
      get answers() {
        asked++;
        return nth === 0 ? [] : [`${nth - 1}`];
      },
    }));
    const { notes, replies } = joinReplies(chain.toReversed());
    expect(notes).toEqual([chain[0]]);
    expect([...replies.values()].flat()).toHaveLength(4999);
    expect(asked).toBeLessThanOrEqual(2 * chain.length);
  });
});
