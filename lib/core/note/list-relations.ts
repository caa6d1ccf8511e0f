// What a claim does to others and others to it: a pack tells each relation once, a card shows it from both ends.
import type { PackClaim, PackRelation } from '../pack/pack.ts';

/** A relation seen from one claim: `to` is what this claim does, `by` is what the other does to it. */
export interface ClaimRelation {
  readonly type: PackRelation['type'];
  readonly direction: 'to' | 'by';
  readonly claim: PackClaim;
}

/** How the types follow each other on a card. */
const ORDER: readonly PackRelation['type'][] = ['repeats', 'presupposes', 'supports', 'qualifies', 'contradicts'];

/**
 * All relations of a claim, by type, its own before those told on others, each in the order of the claims. Ids that
 * name no claim are left out. A contradiction told on both sides is one.
 */
export function listRelations(claim: PackClaim, claims: ReadonlyMap<string, PackClaim>): ClaimRelation[] {
  const own = claim.relations.flatMap(({ type, claim: id }): ClaimRelation[] => {
    const other = claims.get(id);
    return other === undefined ? [] : [{ type, direction: 'to', claim: other }];
  });
  const told = [...claims.values()].flatMap((other) =>
    other.relations
      .filter((relation) => relation.claim === claim.id)
      .map(({ type }): ClaimRelation => ({ type, direction: type === 'contradicts' ? 'to' : 'by', claim: other })),
  );
  const seen = new Set<string>();
  return [...own, ...told]
    .filter(({ type, direction, claim: { id } }) => {
      const key = `${type} ${direction} ${id}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type) || b.direction.localeCompare(a.direction));
}
