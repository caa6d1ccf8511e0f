import type { ChangedNote, NoteChanges, PackDifference } from '../../lib/core/pack/compare-packs.ts';
import { assessmentKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import { Changelog } from './pack-facts.tsx';

/** What would change, the assessments first: they are what a reader relies on. */
export function DifferenceList({ difference }: { difference: PackDifference }) {
  const t = useStrings();
  const { from, to, age, actors, claims, sources, fields, changelog } = difference;
  const title = age === 'same' ? t('packsChangesWithin', [to]) : t('packsChanges', [from, to]);
  return (
    <section class="difference" aria-label={title}>
      <h3>{title}</h3>
      <Changelog entries={changelog} />
      <Assessments changed={claims.changed} />
      <Changes title={t('layerClaims')} changes={claims} />
      <Changes title={t('layerActors')} changes={actors} />
      {Object.values(sources).some((count) => count > 0) && (
        <p>{t('packsSources', [sources.added, sources.removed, sources.changed])}</p>
      )}
      {fields.length > 0 && <p>{t('packsFields', [fields.join(', ')])}</p>}
    </section>
  );
}

function Assessments({ changed }: { changed: readonly ChangedNote[] }) {
  const t = useStrings();
  const reassessed = changed.flatMap(({ id, line, assessment }) =>
    assessment === null ? [] : [{ id, line, ...assessment }],
  );
  if (reassessed.length === 0) return null;
  return (
    <ul class="reassessed">
      {reassessed.map(({ id, line, from, to }) => (
        <li key={id} dir="auto">
          {t('packsReassessed', [line, t(assessmentKey(from)), t(assessmentKey(to))])}
        </li>
      ))}
    </ul>
  );
}

function Changes({ title, changes: { added, removed, changed } }: { title: string; changes: NoteChanges }) {
  const t = useStrings();
  if (added.length + removed.length + changed.length === 0) return null;
  return (
    <details>
      <summary>{t('packsTally', [title, added.length, removed.length, changed.length])}</summary>
      <ul>
        {added.map(({ id, line }) => (
          <li key={`added ${id}`} dir="auto">
            {t('packsAdded', [line])}
          </li>
        ))}
        {removed.map(({ id, line }) => (
          <li key={`removed ${id}`} dir="auto">
            {t('packsRemoved', [line])}
          </li>
        ))}
        {changed.map(({ id, line, fields }) => (
          <li key={`changed ${id}`} dir="auto">
            {t('packsChanged', [line, fields.join(', ')])}
          </li>
        ))}
      </ul>
    </details>
  );
}
