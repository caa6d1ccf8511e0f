// The map of who is said to do what to whom: actors as rows, each deed as an arc between two rows or a stub at one.
import type { Assessment, PackClaim, PackDeed } from '../pack/pack.ts';

/** One deed of a claim. */
export interface Deed extends PackDeed {
  /** Unique over the pack. */
  readonly id: string;
  readonly claim: string;
  readonly kind: PackClaim['kind'];
  readonly assessment: Assessment;
  /** The claim's line. */
  readonly line: string;
}

/** The row of one actor, in CSS pixels from the top of the map. */
export interface DeedNode {
  readonly actor: string;
  readonly topPx: number;
  readonly heightPx: number;
}

/** `to` is `null` for a stub: a deed without an object, or upon oneself. Depth is a share of the room beside the rows. */
export interface DeedArc {
  readonly deed: Deed;
  readonly fromPx: number;
  readonly toPx: number | null;
  readonly depth: number;
}

/** Rows and arcs, ready to be drawn. */
export interface DeedMap {
  readonly nodes: readonly DeedNode[];
  /** In the order of the deeds. */
  readonly arcs: readonly DeedArc[];
  readonly heightPx: number;
}

const ROW_PX = 24;
/** Room that each end of an arc takes on its row: so no two arcs share an end. A stub carries a word. */
const END_PX = 4;
const STUB_PX = 16;
const GAP_PX = 4;
/** Rounds of moving rows towards those that they are joined to. */
const ROUNDS = 8;

/** The deeds of claims, in their order. */
export function listDeeds(claims: Iterable<PackClaim>): Deed[] {
  return [...claims].flatMap(({ id: claim, kind, assessment, line, says }) =>
    says.map((deed, nth) => ({ ...deed, id: `${claim}/${nth}`, claim, kind, assessment, line })),
  );
}

/**
 * Rows in an order that keeps arcs short, and the ends of arcs on them such that arcs of a row nest: they do not
 * cross there. Costs n log n in the number of deeds.
 */
export function arrangeDeeds(deeds: readonly Deed[]): DeedMap {
  const ranks = new Map(orderActors(deeds).map((actor, rank) => [actor, rank]));
  const ends = [...ranks.keys()].map((): End[] => []);
  deeds.forEach((deed, nth) => {
    const subject = ranks.get(deed.subject) ?? 0;
    const object = otherEnd(deed);
    const towards = object === null ? null : (ranks.get(object) ?? 0);
    ends[subject]?.push({ nth, towards, isSubject: true });
    if (towards !== null) ends[towards]?.push({ nth, towards: subject, isSubject: false });
  });
  const from = new Map<number, number>();
  const to = new Map<number, number>();
  let topPx = 0;
  const nodes = [...ranks].map(([actor, rank]): DeedNode => {
    const own = (ends[rank] ?? []).sort(byDirection(rank));
    const needPx = own.reduce((sum, end) => sum + roomOf(end), 0);
    const heightPx = Math.max(ROW_PX, needPx + GAP_PX);
    let atPx = topPx + (heightPx - needPx) / 2;
    for (const end of own) {
      (end.isSubject ? from : to).set(end.nth, atPx + roomOf(end) / 2);
      atPx += roomOf(end);
    }
    const node = { actor, topPx, heightPx };
    topPx += heightPx;
    return node;
  });
  const arcs = deeds.map((deed, nth) => {
    const fromPx = from.get(nth) ?? 0;
    const toPx = to.get(nth) ?? null;
    return { deed, fromPx, toPx, depth: toPx === null ? 0 : Math.sqrt(Math.abs(toPx - fromPx) / topPx) };
  });
  // The longest arc takes all the room there is.
  const deepest = Math.max(...arcs.map(({ depth }) => depth), Number.MIN_VALUE);
  return { nodes, arcs: arcs.map((arc) => ({ ...arc, depth: arc.depth / deepest })), heightPx: topPx };
}

interface End {
  readonly nth: number;
  readonly towards: number | null;
  readonly isSubject: boolean;
}

const roomOf = ({ towards }: End) => (towards === null ? STUB_PX : END_PX);
const otherEnd = ({ subject, object }: Deed) => (object === subject ? null : object);

/** Up first, the furthest last; stubs; then down, the furthest first: so that arcs nest. Those of the same rows too. */
function byDirection(rank: number) {
  const away = ({ towards }: End) => (towards === null ? 0 : towards - rank);
  return (one: End, other: End) => {
    const [a, b] = [away(one), away(other)];
    return Math.sign(a) - Math.sign(b) || b - a || (a < 0 ? other.nth - one.nth : one.nth - other.nth);
  };
}

/** Actors as the deeds name them, moved towards those that they are joined to while that makes the arcs shorter. */
function orderActors(deeds: readonly Deed[]): string[] {
  const first = [...new Set(deeds.flatMap((deed) => [deed.subject, otherEnd(deed) ?? deed.subject]))];
  let [best, shortest] = [first, lengthOf(first, deeds)];
  let order = first;
  for (let round = 0; round < ROUNDS; round++) {
    order = towardsNeighbours(order, deeds);
    const length = lengthOf(order, deeds);
    if (length < shortest) [best, shortest] = [order, length];
  }
  return best;
}

function towardsNeighbours(order: readonly string[], deeds: readonly Deed[]): string[] {
  const sums = new Map(order.map((actor, rank) => [actor, { rank, sum: rank, count: 1 }]));
  for (const deed of deeds) {
    const object = otherEnd(deed);
    const [one, other] = [sums.get(deed.subject), object === null ? undefined : sums.get(object)];
    if (one === undefined || other === undefined) continue;
    one.sum += other.rank;
    one.count++;
    other.sum += one.rank;
    other.count++;
  }
  const mean = (actor: string) => {
    const { sum, count } = sums.get(actor) ?? { sum: 0, count: 1 };
    return sum / count;
  };
  return [...order].sort((a, b) => mean(a) - mean(b));
}

function lengthOf(order: readonly string[], deeds: readonly Deed[]): number {
  const ranks = new Map(order.map((actor, rank) => [actor, rank]));
  return deeds.reduce((sum, deed) => {
    const object = otherEnd(deed);
    return object === null ? sum : sum + Math.abs((ranks.get(deed.subject) ?? 0) - (ranks.get(object) ?? 0));
  }, 0);
}
