import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangeDeeds,
  type Deed,
  type DeedArc,
  type DeedMap,
  listDeeds,
} from '../../../lib/core/panel/arrange-deeds.ts';
import { makeClaim } from '../../support/make-pack.ts';

function deed(subject: string, object: string | null, nth = 0): Deed {
  return {
    id: `c/${nth}`,
    claim: 'c',
    kind: 'fact',
    assessment: 'supported',
    line: '',
    predicate: 'helps',
    subject,
    object,
  };
}
const deedsOf = (pairs: readonly (readonly [string, string | null])[]) =>
  pairs.map(([subject, object], nth) => deed(subject, object, nth));
const actor = fc.nat(25).map((nth) => `a${nth}`);
const drawn = (size: number) =>
  fc.array(fc.tuple(actor, fc.option(actor)), { minLength: 1, maxLength: size }).map(deedsOf);

/** Ends of an arc from above to below. */
const spanOf = ({ fromPx, toPx }: DeedArc) => [Math.min(fromPx, toPx ?? fromPx), Math.max(fromPx, toPx ?? fromPx)];
const nodeOf = ({ nodes }: DeedMap, id: string | null) => nodes.find((node) => node.actor === id);

describe('listDeeds', () => {
  it('has the deeds of each claim in order, each with an id of its own', () => {
    const says = [
      { subject: 'a', predicate: 'helps', object: 'b' },
      { subject: 'a', predicate: 'waits', object: null },
    ];
    const claims = [makeClaim('c1', 0, 'x'), makeClaim('c2', 0, 'y', { says, kind: 'allegation' })];
    expect(listDeeds(claims)).toEqual([
      { ...says[0], id: 'c2/0', claim: 'c2', kind: 'allegation', assessment: 'supported', line: 'What c2 says' },
      { ...says[1], id: 'c2/1', claim: 'c2', kind: 'allegation', assessment: 'supported', line: 'What c2 says' },
    ]);
  });
});

describe('arrangeDeeds', () => {
  it('has a row for each actor that takes part, and none for others', () => {
    const { nodes } = arrangeDeeds(
      deedsOf([
        ['a', 'b'],
        ['c', null],
        ['b', 'a'],
      ]),
    );
    expect(nodes.map(({ actor: id }) => id).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('draws what one does, and what one does to oneself, as a stub', () => {
    const { arcs } = arrangeDeeds(
      deedsOf([
        ['a', null],
        ['a', 'a'],
      ]),
    );
    expect(arcs.map(({ toPx }) => toPx)).toEqual([null, null]);
    expect(arcs[0]?.fromPx).not.toBe(arcs[1]?.fromPx);
  });

  it('puts those beside each other who have to do with each other', () => {
    const { nodes } = arrangeDeeds(
      deedsOf([
        ['a', 'z'],
        ['b', 'y'],
        ['c', 'x'],
        ['z', 'a'],
        ['y', 'b'],
        ['x', 'c'],
      ]),
    );
    const at = (id: string) => nodes.findIndex((node) => node.actor === id);
    for (const [one, other] of [
      ['a', 'z'],
      ['b', 'y'],
      ['c', 'x'],
    ] as const)
      expect(Math.abs(at(one) - at(other))).toBe(1);
  });

  it('has nothing where nothing is said', () => {
    expect(arrangeDeeds([])).toEqual({ nodes: [], arcs: [], heightPx: 0 });
  });

  it('stacks rows without overlap; each arc ends inside its own rows, and no two ends meet', () => {
    fc.assert(
      fc.property(drawn(120), (deeds) => {
        const map = arrangeDeeds(deeds);
        let bottomPx = 0;
        for (const { topPx, heightPx } of map.nodes) {
          expect(topPx).toBe(bottomPx);
          bottomPx = topPx + heightPx;
        }
        expect(map.heightPx).toBe(bottomPx);
        expect(map.arcs.map((arc) => arc.deed)).toEqual(deeds);
        for (const {
          deed: { subject, object },
          fromPx,
          toPx,
          depth,
        } of map.arcs) {
          expect(depth).toSatisfy((share: number) => share >= 0 && share <= 1);
          for (const [id, px] of [
            [subject, fromPx],
            [object, toPx],
          ] as const) {
            const node = nodeOf(map, id);
            if (px !== null)
              expect(px).toSatisfy(() => node !== undefined && node.topPx < px && px < node.topPx + node.heightPx);
          }
        }
        const ends = map.arcs.flatMap(({ fromPx, toPx }) => [fromPx, toPx ?? []].flat()).sort((a, b) => a - b);
        for (const [nth, px] of ends.entries()) if (nth > 0) expect(px - (ends[nth - 1] ?? 0)).toBeGreaterThan(3.9);
      }),
    );
  });

  it('nests arcs of a row and arcs between the same rows: they never cross', () => {
    fc.assert(
      fc.property(drawn(60), (deeds) => {
        const { arcs } = arrangeDeeds(deeds);
        const joined = arcs.filter(({ toPx }) => toPx !== null);
        for (const [nth, one] of joined.entries())
          for (const other of joined.slice(nth + 1)) {
            const shared = [one.deed.subject, one.deed.object].some(
              (id) => id === other.deed.subject || id === other.deed.object,
            );
            if (!shared) continue;
            const [[a = 0, b = 0], [c = 0, d = 0]] = [spanOf(one), spanOf(other)];
            expect((a < c && c < b && b < d) || (c < a && a < d && d < b)).toBe(false);
          }
      }),
    );
  });

  it('is the same for the same deeds, and takes hundreds', () => {
    const many = Array.from({ length: 500 }, (_, nth) =>
      deed(`a${nth % 37}`, nth % 9 === 0 ? null : `a${(nth * 7) % 41}`, nth),
    );
    const map = arrangeDeeds(many);
    expect(map.arcs).toHaveLength(500);
    expect(arrangeDeeds(many)).toEqual(map);
  });
});
