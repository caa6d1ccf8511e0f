import type { PackSource, PackStatement } from '../../lib/core/pack/pack.ts';
import { joinIsolated } from '../../lib/core/text/direction.ts';
import { Facts } from '../facts.tsx';
import { useStrings } from '../strings-context.tsx';

/** Sources by id, with the number each has on the card. */
export interface NumberedSource extends PackSource {
  readonly number: number;
}

/** Numbers the sources of a card in order of first use; ids without a source are left out. */
export function numberSources(
  ids: readonly string[],
  sources: ReadonlyMap<string, PackSource>,
): ReadonlyMap<string, NumberedSource> {
  const numbered = new Map<string, NumberedSource>();
  for (const id of ids) {
    const source = sources.get(id);
    if (source !== undefined && !numbered.has(id)) numbered.set(id, { ...source, number: numbered.size + 1 });
  }
  return numbered;
}

/** A sentence with the numbers of its sources behind it. */
export function Statement({
  statement,
  numbered,
}: {
  statement: PackStatement;
  numbered: ReadonlyMap<string, NumberedSource>;
}) {
  return (
    <li dir="auto">
      {statement.text}
      {statement.sources.map((id) => {
        const source = numbered.get(id);
        return (
          source && (
            <a
              key={id}
              class="cite"
              href={source.url}
              target="_blank"
              rel="noopener noreferrer"
              title={describe(source)}
            >
              {source.number}
            </a>
          )
        );
      })}
    </li>
  );
}

/** The numbered list at the foot of a card. Links open in a new tab and send no referrer. */
export function SourceList({ numbered }: { numbered: ReadonlyMap<string, NumberedSource> }) {
  const t = useStrings();
  if (numbered.size === 0) return null;
  return (
    <details class="sources">
      <summary>
        {t('sources')} <span class="count">{numbered.size}</span>
      </summary>
      <ol>
        {[...numbered.values()].map((source) => (
          <li key={source.id}>
            <a href={source.url} target="_blank" rel="noopener noreferrer" dir="auto">
              {source.title ?? source.publisher}
            </a>
            <span class="meta">
              <Facts
                values={[
                  source.title && source.publisher,
                  source.date,
                  source.quality === 'aggregator' ? t('oneReport') : null,
                ]}
              />
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function describe({ title, publisher, date }: PackSource): string {
  return joinIsolated(
    [title, publisher, date].flatMap((part) => part || []),
    ', ',
  );
}
