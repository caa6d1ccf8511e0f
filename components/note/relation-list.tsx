import { type ClaimRelation, listRelations } from '../../lib/core/note/list-relations.ts';
import { formatNoteKey } from '../../lib/core/note/note-key.ts';
import type { PackClaim } from '../../lib/core/pack/pack.ts';
import { relationKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import { Section } from './section.tsx';

export interface RelationListProps {
  readonly claim: PackClaim;
  readonly claims: ReadonlyMap<string, PackClaim>;
  readonly onOpen: (key: string) => void;
}

/**
 * How a claim stands to others of the article, from both ends; each opens the other claim's note. The others are told in
 * the article's words, for these are what supports or repeats; their notes' lines say what the record has.
 */
export function RelationList({ claim, claims, onOpen }: RelationListProps) {
  const t = useStrings();
  const relations = listRelations(claim, claims);
  if (relations.length === 0) return null;
  return (
    <Section title={t('claimRelations')}>
      <dl class="relations">
        {groupByLabel(relations).map(([{ type, direction }, others]) => (
          <div key={`${type} ${direction}`}>
            <dt>{t(relationKey(type, direction))}</dt>
            {others.map((other) => (
              <dd key={other.id} dir="auto">
                <button
                  type="button"
                  class="link"
                  title={other.line}
                  onClick={() => onOpen(formatNoteKey({ kind: 'claim', id: other.id }))}
                >
                  “{other.selector.exact}”
                </button>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** Relations of one type and direction under one label; they stand together already. */
function groupByLabel(relations: readonly ClaimRelation[]): [ClaimRelation, PackClaim[]][] {
  const groups: [ClaimRelation, PackClaim[]][] = [];
  for (const relation of relations) {
    const last = groups.at(-1);
    if (last?.[0].type === relation.type && last[0].direction === relation.direction) last[1].push(relation.claim);
    else groups.push([relation, [relation.claim]]);
  }
  return groups;
}
