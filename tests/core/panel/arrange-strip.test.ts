import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteKind, NotePlace, Share } from '../../../lib/core/note/reader-state.ts';
import { arrangeStrip, findMark } from '../../../lib/core/panel/arrange-strip.ts';

function tell(note: string, kind: NoteKind, ...at: (Share | null)[]): NotePlace {
  return { note, kind, state: 'placed', reason: null, quote: '', paragraph: 0, places: at.length, at };
}
const share = (start: number, end: number): Share => ({ start, end });
const shares = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.3, noNaN: true })),
  { maxLength: 60 },
);

describe('arrangeStrip', () => {
  it('has every place of actors and claims in reading order, none of the piece', () => {
    const { marks } = arrangeStrip([
      tell('piece', 'piece', share(0, 0.01)),
      tell('claim/c1', 'claim', share(0.5, 0.6)),
      tell('actor/iran', 'actor', share(0.7, 0.71), share(0.2, 0.21)),
    ]);
    expect(marks.map(({ key, place }) => `${key} ${place}`)).toEqual(['actor/iran 1', 'claim/c1 0', 'actor/iran 0']);
  });

  it('leaves out places that are not in the text, and keeps the numbers of the others', () => {
    const { marks } = arrangeStrip([tell('actor/iran', 'actor', null, share(0.2, 0.21))]);
    expect(marks.map(({ place }) => place)).toEqual([1]);
  });

  it('has claims that overlap under each other, and those after them on the first line again', () => {
    const { marks, lanes } = arrangeStrip([
      tell('claim/a', 'claim', share(0.1, 0.5)),
      tell('claim/b', 'claim', share(0.2, 0.3)),
      tell('claim/c', 'claim', share(0.6, 0.7)),
    ]);
    expect([marks.map(({ lane }) => lane), lanes]).toEqual([[0, 1, 0], 2]);
  });

  it('keeps reading order, true starts, and claims of a line apart while there are lines', () => {
    fc.assert(
      fc.property(shares, (drawn) => {
        const { marks, lanes } = arrangeStrip(
          drawn.map(([at, long], nth) => tell(`claim/c${nth}`, 'claim', share(at, at + long))),
        );
        expect(marks.map(({ start }) => start)).toEqual(drawn.map(([at]) => at).sort((a, b) => a - b));
        expect(lanes).toBeLessThanOrEqual(4);
        const busiest = Math.max(
          0,
          ...marks.map(
            (mark) => marks.filter(({ start, end }) => start <= mark.start && mark.start < end + 0.006).length,
          ),
        );
        if (busiest > 4) return;
        for (const [at, mark] of marks.entries())
          for (const other of marks.slice(at + 1))
            if (other.lane === mark.lane) expect(other.start).toBeGreaterThanOrEqual(mark.end);
      }),
    );
  });
});

describe('findMark', () => {
  const { marks } = arrangeStrip([
    tell('actor/a', 'actor', share(0.1, 0.11), share(0.5, 0.51)),
    tell('claim/b', 'claim', share(0.1, 0.4)),
    tell('claim/c', 'claim', share(0.2, 0.3)),
  ]);
  it.each([
    ['on a bar', { share: 0.15, kind: 'claim', lane: 0 }, 'claim/b 0'],
    ['on the bar below it', { share: 0.25, kind: 'claim', lane: 1 }, 'claim/c 0'],
    ['a little beside a tick', { share: 0.52, kind: 'actor', lane: 0 }, 'actor/a 1'],
    ['between ticks', { share: 0.3, kind: 'actor', lane: 0 }, null],
    ['on an empty line', { share: 0.25, kind: 'claim', lane: 2 }, null],
  ] as const)('%s', (_name, point, found) => {
    const mark = findMark(marks, point, 0.02);
    expect(mark && `${mark.key} ${mark.place}`).toBe(found);
  });
});
