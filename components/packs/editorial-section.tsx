import { packSchema } from '../../lib/core/pack/pack.ts';
import { assessmentKey, definitionKey } from '../../lib/core/strings.ts';
import { AssessmentGlyph } from '../note/glyph.tsx';
import { useStrings } from '../strings-context.tsx';

const ASSESSMENTS = packSchema.entries.claims.item.entries.assessment.options;

/** How the notes are made: the scale with its definitions, what an imported pack is, how mistakes are mended. */
export function EditorialSection() {
  const t = useStrings();
  return (
    <section class="editorial" aria-labelledby="editorial">
      <h2 id="editorial">{t('editorialTitle')}</h2>
      <p>{t('editorialRules')}</p>
      <dl class="assessments">
        {ASSESSMENTS.map((assessment) => (
          <div key={assessment}>
            <dt>
              <AssessmentGlyph assessment={assessment} />
              {t(assessmentKey(assessment))}
            </dt>
            <dd>{t(definitionKey(assessment))}</dd>
          </div>
        ))}
      </dl>
      <p>{t('editorialCorrections')}</p>
      <p>{t('editorialImported')}</p>
    </section>
  );
}
